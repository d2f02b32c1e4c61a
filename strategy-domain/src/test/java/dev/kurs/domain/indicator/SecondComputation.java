package dev.kurs.domain.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Progress computed a second time, by other means than the library's: walking from day to day and in fractions of whole
 * numbers. Written from the pages alone.
 */
record SecondComputation(Fraction progress, Fraction expected, ProgressStatus status) {

    /** A fraction of whole numbers; the denominator is over zero. */
    record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

        static final Fraction ZERO = of(0);
        static final Fraction ONE = of(1);

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        static Fraction of(BigDecimal number) {
            BigDecimal plain = number.setScale(Math.max(number.scale(), 0));
            return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction divided(Fraction by) {
            BigInteger sign = BigInteger.valueOf(by.over.signum());
            return new Fraction(over.multiply(by.under).multiply(sign), under.multiply(by.over.abs()));
        }

        double value() {
            return new BigDecimal(over)
                    .divide(new BigDecimal(under), MathContext.DECIMAL64)
                    .doubleValue();
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    static SecondComputation of(Progress.Facts facts) {
        if (facts.baseline() == null || facts.trajectory() == null) {
            return new SecondComputation(null, null, ProgressStatus.NOT_MEASURABLE);
        }
        Fraction baseline = Fraction.of(facts.baseline().value());
        Fraction target = Fraction.of(facts.trajectory()
                .points()
                .get(facts.trajectory().points().size() - 1)
                .value());
        boolean held = facts.direction() == Direction.MAINTAIN;
        Fraction expected = held
                ? Fraction.ONE
                : facts.day().compareTo(facts.baseline().date()) < 0
                        ? Fraction.ZERO
                        : walked(facts).minus(baseline).divided(target.minus(baseline));
        if (facts.latest() == null
                || facts.latest().date().compareTo(facts.baseline().date()) <= 0) {
            return new SecondComputation(null, expected, ProgressStatus.NO_DATA);
        }
        Fraction value = Fraction.of(facts.latest().value());
        Fraction tolerance = Fraction.of(facts.tolerance());
        Fraction progress = held
                ? within(value, target, tolerance) ? Fraction.ONE : Fraction.ZERO
                : value.minus(baseline).divided(target.minus(baseline));
        return new SecondComputation(progress, expected, status(facts, progress, expected, tolerance));
    }

    private static ProgressStatus status(
            Progress.Facts facts, Fraction progress, Fraction expected, Fraction tolerance) {
        LocalDate last = facts.trajectory()
                .points()
                .get(facts.trajectory().points().size() - 1)
                .date();
        boolean tooEarly =
                facts.direction() == Direction.MAINTAIN && facts.day().isBefore(last);
        if (progress.compareTo(Fraction.ONE) >= 0 && !tooEarly) {
            return ProgressStatus.REACHED;
        }
        if (stale(facts)) {
            return ProgressStatus.STALE;
        }
        Fraction behind = expected.minus(progress);
        if (behind.compareTo(tolerance) <= 0) {
            return ProgressStatus.ON_TRACK;
        }
        return behind.compareTo(tolerance.times(Fraction.of(2))) <= 0
                ? ProgressStatus.AT_RISK
                : ProgressStatus.OFF_TRACK;
    }

    /** Counts the days one by one, both those that passed and those of the frequency. */
    private static boolean stale(Progress.Facts facts) {
        if (facts.frequency() == null) {
            return false;
        }
        LocalDate measured = facts.latest().date();
        int passed = 0;
        while (measured.plusDays(passed).isBefore(facts.day())) {
            passed++;
        }
        int frequency = 0;
        while (measured.plusDays(frequency).isBefore(measured.plus(facts.frequency()))) {
            frequency++;
        }
        return passed > 1.5 * frequency;
    }

    private static boolean within(Fraction value, Fraction target, Fraction tolerance) {
        Fraction off = value.minus(target);
        Fraction distance = off.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(off) : off;
        Fraction size = target.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(target) : target;
        return distance.compareTo(tolerance.times(size)) <= 0;
    }

    /** Goes from the baseline's day to the day asked for, each day by as much as every other between the same two points. */
    private static Fraction walked(Progress.Facts facts) {
        LocalDate at = facts.baseline().date();
        Fraction value = Fraction.of(facts.baseline().value());
        for (Trajectory.Point point : facts.trajectory().points()) {
            Fraction end = Fraction.of(point.value());
            int days = 0;
            while (at.plusDays(days).isBefore(point.date())) {
                days++;
            }
            Fraction from = value;
            Fraction daily = end.minus(from).divided(Fraction.of(days));
            for (int walked = 0; walked < days; walked++) {
                if (!at.isBefore(facts.day())) {
                    return from.plus(daily.times(Fraction.of(walked)));
                }
                at = at.plusDays(1);
            }
            value = end;
        }
        return value;
    }
}
