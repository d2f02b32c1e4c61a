package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands on a day: the one definition of progress, from which goals' and strategies' follow
 * ({@link RollUp}). With baseline <i>b</i>, target <i>t</i> and latest value <i>v</i>, progress is
 * (v &minus; b) / (t &minus; b), exact and not clipped.
 *
 * @param progress null when there is no figure: NO_DATA and NOT_MEASURABLE
 * @param expected what progress would be on the trajectory that day; null when NOT_MEASURABLE
 * @param status how the two compare
 * @param expectedValue the trajectory's value that day, in the indicator's unit, 34 digits
 * @param facts what it was computed from
 */
public record Progress(
        @Nullable Ratio progress,
        @Nullable Ratio expected,
        ProgressStatus status,
        @Nullable Ratio expectedValue,
        Facts facts) {

    /**
     * What the progress of an indicator on a day is computed from.
     *
     * @param day the day it is computed for
     * @param baseline as known
     * @param trajectory the one in force that day
     * @param frequency how often it is measured; null when not known
     * @param latest the latest measurement of the total on or before the day
     * @param tolerance the organisation's, a fraction
     */
    public record Facts(
            LocalDate day,
            Direction direction,
            @Nullable Baseline baseline,
            @Nullable Trajectory trajectory,
            @Nullable Period frequency,
            @Nullable Latest latest,
            BigDecimal tolerance) {}

    /** The measurement that counts: its day, value, source and who vouches for it. */
    public record Latest(LocalDate date, BigDecimal value, String source, Verifier verifier) {}

    /** Computes it. */
    public static Progress of(Facts facts) {
        Baseline baseline = facts.baseline();
        Trajectory trajectory = facts.trajectory();
        if (baseline == null || trajectory == null) {
            return new Progress(null, null, ProgressStatus.NOT_MEASURABLE, null, facts);
        }
        Ratio expectedValue = valueOn(facts.day(), baseline, trajectory);
        Ratio expected = expected(facts, baseline, trajectory, expectedValue);
        Latest latest = facts.latest();
        if (latest == null || !latest.date().isAfter(baseline.date())) {
            return new Progress(null, expected, ProgressStatus.NO_DATA, expectedValue, facts);
        }
        Ratio progress = progress(facts, baseline, trajectory, latest.value());
        return new Progress(
                progress, expected, status(facts, trajectory, latest, progress, expected), expectedValue, facts);
    }

    /**
     * How far the figure can be trusted, 0 or 1: 0 for what is NOT_MEASURABLE, NO_DATA or STALE, else 1.
     */
    public BigDecimal confidence() {
        return switch (status) {
            case NOT_MEASURABLE, NO_DATA, STALE -> BigDecimal.ZERO;
            default -> BigDecimal.ONE;
        };
    }

    private static Ratio progress(Facts facts, Baseline baseline, Trajectory trajectory, BigDecimal value) {
        BigDecimal target = trajectory.target().value();
        if (facts.direction() != Direction.MAINTAIN) {
            return Ratio.of(value.subtract(baseline.value()), target.subtract(baseline.value()));
        }
        BigDecimal margin = facts.tolerance().multiply(target.abs());
        return value.subtract(target).abs().compareTo(margin) <= 0 ? Ratio.ONE : Ratio.ZERO;
    }

    private static Ratio expected(Facts facts, Baseline baseline, Trajectory trajectory, Ratio expectedValue) {
        if (facts.direction() == Direction.MAINTAIN) {
            return Ratio.ONE;
        }
        if (facts.day().isBefore(baseline.date())) {
            return Ratio.ZERO;
        }
        BigDecimal whole = trajectory.target().value().subtract(baseline.value());
        Ratio gone = expectedValue.minus(baseline.value());
        return Ratio.of(gone.numerator(), gone.denominator().multiply(whole));
    }

    private static ProgressStatus status(
            Facts facts, Trajectory trajectory, Latest latest, Ratio progress, Ratio expected) {
        boolean held = facts.direction() != Direction.MAINTAIN
                || !facts.day().isBefore(trajectory.target().date());
        if (held && progress.compareTo(Ratio.ONE) >= 0) {
            return ProgressStatus.REACHED;
        }
        if (isStale(facts, latest)) {
            return ProgressStatus.STALE;
        }
        if (progress.compareTo(expected.minus(facts.tolerance())) >= 0) {
            return ProgressStatus.ON_TRACK;
        }
        BigDecimal twice = facts.tolerance().add(facts.tolerance());
        return progress.compareTo(expected.minus(twice)) >= 0 ? ProgressStatus.AT_RISK : ProgressStatus.OFF_TRACK;
    }

    /** Whether more than one and a half times its frequency has passed since the newest measurement. */
    private static boolean isStale(Facts facts, Latest latest) {
        if (facts.frequency() == null) {
            return false;
        }
        long between = ChronoUnit.DAYS.between(latest.date(), latest.date().plus(facts.frequency()));
        long passed = ChronoUnit.DAYS.between(latest.date(), facts.day());
        return 2 * passed > 3 * between;
    }

    /** The trajectory's value on a day: linear by days between its points, the baseline first; flat outside them. */
    static Ratio valueOn(LocalDate day, Baseline baseline, Trajectory trajectory) {
        LocalDate fromDay = baseline.date();
        BigDecimal fromValue = baseline.value();
        if (!day.isAfter(fromDay)) {
            return Ratio.of(fromValue);
        }
        for (Trajectory.Point point : trajectory.points()) {
            if (!day.isAfter(point.date())) {
                BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(fromDay, point.date()));
                BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(fromDay, day));
                BigDecimal rise = point.value().subtract(fromValue);
                return Ratio.of(fromValue.multiply(whole).add(rise.multiply(gone)), whole);
            }
            fromDay = point.date();
            fromValue = point.value();
        }
        return Ratio.of(trajectory.target().value());
    }
}
