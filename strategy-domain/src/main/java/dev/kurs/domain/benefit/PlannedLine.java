package dev.kurs.domain.benefit;

import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The line of a trajectory: flat at the baseline until its day, straight from point to point, flat after the last. */
record PlannedLine(Baseline baseline, Trajectory trajectory) {

    /** The first day after a day on which the line may bend; null when it stays flat. */
    @Nullable LocalDate bendAfter(LocalDate day) {
        if (baseline.date().isAfter(day)) {
            return baseline.date();
        }
        for (Trajectory.Point point : trajectory.points()) {
            if (point.date().isAfter(day) && point.date().isAfter(baseline.date())) {
                return point.date();
            }
        }
        return null;
    }

    /** The value on a day, exactly. */
    Ratio valueOn(LocalDate day) {
        LocalDate before = baseline.date();
        BigDecimal value = baseline.value();
        if (!day.isAfter(before)) {
            return Ratio.of(value);
        }
        for (Trajectory.Point point : trajectory.points()) {
            if (point.date().isAfter(before)) {
                if (!day.isAfter(point.date())) {
                    BigDecimal days = days(before, point.date());
                    BigDecimal gone = days(before, day);
                    return Ratio.of(
                            value.multiply(days.subtract(gone))
                                    .add(point.value().multiply(gone)),
                            days);
                }
                before = point.date();
                value = point.value();
            }
        }
        return Ratio.of(value);
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay());
    }
}
