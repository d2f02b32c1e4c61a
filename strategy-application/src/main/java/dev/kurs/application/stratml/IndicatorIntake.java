package dev.kurs.application.stratml;

import dev.kurs.application.stratml.PerformanceIndicator.MeasurementInstance;
import dev.kurs.application.stratml.PerformanceIndicator.Result;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Trajectory.Point;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns one performance indicator into an indicator with its baseline, trajectory and measurements. The baseline is the
 * actual result that says so in its description, else the earliest one; the targets after it are the trajectory; every
 * other actual result is a measurement.
 */
final class IndicatorIntake {

    /** What marks the baseline in a result's description. */
    static final String BASELINE_MARK = "Baseline";

    /** What an indicator becomes. */
    record Intake(
            Measure measure,
            @Nullable Baseline baseline,
            @Nullable Trajectory trajectory,
            List<Figure> measured) {}

    /** A value on a day, as a result says it. */
    record Figure(
            Result result,
            LocalDate date,
            BigDecimal value,
            @Nullable Breakdown breakdown) {

        boolean isMarkedBaseline() {
            return result.description() != null && result.description().startsWith(BASELINE_MARK);
        }
    }

    private final PlanIntake plan;
    private final IntakeLog log;
    private final LocalDate today;

    IndicatorIntake(PlanIntake plan, IntakeLog log, LocalDate today) {
        this.plan = plan;
        this.log = log;
        this.today = today;
    }

    Intake of(PerformanceIndicator from, GoalId goal) {
        log.notKept(from, from.otherInformation());
        from.relationships().forEach(one -> log.notKept(one, one.name() == null ? one.description() : one.name()));
        List<Figure> actuals = figures(from, true);
        Optional<Figure> first = baseline(actuals);
        SortedMap<LocalDate, BigDecimal> targets = targets(figures(from, false), first);
        Baseline baseline =
                first.map(one -> new Baseline(one.value(), one.date())).orElse(null);
        Trajectory trajectory = baseline == null || targets.isEmpty() ? null : trajectory(targets);
        if (baseline == null && !targets.isEmpty()) {
            log.tell(from, RepairCode.TARGETS_WITHOUT_BASELINE, Map.of("count", String.valueOf(targets.size())));
        }
        List<Figure> measured = measured(actuals, first);
        return new Intake(measure(from, goal, baseline, trajectory), baseline, trajectory, measured);
    }

    private Measure measure(
            PerformanceIndicator from, GoalId goal, @Nullable Baseline baseline, @Nullable Trajectory trajectory) {
        String unit = plan.word(from.unit(), Placeholder.INDICATOR_UNIT);
        if (unit.length() > Text.LINE) {
            log.tell(from, RepairCode.TEXT_SHORTENED, Map.of("text", Texts.excerpt(unit)));
            unit = unit.substring(0, Text.LINE - 1) + "…";
        }
        return new Measure(
                plan.word(from.dimension(), Placeholder.INDICATOR_NAME),
                unit,
                direction(baseline, trajectory),
                goal,
                null,
                BigDecimal.ONE,
                null,
                null,
                stage(from.stage()),
                null,
                null,
                null,
                null);
    }

    /** By the sign of target minus baseline; up, while one of them is not known. */
    private static Direction direction(@Nullable Baseline baseline, @Nullable Trajectory trajectory) {
        if (baseline == null || trajectory == null) {
            return Direction.INCREASE;
        }
        int sign = trajectory.target().value().compareTo(baseline.value());
        return sign > 0 ? Direction.INCREASE : sign < 0 ? Direction.DECREASE : Direction.MAINTAIN;
    }

    private static Measure.@Nullable Stage stage(PerformanceIndicator.@Nullable ValueChainStage stage) {
        if (stage == null) {
            return null;
        }
        return switch (stage) {
            case OUTCOME -> Measure.Stage.OUTCOME;
            case OUTPUT -> Measure.Stage.OUTPUT;
            case INPUT -> Measure.Stage.INPUT;
            case OUTPUT_PROCESSING, INPUT_PROCESSING -> Measure.Stage.PROCESS;
        };
    }

