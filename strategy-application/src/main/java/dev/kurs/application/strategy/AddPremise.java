package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.function.Function;

/** Adds a premise to the open revision of a strategy. Takes an editor. */
public final class AddPremise {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public AddPremise(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be added.
     *
     * @param premise makes it, given its new id
     */
    public record Command(StrategyId strategy, Function<PremiseId, Keyed<Premise>> premise) {}

    /**
     * Adds it.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks; {@code no-open-revision}
     */
    public Stored<Premise> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            int revision = ports.strategies()
                    .get(command.strategy())
                    .value()
                    .requireOpenRevision()
                    .number();
            PremiseId id = new PremiseId(ids.next());
            Keyed<Premise> premise = command.premise().apply(id);
            Faults faults = new Faults();
            ports.resources().checkReferences(premise.value(), faults);
            faults.throwIfAny();
            ExternalKeyChange keys = ExternalKeyChange.added("strategy", id, premise.externalKeys());
            Stored<Premise> stored =
                    ports.premises().save(revision, 0, keys.toldIn(Premise.added(premise.value(), revision)));
            keys.store(ports.resources());
            return stored;
        });
    }
}
