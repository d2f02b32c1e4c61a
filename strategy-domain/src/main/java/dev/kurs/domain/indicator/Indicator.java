package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * <p>Its life: it is added to a goal or a benefit, with or without a baseline and a trajectory (without, it is not
 * measurable yet); it is measured; its trajectory is succeeded by others, each from a day on and with a reason; it is
 * removed only while nothing was measured. Its measurements are a series of their own, never loaded with it.
 *
 * @param measure what is measured, and how
 * @param baseline where it began
 * @param targets the trajectories it has had, in the order they were recorded
 */
public record Indicator(
        IndicatorId id, Measure measure, @Nullable Baseline baseline, List<TargetChange> targets) {

    public Indicator {
        targets = List.copyOf(targets);
    }

    /**
     * A new indicator.
     *
     * @throws RulesBroken every rule that it breaks
     */
    public static Change<Indicator> added(
            IndicatorId id,
            Measure measure,
            @Nullable Baseline baseline,
            @Nullable Trajectory trajectory,
            Instant now,
            Id by) {
        Faults faults = new Faults();
        if (trajectory != null) {
            checkTrajectory(measure.direction(), baseline, trajectory, "/trajectory", faults);
        }
        faults.throwIfAny();
        List<TargetChange> targets =
                trajectory == null ? List.of() : List.of(new TargetChange(null, trajectory, null, null, now, by));
        Indicator added = new Indicator(id, measure, baseline, targets);
        return Change.of(
                added,
                Event.of("indicator.indicator-added", id, RecordShape.differences(null, measure))
                        .with("baseline", baseline)
                        .with("trajectory", trajectory));
    }

    /**
     * The indicator with another description or baseline, or with a first trajectory where it had none.
     *
     * @param trajectory null or equal to the newest one to leave it
     * @param firstMeasured the day of its earliest measurement, or null
     * @throws RulesBroken every rule that it breaks; {@code trajectory-not-overwritten} when there is another already
     */
    public Change<Indicator> changed(
            Measure other,
            @Nullable Baseline otherBaseline,
            @Nullable Trajectory trajectory,
            @Nullable LocalDate firstMeasured,
            Instant now,
            Id by) {
        Faults faults = new Faults();
        Trajectory newest = newestTrajectory().orElse(null);
        faults.unless(
                newest == null || newest.equals(trajectory), IndicatorRule.TRAJECTORY_NOT_OVERWRITTEN, "/trajectory");
        if (trajectory != null && faults.none()) {
            checkTrajectory(other.direction(), otherBaseline, trajectory, "/trajectory", faults);
            checkEarlier(other.direction(), otherBaseline, faults);
        }
        faults.unless(
                otherBaseline == null
                        || firstMeasured == null
                        || !otherBaseline.date().isAfter(firstMeasured),
                IndicatorRule.BASELINE_AFTER_MEASUREMENT,
                "/baseline/date",
                "date",
                otherBaseline == null ? null : otherBaseline.date(),
                "measured",
                firstMeasured);
        faults.throwIfAny();
        List<TargetChange> after = newest == null && trajectory != null
                ? List.of(new TargetChange(null, trajectory, null, null, now, by))
                : targets;
        Indicator changed = new Indicator(id, other, otherBaseline, after);
        if (equals(changed)) {
            return Change.none(this);
        }
        Event event = Event.of("indicator.indicator-changed", id, RecordShape.differences(measure, other));
        if (!Objects.equals(baseline, otherBaseline)) {
            event = event.with("baselineBefore", baseline).with("baseline", otherBaseline);
        }
        return Change.of(this, changed, after.equals(targets) ? event : event.with("trajectory", trajectory));
    }

    /**
     * The indicator with a trajectory that takes over from a day. Lowering the target is told apart from raising it.
     *
     * @param from the first day it is in force
     * @param reason why, not blank
     * @throws RulesBroken every rule that it breaks
     */
    public Change<Indicator> withTrajectory(
            LocalDate from, Trajectory trajectory, String reason, @Nullable DecisionId decision, Instant now, Id by) {
        Faults faults = new Faults()
                .unless(!reason.isBlank(), IndicatorRule.REASON_MISSING, "/reason")
                .optionalText(reason, "/reason", Text.BODY);
        checkTrajectory(measure.direction(), baseline, trajectory, "/trajectory", faults);
        faults.throwIfAny();
        List<TargetChange> after = new ArrayList<>(targets);
        after.add(new TargetChange(from, trajectory, reason, decision, now, by));
        String what =
                trajectoryOn(from).map(before -> effect(before, trajectory)).orElse("target-set");
        return Change.of(
                this,
                new Indicator(id, measure, baseline, after),
                Event.of("indicator." + what, id)
                        .with("from", from)
                        .with("trajectory", trajectory)
                        .with("reason", reason)
                        .with("decision", decision));
    }

    /**
     * The indicator, removed.
     *
     * @throws RulesBroken {@code measured-not-removed} when anything was measured
     */
    public Change<Indicator> removed(boolean measured) {
        Faults.require(!measured, IndicatorRule.MEASURED_NOT_REMOVED, "");
        return Change.of(this, this, Event.of("indicator.indicator-removed", id));
    }

    /** The trajectory in force on a day: of those that took over on or before it the latest, then the last recorded. */
    public Optional<Trajectory> trajectoryOn(LocalDate day) {
        return targets.stream()
                .filter(target -> target.from() == null || !target.from().isAfter(day))
                .reduce((one, later) -> startOf(later).isBefore(startOf(one)) ? one : later)
                .map(TargetChange::trajectory);
    }

    /** The trajectory that was recorded last. */
    public Optional<Trajectory> newestTrajectory() {
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(targets.get(targets.size() - 1).trajectory());
    }

    /** What its measurements are held against. */
    public Gauge gauge() {
        return new Gauge(id, baseline == null ? null : baseline.date(), measure.verifier());
    }

    private static LocalDate startOf(TargetChange target) {
        return target.from() == null ? LocalDate.MIN : target.from();
    }

    private String effect(Trajectory before, Trajectory after) {
        int sign = after.target().value().compareTo(before.target().value());
        boolean lower = measure.direction() == Direction.DECREASE ? sign > 0 : sign < 0;
        return sign == 0 ? "trajectory-changed" : lower ? "target-lowered" : "target-raised";
    }

    /** Past days are measured by the trajectories before the newest, so what is corrected has to suit those too. */
    private void checkEarlier(Direction direction, @Nullable Baseline corrected, Faults faults) {
        if (corrected == null) {
            return;
        }
        Faults found = new Faults();
        targets.stream()
                .limit(Math.max(targets.size() - 1, 0))
                .map(TargetChange::trajectory)
                .forEach(earlier -> checkTrajectory(direction, corrected, earlier, "", found));
        String pointer = direction == measure.direction() ? "/baseline" : "/direction";
        found.found().forEach(one -> faults.addAll("", List.of(new BrokenRule(one.rule(), pointer, one.figures()))));
    }

    private static void checkTrajectory(
            Direction direction, @Nullable Baseline baseline, Trajectory trajectory, String pointer, Faults faults) {
        if (baseline == null) {
            faults.add(IndicatorRule.TRAJECTORY_WITHOUT_BASELINE, pointer);
            return;
        }
        faults.unless(
                trajectory.points().get(0).date().isAfter(baseline.date()),
                IndicatorRule.TRAJECTORY_BEFORE_BASELINE,
                pointer + "/0/date",
                "date",
                trajectory.points().get(0).date(),
                "baseline",
                baseline.date());
        int sign = trajectory.target().value().compareTo(baseline.value());
        faults.unless(
                direction == Direction.MAINTAIN || sign == (direction == Direction.INCREASE ? 1 : -1),
                IndicatorRule.TARGET_ON_WRONG_SIDE,
                pointer + "/" + (trajectory.points().size() - 1) + "/value",
                "target",
                trajectory.target().value(),
                "baseline",
                baseline.value(),
                "direction",
                direction);
    }

    /** The order in which trajectories are told: by the day they took over, then as they were recorded. */
    public static final Comparator<TargetChange> BY_START = Comparator.comparing(Indicator::startOf);
}
