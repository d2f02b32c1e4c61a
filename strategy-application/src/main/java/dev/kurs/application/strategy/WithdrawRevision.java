package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;

/** Gives up the open revision of a strategy; the one in force stays as it is. Takes an editor. */
public final class WithdrawRevision {

    private final Transactions transactions;

    /** The use case over these. */
    public WithdrawRevision(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which revision. */
    public record Command(StrategyId strategy, int revision) {}

    /**
     * Gives it up.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken when it is not open, or it is the only one there is
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            Stored<Strategy> after =
                    ports.strategies().save(before.version(), before.value().withRevisionWithdrawn(command.revision()));
            ports.goals().withdraw(command.strategy(), command.revision());
            ports.premises().withdraw(command.strategy(), command.revision());
            return after;
        });
    }
}
