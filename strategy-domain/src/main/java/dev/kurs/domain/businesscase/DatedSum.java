package dev.kurs.domain.businesscase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of amounts as a function of the rate that they are discounted by: {@code f(u) = sum of amount * e^(-years * u)} with
 * {@code u = ln(1 + rate)}. One amount to a day, in the order of the days, none of them zero. Its sign is found in
 * doubles where those can tell it, in decimals of 40 digits where they cannot.
 */
final class DatedSum {

    /** Under this part of the sum of the terms' sizes, what is left of them is taken for nothing. */
    private static final BigDecimal NOTHING = new BigDecimal("1E-30");

    private static final double ULP = 0x1p-52;

    private final long[] days;
    private final BigDecimal[] amounts;
    private final double[] years;
    private final double[] sizes;

    private DatedSum(long[] days, BigDecimal[] amounts) {
        this.days = days;
        this.amounts = amounts;
        years = new double[days.length];
        sizes = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            years[i] = (days[i] - days[0]) / (double) Discounting.DAYS;
            sizes[i] = amounts[i].doubleValue();
        }
    }

    /** Of amounts by day; those that are zero do not count. */
    static DatedSum of(List<Map.Entry<Long, BigDecimal>> rising) {
        List<Map.Entry<Long, BigDecimal>> some =
                rising.stream().filter(one -> one.getValue().signum() != 0).toList();
        long[] days = some.stream().mapToLong(Map.Entry::getKey).toArray();
        BigDecimal[] amounts = some.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new);
        return new DatedSum(days, amounts);
    }

    /** How often the sign changes from one day to the next: there are no more roots than that. */
    int signChanges() {
        int changes = 0;
        for (int i = 1; i < amounts.length; i++) {
            if (amounts[i].signum() != amounts[i - 1].signum()) {
                changes++;
            }
        }
        return changes;
    }

    /**
     * The sum whose roots are the turning points of this one multiplied by {@code e^(years * u)} of the first sign change,
     * which has the same roots as this: every amount times the days from there to it. Its sign changes once less.
     */
    DatedSum turning() {
        int at = 0;
        while (amounts[at].signum() == amounts[at + 1].signum()) {
            at++;
        }
        long[] others = new long[days.length - 1];
        BigDecimal[] turned = new BigDecimal[days.length - 1];
        for (int i = 0, j = 0; i < days.length; i++) {
            if (i != at) {
                others[j] = days[i];
                turned[j++] = amounts[i].multiply(BigDecimal.valueOf(days[at] - days[i]), Roots.PRECISION);
            }
        }
        return new DatedSum(others, turned);
    }

    /**
     * The sum and its slope, both in parts of the sum of the terms' sizes.
     *
     * @param value between -1 and 1
     * @param slope of the sum alone
     * @param noise what the value may be wrong by
     */
    record Reading(double value, double slope, double noise) {

        /** The sign, or 0 where doubles cannot tell it. */
        int sign() {
            return Math.abs(value) <= noise ? 0 : value > 0 ? 1 : -1;
        }
    }

    Reading at(double u) {
        double most = Math.max(0, -years[years.length - 1] * u);
        double sum = 0;
        double size = 0;
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < sizes.length; i++) {
            double power = -years[i] * u - most;
            double term = sizes[i] * Math.exp(power);
            sum += term;
            slope -= years[i] * term;
            double one = Math.abs(term);
            size += one;
            spread += one * -power;
        }
        return new Reading(sum / size, slope / size, ULP * (sizes.length + 8 + 2 * spread / size + 2 * most));
    }

    /** The sign at {@code 1 + rate}, which is not 0 by accident. */
    int signAt(BigDecimal growth) {
        int sign = at(Math.log(growth.doubleValue())).sign();
        return sign != 0 ? sign : at(growth).signum();
    }

    /**
     * The sum in parts of the sum of the terms' sizes, in decimals.
     *
     * @param growth {@code 1 + rate}, over 0
     */
    BigDecimal at(BigDecimal growth) {
        BigDecimal daily = Roots.root(BigDecimal.ONE.divide(growth, Roots.PRECISION), Discounting.DAYS);
        Map<Long, BigDecimal> steps = new HashMap<>();
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal sum = amounts[0];
        BigDecimal size = amounts[0].abs();
        for (int i = 1; i < days.length; i++) {
            BigDecimal step = steps.computeIfAbsent(
                    days[i] - days[i - 1], gap -> daily.pow(Math.toIntExact(gap), Roots.PRECISION));
            factor = factor.multiply(step, Roots.PRECISION);
            BigDecimal term = amounts[i].multiply(factor, Roots.PRECISION);
            sum = sum.add(term);
            size = size.add(term.abs());
        }
        BigDecimal part = sum.divide(size, Roots.PRECISION);
        return part.abs().compareTo(NOTHING) <= 0 ? BigDecimal.ZERO : part;
    }
}