    private List<Figure> figures(PerformanceIndicator from, boolean actual) {
        List<Figure> figures = new ArrayList<>();
        for (MeasurementInstance instance : from.instances()) {
            Breakdown place = place(instance.place());
            for (Result result : actual ? instance.actuals() : instance.targets()) {
                figure(result, actual, place).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private static @Nullable Breakdown place(PerformanceIndicator.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        String name = place.name() != null ? place.name() : place.identifier();
        return name == null ? null : new Breakdown("place", name.substring(0, Math.min(name.length(), 200)));
    }

    private Optional<Figure> figure(Result result, boolean actual, @Nullable Breakdown place) {
        LocalDate day = result.endDate() != null ? result.endDate() : result.startDate();
        BigDecimal value = result.numberOfUnits();
        if (value == null || day == null || (!actual && place != null)) {
            log.tell(result, RepairCode.FIGURE_NOT_KEPT, Map.of("text", text(result)));
            return Optional.empty();
        }
        if (actual && day.isAfter(today)) {
            log.tell(result, RepairCode.FIGURE_IN_FUTURE, Map.of("date", day.toString()));
            return Optional.empty();
        }
        try {
            return Optional.of(new Figure(result, day, Decimals.normalised(value, ""), place));
        } catch (RulesBroken e) {
            log.tell(result, RepairCode.FIGURE_NOT_KEPT, Map.of("text", value.toString()));
            return Optional.empty();
        }
    }

    private static String text(Result result) {
        String said = result.description();
        if (said == null && result.descriptor() != null) {
            said = result.descriptor().value();
        }
        return said != null ? Texts.excerpt(said) : String.valueOf(result.numberOfUnits());
    }

    private static Optional<Figure> baseline(List<Figure> actuals) {
        List<Figure> totals =
                actuals.stream().filter(one -> one.breakdown() == null).toList();
        return totals.stream()
                .filter(Figure::isMarkedBaseline)
                .findFirst()
                .or(() -> totals.stream().min(Comparator.comparing(Figure::date)));
    }

    /** The targets after the baseline by day; those up to it are dropped, and of two on a day the later one holds. */
    private SortedMap<LocalDate, BigDecimal> targets(List<Figure> figures, Optional<Figure> baseline) {
        TreeMap<LocalDate, BigDecimal> targets = new TreeMap<>();
        for (Figure target : figures) {
            String day = target.date().toString();
            if (baseline.isPresent() && !target.date().isAfter(baseline.get().date())) {
                log.tell(
                        target.result(),
                        RepairCode.TARGET_BEFORE_BASELINE,
                        Map.of("date", day, "baseline", baseline.get().date().toString()));
            } else if (targets.put(target.date(), target.value()) != null) {
                log.tell(target.result(), RepairCode.FIGURE_REPEATED, Map.of("date", day));
            }
        }
        return targets;
    }

    private static Trajectory trajectory(SortedMap<LocalDate, BigDecimal> targets) {
        return new Trajectory(targets.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** All actual results but the baseline; of two in one place the later one holds. */
    private List<Figure> measured(List<Figure> actuals, Optional<Figure> baseline) {
        Map<String, Figure> measured = new LinkedHashMap<>();
        for (Figure figure : actuals) {
            boolean isBaseline = baseline.isPresent() && figure.equals(baseline.get());
            boolean tooEarly = baseline.isPresent()
                    && figure.date().isBefore(baseline.get().date());
            if (tooEarly) {
                log.tell(
                        figure.result(),
                        RepairCode.ACTUAL_BEFORE_BASELINE,
                        Map.of("date", figure.date().toString()));
            } else if (!isBaseline && measured.put(figure.date() + " " + figure.breakdown(), figure) != null) {
                log.tell(
                        figure.result(),
                        RepairCode.FIGURE_REPEATED,
                        Map.of("date", figure.date().toString()));
            }
        }
        return List.copyOf(measured.values());
    }
}
