package dev.kurs.application.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.strategy.StrategyRule;
import java.util.Map;

/** The goals of a strategy's open revision, where they are written. */
record OpenGoals(Ports ports, Strategy strategy, int revision, GoalTree goals) {

    /** Those of a strategy; refused when it is not there or has no open revision. */
    static OpenGoals of(Ports ports, StrategyId id) {
        Strategy strategy = ports.strategies().get(id).value();
        int revision = strategy.requireOpenRevision().number();
        return new OpenGoals(
                ports, strategy, revision, new GoalTree(ports.goals().listAll(Map.of(id, revision), AsOf.NOW)));
    }

    /** A goal of the open revision, as it is stored. */
    Stored<Goal> get(GoalId id) {
        return ports.goals()
                .find(strategy.id(), id.value(), revision, AsOf.NOW)
                .orElseThrow(() -> new NotFound("goal", id));
    }

    /** Refuses a goal that refers to what is not there, or contributes to a goal outside the parent strategy. */
    void checkReferences(Goal goal) {
        Faults all = new Faults();
        ports.resources().checkReferences(goal, all);
        Faults faults = new Faults();
        // What the goal tree says of parents and supported goals is more to the point than that they are unknown.
        all.found().stream()
                .filter(OpenGoals::notOfTheTree)
                .forEach(one -> faults.add(
                        one.rule(),
                        one.pointer(),
                        "kind",
                        one.figures().get("kind"),
                        "id",
                        one.figures().get("id")));
        GoalId to = goal.contributesTo();
        if (to != null && faults.none()) {
            StrategyId parent = strategy.header().parent();
            faults.unless(
                    parent != null
                            && ports.goals()
                                    .findStrategy(to.value())
                                    .filter(parent::equals)
                                    .isPresent(),
                    StrategyRule.CONTRIBUTES_OUTSIDE_PARENT,
                    "/contributesTo",
                    "goal",
                    to);
        }
        faults.throwIfAny();
    }

    private static boolean notOfTheTree(BrokenRule broken) {
        return !broken.pointer().equals("/parent") && !broken.pointer().startsWith("/supports");
    }
}
