package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Launches a strategy whose revision is in force. Takes an editor. */
public final class LaunchStrategy {

    private final Transactions transactions;

    /** The use case over these. */
    public LaunchStrategy(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which strategy, and on which day it was launched; null for today. */
    public record Command(StrategyId strategy, @Nullable LocalDate on) {}

    /**
     * Launches it.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken when its state does not allow it
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            LocalDate on = command.on() == null ? ports.today() : command.on();
            Change<Strategy> change = before.value().launched(on, ports.today());
            return change.isEmpty() ? before : ports.strategies().save(before.version(), change);
        });
    }
}
