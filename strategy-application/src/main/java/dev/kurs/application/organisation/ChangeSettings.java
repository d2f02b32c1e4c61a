package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Role;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the organisation's settings. Takes an administrator. */
public final class ChangeSettings {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeSettings(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the settings as they are to be from the settings as they are
     */
    public record Command(@Nullable Long version, UnaryOperator<Organisation> edit) {}

    /**
     * Changes them.
     *
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the changed settings break
     */
    public Stored<Organisation> handle(Actor actor, Command command) {
        actor.require(Role.ADMINISTRATOR);
        return transactions.write(actor, ports -> {
            Stored<Organisation> before = ports.organisations().get().expect(command.version());
            Organisation after = command.edit().apply(before.value());
            Change<Organisation> change = before.value().changed(after);
            if (change.isEmpty()) {
                return before;
            }
            Faults faults = new Faults();
            ports.resources().checkReferences(after, faults);
            faults.throwIfAny();
            return ports.organisations().save(before.version(), change);
        });
    }
}
