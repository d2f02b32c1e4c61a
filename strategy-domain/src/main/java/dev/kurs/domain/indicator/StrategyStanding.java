package dev.kurs.domain.indicator;

import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a strategy and each of its goals stand. A goal's figure is the mean over its own indicators and its objectives; a
 * strategy's is the mean over its business goals at the top. Digital goals have figures of their own, shown beside the
 * goals that they support and never mixed into them: nothing counts twice.
 *
 * @param strategy the whole
 * @param goals every goal of the revision, by id
 */
public record StrategyStanding(RollUp strategy, Map<GoalId, RollUp> goals) {

    public StrategyStanding {
        goals = Map.copyOf(goals);
    }

    /**
     * Computes it.
     *
     * @param tree the goals of the revision
     * @param indicators each goal's indicators as parts of it; goals without any may be left out
     */
    public static StrategyStanding of(GoalTree tree, Map<GoalId, List<RollUp.Part>> indicators) {
        Map<GoalId, List<Goal>> objectives = new LinkedHashMap<>();
        List<Goal> top = new ArrayList<>();
        for (Goal goal : tree.all()) {
            if (goal.parent() == null) {
                top.add(goal);
            } else {
                objectives
                        .computeIfAbsent(goal.parent(), any -> new ArrayList<>())
                        .add(goal);
            }
        }
        Map<GoalId, RollUp> goals = new LinkedHashMap<>();
        List<RollUp.Part> business = new ArrayList<>();
        for (Goal goal : top) {
            List<RollUp.Part> parts = new ArrayList<>(indicators.getOrDefault(goal.id(), List.of()));
            for (Goal objective : objectives.getOrDefault(goal.id(), List.of())) {
                RollUp rollUp = RollUp.of(indicators.getOrDefault(objective.id(), List.of()));
                goals.put(objective.id(), rollUp);
                parts.add(RollUp.Part.of(objective.id(), objective.weight(), rollUp));
            }
            RollUp rollUp = RollUp.of(parts);
            goals.put(goal.id(), rollUp);
            if (goal.kind() == GoalKind.BUSINESS) {
                business.add(RollUp.Part.of(goal.id(), goal.weight(), rollUp));
            }
        }
        return new StrategyStanding(RollUp.of(business), goals);
    }
}
