package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.function.Function;

/** Adds a goal to the open revision of a strategy. Takes an editor. */
public final class AddGoal {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public AddGoal(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be added.
     *
     * @param goal makes it, given its new id
     */
    public record Command(StrategyId strategy, Function<GoalId, Keyed<Goal>> goal) {}

    /**
     * Adds it.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks; {@code no-open-revision}
     */
    public Stored<Goal> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            OpenGoals open = OpenGoals.of(ports, command.strategy());
            GoalId id = new GoalId(ids.next());
            Keyed<Goal> goal = command.goal().apply(id);
            open.checkReferences(goal.value());
            ExternalKeyChange keys = ExternalKeyChange.added("strategy", id, goal.externalKeys());
            Stored<Goal> stored = ports.goals()
                    .save(open.revision(), 0, keys.toldIn(open.goals().added(goal.value(), open.revision())));
            keys.store(ports.resources());
            return stored;
        });
    }
}
