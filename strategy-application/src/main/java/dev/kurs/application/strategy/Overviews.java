package dev.kurs.application.strategy;

import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.application.strategy.StrategyViews.DueMeasurement;
import dev.kurs.application.strategy.StrategyViews.OverviewGoal;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lists of a strategy's overview. */
final class Overviews {

    private static final int MEASUREMENTS_DUE = 10;

    private Overviews() {}

    static List<OverviewGoal> goals(Standings.Standing standing) {
        List<OverviewGoal> goals = new ArrayList<>();
        for (GoalKind kind : GoalKind.values()) {
            for (Goal goal : standing.goals().top(kind)) {
                goals.add(goal(goal, standing));
                standing.goals().objectives(goal.id()).forEach(objective -> goals.add(goal(objective, standing)));
            }
        }
        return goals;
    }

    private static OverviewGoal goal(Goal goal, Standings.Standing standing) {
        List<GoalId> supportedBy = standing.goals().all().stream()
                .filter(other -> other.supports().contains(goal.id()))
                .map(Goal::id)
                .toList();
        return new OverviewGoal(
                goal,
                standing.figures().goals().getOrDefault(goal.id(), RollUp.of(List.of())),
                supportedBy,
                standing.indicators().getOrDefault(goal.id(), List.of()));
    }

    /** An indicator is due a frequency after its newest measurement, or else after its baseline. */
    static List<DueMeasurement> dueNext(Standings.Standing standing, LocalDate day) {
        return standing.goals().all().stream()
                .flatMap(goal -> standing.indicators().getOrDefault(goal.id(), List.of()).stream())
                .filter(one -> one.frequency() != null && (one.latest() != null || one.baseline() != null))
                .map(one -> new DueMeasurement(one, due(one, day)))
                .sorted(Comparator.comparing(DueMeasurement::due)
                        .thenComparing(one -> one.indicator().id().toString()))
                .limit(MEASUREMENTS_DUE)
                .toList();
    }

    private static LocalDate due(IndicatorFacts one, LocalDate day) {
        Latest latest = one.latest();
        LocalDate since = latest != null
                ? latest.date()
                : one.baseline() != null ? one.baseline().date() : day;
        return one.frequency() == null ? since : since.plus(one.frequency());
    }
}
