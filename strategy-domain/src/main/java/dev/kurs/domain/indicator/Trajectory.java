package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RulesBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way that an indicator is planned to go: dated values, strictly rising by day; the last one is the target.
 *
 * @param points one at least
 */
public record Trajectory(List<Point> points) {

    /**
     * A planned value.
     *
     * @param date the day
     * @param value in the indicator's unit
     */
    public record Point(LocalDate date, BigDecimal value) {

        public Point {
            value = Decimals.normalised(value, "/value");
        }
    }

    /**
     * Checks the structure.
     *
     * @throws RulesBroken when the days do not rise strictly
     */
    public Trajectory {
        points = List.copyOf(points);
        Faults faults = new Faults().unless(!points.isEmpty(), IndicatorRule.TRAJECTORY_NOT_RISING, "");
        for (int i = 1; i < points.size(); i++) {
            faults.unless(
                    points.get(i).date().isAfter(points.get(i - 1).date()),
                    IndicatorRule.TRAJECTORY_NOT_RISING,
                    "/" + i + "/date",
                    "date",
                    points.get(i).date(),
                    "previous",
                    points.get(i - 1).date());
        }
        faults.throwIfAny();
    }

    /** The last point. */
    public Point target() {
        return points.get(points.size() - 1);
    }

    /** {@code 2027-01-01=60 2028-01-01=80}. */
    @Override
    public String toString() {
        return points.stream()
                .map(point -> point.date() + "=" + point.value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** The inverse of {@link #toString}. */
    public static Trajectory parse(String text) {
        return new Trajectory(Arrays.stream(text.split(" ", -1))
                .map(point -> point.split("=", -1))
                .map(parts -> new Point(LocalDate.parse(parts[0]), new BigDecimal(parts[1])))
                .toList());
    }
}
