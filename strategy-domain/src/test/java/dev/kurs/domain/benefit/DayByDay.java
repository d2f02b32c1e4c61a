package dev.kurs.domain.benefit;

import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/**
 * A benefit's money computed a second time, from the page alone: each day by itself, in fractions of whole numbers. As
 * trajectories turn on whole days only, a day's area is the mean of its two ends by the trajectory in force that day.
 */
final class DayByDay {

    private DayByDay() {}

    /** A fraction of whole numbers. */
    record Fraction(BigInteger over, BigInteger under) {

        static final Fraction ZERO = of(BigDecimal.ZERO);

        static Fraction of(BigDecimal number) {
            BigDecimal plain = number.setScale(Math.max(number.scale(), 0));
            return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
        }

        Fraction plus(Fraction other) {
            return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under))
                    .reduced();
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under)).reduced();
        }

        Fraction times(long over, long under) {
            return times(new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under)));
        }

        Ratio ratio() {
            return Ratio.of(new BigDecimal(over), new BigDecimal(under));
        }

        private Fraction reduced() {
            BigInteger common = over.gcd(under);
            return new Fraction(over.divide(common), under.divide(common));
        }
    }

    static Fraction plannedToDate(ValuedBenefit benefit, LocalDate to) {
        return benefit.valuation().per() == Per.ONCE
                ? worth(benefit, plannedHeight(benefit, to))
                : planned(benefit, benefit.realisationFrom(), to);
    }

    static Fraction planned(ValuedBenefit benefit, LocalDate from, LocalDate to) {
        if (benefit.valuation().per() == Per.ONCE) {
            return plannedToDate(benefit, to).minus(plannedToDate(benefit, from));
        }
        Fraction sum = Fraction.ZERO;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            Trajectory trajectory = inForce(benefit, day);
            if (trajectory != null && !day.isBefore(benefit.realisationFrom())) {
                Fraction ends = value(benefit, trajectory, day).plus(value(benefit, trajectory, day.plusDays(1)));
                sum = sum.plus(ends.times(1, 2).minus(baseline(benefit)));
            }
        }
        return worth(benefit, sum).times(1, 365);
    }

    static Fraction realisedToDate(ValuedBenefit benefit, List<MeasuredSpan> days, LocalDate to) {
        return benefit.valuation().per() == Per.ONCE
                ? to.isBefore(benefit.realisationFrom())
                        ? Fraction.ZERO
                        : worth(benefit, measured(benefit, days, to).minus(baseline(benefit)))
                : realised(benefit, days, benefit.realisationFrom(), to);
    }

    static Fraction realised(ValuedBenefit benefit, List<MeasuredSpan> days, LocalDate from, LocalDate to) {
        if (benefit.valuation().per() == Per.ONCE) {
            return realisedToDate(benefit, days, to).minus(realisedToDate(benefit, days, from));
        }
        Fraction sum = Fraction.ZERO;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (!day.isBefore(benefit.realisationFrom())) {
                sum = sum.plus(measured(benefit, days, day).minus(baseline(benefit)));
            }
        }
        return worth(benefit, sum).times(1, 365);
    }

    private static Fraction plannedHeight(ValuedBenefit benefit, LocalDate day) {
        Trajectory trajectory = inForce(benefit, day);
        return trajectory == null || day.isBefore(benefit.realisationFrom())
                ? Fraction.ZERO
                : value(benefit, trajectory, day).minus(baseline(benefit));
    }

    private static Fraction worth(ValuedBenefit benefit, Fraction units) {
        int sign = (benefit.direction() == Direction.DECREASE ? -1 : 1) * (benefit.disbenefit() ? -1 : 1);
        return units.times(Fraction.of(benefit.valuation().amount().amount())).times(sign, 1);
    }

    private static Fraction baseline(ValuedBenefit benefit) {
        return Fraction.of(benefit.baseline().value());
    }

    private static Fraction measured(ValuedBenefit benefit, List<MeasuredSpan> days, LocalDate day) {
        Fraction value = baseline(benefit);
        for (MeasuredSpan one : days) {
            value = one.first().isAfter(day) ? value : Fraction.of(one.value());
        }
        return value;
    }

    /** Of those that took over until then the latest, and of several of one day the last recorded. */
    private static Trajectory inForce(ValuedBenefit benefit, LocalDate day) {
        Plan found = null;
        for (Plan plan : benefit.plans()) {
            LocalDate from = plan.from() == null ? LocalDate.MIN : plan.from();
            LocalDate best = found == null || found.from() == null ? LocalDate.MIN : found.from();
            if (!from.isAfter(day) && !from.isBefore(best)) {
                found = plan;
            }
        }
        return found == null ? null : found.trajectory();
    }

    private static Fraction value(ValuedBenefit benefit, Trajectory trajectory, LocalDate day) {
        LocalDate at = benefit.baseline().date();
        Fraction value = baseline(benefit);
        if (!day.isAfter(at)) {
            return value;
        }
        for (Trajectory.Point point : trajectory.points()) {
            Fraction end = Fraction.of(point.value());
            if (!day.isAfter(point.date())) {
                long whole = point.date().toEpochDay() - at.toEpochDay();
                return value.plus(end.minus(value).times(day.toEpochDay() - at.toEpochDay(), whole));
            }
            at = point.date();
            value = end;
        }
        return value;
    }
}
