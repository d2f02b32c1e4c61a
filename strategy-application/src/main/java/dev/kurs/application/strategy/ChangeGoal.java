package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what the open revision of a strategy says of a goal. Takes an editor. */
public final class ChangeGoal {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeGoal(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the goal as it is to be from the goal as it is
     */
    public record Command(
            StrategyId strategy, GoalId goal, @Nullable Long version, UnaryOperator<Keyed<Goal>> edit) {}

    /**
     * Changes it.
     *
     * @throws dev.kurs.application.NotFound when the strategy or the goal is not there
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the changed goal breaks; {@code no-open-revision}
     */
    public Stored<Goal> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            OpenGoals open = OpenGoals.of(ports, command.strategy());
            Stored<Goal> before = open.get(command.goal()).expect(command.version());
            List<ExternalKey> keysBefore = ports.resources()
                    .externalKeys(List.of(command.goal().value()))
                    .getOrDefault(command.goal().value(), List.of());
            Keyed<Goal> after = command.edit().apply(new Keyed<>(before.value(), keysBefore));
            open.checkReferences(after.value());
            ExternalKeyChange keys =
                    new ExternalKeyChange("strategy", command.goal(), keysBefore, after.externalKeys());
            Change<Goal> change = keys.toldIn(open.goals().changed(after.value(), open.revision()));
            if (change.isEmpty()) {
                return before;
            }
            Stored<Goal> stored = ports.goals().save(open.revision(), before.version(), change);
            keys.store(ports.resources());
            return stored;
        });
    }
}
