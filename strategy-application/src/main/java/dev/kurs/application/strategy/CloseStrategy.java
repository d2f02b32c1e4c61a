package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.Closure;
import dev.kurs.domain.strategy.StrategyId;
import org.jspecify.annotations.Nullable;

/** Closes a strategy that was adopted, for good. Takes an editor. */
public final class CloseStrategy {

    private final Transactions transactions;

    /** The use case over these. */
    public CloseStrategy(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which strategy, why it ends, what came of it and what follows; see {@link Closure}. */
    public record Command(
            StrategyId strategy,
            String reason,
            String outcome,
            @Nullable StrategyId successor) {}

    /**
     * Closes it, today.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken when it is closed already or was never adopted
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            Closure closure = new Closure(ports.today(), command.reason(), command.outcome(), command.successor());
            Faults faults = new Faults();
            ports.resources().checkReferences(closure, faults);
            faults.throwIfAny();
            return ports.strategies().save(before.version(), before.value().closed(closure));
        });
    }
}
