package dev.kurs.bootstrap.demo;

import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Trajectory.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a figure is planned to be and turns out to be, day by day: the plan goes a little slower in its first half, and the
 * outcome follows the plan at the figure's pace with some noise. The same figure always gives the same values.
 */
final class Series {

    private static final double HALFWAY_SHARE = 0.45;
    private static final double NOISE = 0.05;
    private static final double NOISE_WHEN_HELD = 0.006;
    private static final double MOST_OF_THE_WAY = 1.03;
    private static final double SPREAD_BETWEEN_PARTS = 0.2;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Figure figure;
    private final BigDecimal baseline;
    private final BigDecimal target;
    private final LocalDate start;
    private final LocalDate halfway;
    private final LocalDate end;
    private final SplittableRandom random;

    Series(Figure figure, BigDecimal baseline, BigDecimal target, LocalDate start, LocalDate end) {
        this.figure = figure;
        this.baseline = baseline;
        this.target = target;
        this.start = start;
        this.end = end;
        halfway = start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
        random = new SplittableRandom(figure.name.hashCode());
    }

    /** The plan: where it is to be halfway, and where in the end. */
    Trajectory trajectory() {
        Point last = new Point(end, target);
        return figure.direction == Direction.MAINTAIN
                ? new Trajectory(List.of(last))
                : new Trajectory(List.of(new Point(halfway, at(HALFWAY_SHARE)), last));
    }

    /** The next value, for a day; to be asked for day by day. */
    BigDecimal next(LocalDate day) {
        double swing = random.nextDouble() - 0.5;
        if (figure.direction == Direction.MAINTAIN) {
            // What is decided once a year is exact; what is measured more often trembles.
            boolean decided = figure.every.toTotalMonths() >= 12;
            return decided ? target : rounded(baseline.doubleValue() * (1 + swing * NOISE_WHEN_HELD));
        }
        // Whoever keeps a plan is by each measurement where it is to be until the next.
        double share = Math.min(planned(day.plus(figure.every)) * figure.pace.share, MOST_OF_THE_WAY);
        return at(share + swing * NOISE);
    }

    /** The values of the parts that a total has. */
    List<BigDecimal> parts(BigDecimal total) {
        int count = figure.parts.size();
        double way = target.subtract(baseline).abs().doubleValue() * SPREAD_BETWEEN_PARTS;
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(rounded(total.doubleValue() + way * (i - (count - 1) / 2.0)));
        }
        return parts;
    }

    private double planned(LocalDate day) {
        if (!day.isAfter(halfway)) {
            return HALFWAY_SHARE * way(start, day, halfway);
        }
        return HALFWAY_SHARE + (1 - HALFWAY_SHARE) * Math.min(1, way(halfway, day, end));
    }

    private static double way(LocalDate from, LocalDate day, LocalDate to) {
        return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private BigDecimal at(double share) {
        return rounded(baseline.doubleValue() + target.subtract(baseline).doubleValue() * share);
    }

    private BigDecimal rounded(double value) {
        BigDecimal decimal =
                BigDecimal.valueOf(value).max(BigDecimal.ZERO).setScale(baseline.scale(), RoundingMode.HALF_EVEN);
        return figure.unit.equals("procent") ? decimal.min(ALL) : decimal;
    }
}
