package dev.kurs.application.strategy;

import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.application.strategy.StrategyViews.DueMeasurement;
import dev.kurs.application.strategy.StrategyViews.Measured;
import dev.kurs.application.strategy.StrategyViews.OverviewGoal;
import dev.kurs.application.strategy.StrategyViews.Supporting;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.RollUp;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The lists of a strategy's overview. */
final class Overviews {

    private static final int MEASUREMENTS_DUE = 10;

    private final Standings.Standing standing;
    private final LocalDate day;
    private final BigDecimal tolerance;

    Overviews(Standings.Standing standing, LocalDate day, BigDecimal tolerance) {
        this.standing = standing;
        this.day = day;
        this.tolerance = tolerance;
    }

    List<OverviewGoal> goals() {
        return Stream.of(GoalKind.values())
                .flatMap(kind -> standing.goals().top(kind).stream())
                .map(this::goal)
                .toList();
    }

    private OverviewGoal goal(Goal goal) {
        List<Supporting> supportedBy = standing.goals().all().stream()
                .filter(other -> other.supports().contains(goal.id()))
                .map(other -> new Supporting(other, figures(other)))
                .toList();
        List<Measured> indicators = standing.indicators().getOrDefault(goal.id(), List.of()).stream()
                .map(one -> new Measured(one, one.progress(day, tolerance)))
                .toList();
        List<OverviewGoal> objectives =
                standing.goals().objectives(goal.id()).stream().map(this::goal).toList();
        return new OverviewGoal(goal, figures(goal), objectives, supportedBy, indicators);
    }

    private RollUp figures(Goal goal) {
        return standing.figures().goals().getOrDefault(goal.id(), RollUp.of(List.of()));
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
