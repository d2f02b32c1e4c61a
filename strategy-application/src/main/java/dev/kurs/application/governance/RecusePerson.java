package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Recusal;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody take no part in a decision that is too close to them. Takes an editor, or a contributor who acts for that
 * person.
 */
public final class RecusePerson {

    private final Transactions transactions;

    /** The use case over these. */
    public RecusePerson(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Who, and why; see {@link Recusal}. */
    public record Command(
            DecisionId decision, PersonId person, @Nullable String reason) {}

    /**
     * Recuses them; a ballot of theirs no longer counts.
     *
     * @throws dev.kurs.application.NotFound when there is no such decision
     * @throws dev.kurs.domain.kernel.RulesBroken when the decision is closed, or the person was recused before
     */
    public Stored<Decision> handle(Actor actor, Command command) {
        actor.require(command.person().equals(actor.person()) ? Role.CONTRIBUTOR : Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Decision> before = ports.decisions().get(command.decision());
            Faults faults = new Faults();
            ports.resources().checkReferences(command, faults);
            Recusal recusal =
                    faults.attempt("", () -> new Recusal(command.person(), command.reason(), false, ports.now()));
            faults.throwIfAny();
            return ports.decisions().save(before.version(), before.value().recused(Objects.requireNonNull(recusal)));
        });
    }
}
