package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import org.jspecify.annotations.Nullable;

/** Takes a goal out of the open revision of a strategy; the revisions before keep it. Takes an editor. */
public final class RemoveGoal {

    private final Transactions transactions;

    /** The use case over these. */
    public RemoveGoal(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which goal.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(
            StrategyId strategy, GoalId goal, @Nullable Long version) {}

    /**
     * Takes it out.
     *
     * @return the goal as it was
     * @throws dev.kurs.application.NotFound when the strategy or the goal is not there
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken when other goals hang on it; {@code no-open-revision}
     */
    public Stored<Goal> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            OpenGoals open = OpenGoals.of(ports, command.strategy());
            Stored<Goal> before = open.get(command.goal()).expect(command.version());
            ports.goals()
                    .remove(open.revision(), before.version(), open.goals().removed(before.value(), open.revision()));
            return before;
        });
    }
}
