package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.util.function.Function;

/** Creates a strategy: a draft with revision 1 open. Takes an editor. */
public final class CreateStrategy {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public CreateStrategy(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be created.
     *
     * @param draft makes it, given its new id
     */
    public record Command(Function<StrategyId, Keyed<Draft>> draft) {}

    /**
     * Creates it.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            StrategyId id = new StrategyId(ids.next());
            Keyed<Draft> draft = command.draft().apply(id);
            Faults faults = new Faults();
            ports.resources().checkReferences(draft.value().header(), faults);
            faults.throwIfAny();
            ExternalKeyChange keys = ExternalKeyChange.added("strategy", id, draft.externalKeys());
            Stored<Strategy> stored = ports.strategies()
                    .save(
                            0,
                            keys.toldIn(Strategy.created(
                                    id, draft.value().header(), draft.value().content(), ports.now())));
            keys.store(ports.resources());
            return stored;
        });
    }
}
