package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what the open revision of a strategy says of a premise. Takes an editor. */
public final class ChangePremise {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangePremise(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the premise as it is to be from the premise as it is
     */
    public record Command(
            StrategyId strategy,
            PremiseId premise,
            @Nullable Long version,
            UnaryOperator<Keyed<Premise>> edit) {}

    /**
     * Changes it.
     *
     * @throws NotFound when the strategy or the premise is not there
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the changed premise breaks; {@code no-open-revision}
     */
    public Stored<Premise> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            int revision = ports.strategies()
                    .get(command.strategy())
                    .value()
                    .requireOpenRevision()
                    .number();
            Stored<Premise> before = ports.premises()
                    .find(command.strategy(), command.premise().value(), revision, AsOf.NOW)
                    .orElseThrow(() -> new NotFound("premise", command.premise()))
                    .expect(command.version());
            List<ExternalKey> keysBefore = ports.resources()
                    .externalKeys(List.of(command.premise().value()))
                    .getOrDefault(command.premise().value(), List.of());
            Keyed<Premise> after = command.edit().apply(new Keyed<>(before.value(), keysBefore));
            Faults faults = new Faults();
            ports.resources().checkReferences(after.value(), faults);
            faults.throwIfAny();
            ExternalKeyChange keys =
                    new ExternalKeyChange("strategy", command.premise(), keysBefore, after.externalKeys());
            Change<Premise> change = keys.toldIn(before.value().changed(after.value(), revision));
            if (change.isEmpty()) {
                return before;
            }
            Stored<Premise> stored = ports.premises().save(revision, before.version(), change);
            keys.store(ports.resources());
            return stored;
        });
    }
}
