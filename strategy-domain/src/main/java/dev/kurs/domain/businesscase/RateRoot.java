package dev.kurs.domain.businesscase;

import dev.kurs.domain.businesscase.DatedSum.Reading;
import java.math.BigDecimal;

/**
 * A rate at which a sum of dated amounts is nothing and changes its sign: found in doubles, finished in decimals.
 *
 * @param u about {@code ln(1 + rate)}
 * @param low below it
 * @param high above it, with no other root in between
 * @param before the sign of the sum at {@code low}
 */
record RateRoot(DatedSum sum, double u, double low, double high, int before) {

    private static final double CLOSE = 1e-15;
    private static final int MOST_STEPS = 300;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** After a last step as small as this one, at least twice as many digits are right. */
    private static final BigDecimal SETTLED = new BigDecimal("1E-12");

    private static final BigDecimal NARROW = new BigDecimal("1E-28");

    /** The root between two points at which the sign differs; by Newton's steps where they close in on it, else by halves. */
    static RateRoot between(DatedSum sum, double low, double high, int before) {
        double from = low;
        double to = high;
        double u = from < 0 && to > 0 ? 0 : from + (to - from) / 2;
        double last = to - from;
        for (int step = 0; step < MOST_STEPS; step++) {
            Reading reading = sum.at(u);
            int sign = reading.sign();
            if (sign == 0) {
                break;
            }
            if (sign == before) {
                from = u;
            } else {
                to = u;
            }
            double newton = -reading.value() / reading.slope();
            boolean closesIn = u + newton > from && u + newton < to && Math.abs(newton) <= Math.abs(last) / 2;
            last = closesIn ? newton : (to - from) / 2;
            u = closesIn ? u + newton : from + last;
            if (Math.abs(last) <= CLOSE * Math.max(1, Math.abs(u))) {
                break;
            }
        }
        return new RateRoot(sum, u, low, high, before);
    }

    /** {@code 1 + rate}, by at least 15 digits more than doubles have where the sum crosses nothing steeply enough. */
    BigDecimal growth() {
        BigDecimal from = new BigDecimal(Math.exp(low), Roots.PRECISION);
        BigDecimal to = new BigDecimal(Math.exp(high), Roots.PRECISION);
        BigDecimal growth = new BigDecimal(Math.exp(u), Roots.PRECISION);
        for (int step = 0; step < MOST_STEPS; step++) {
            BigDecimal value = sum.at(growth);
            if (value.signum() == 0 || to.subtract(from).compareTo(NARROW.multiply(to)) <= 0) {
                return growth;
            }
            if (value.signum() == before) {
                from = growth;
            } else {
                to = growth;
            }
            double slope = sum.at(Math.log(growth.doubleValue())).slope();
            BigDecimal newton =
                    slope == 0 ? BigDecimal.ONE : value.negate().divide(new BigDecimal(slope), Roots.PRECISION);
            BigDecimal next = growth.add(growth.multiply(newton, Roots.PRECISION)
                    .multiply(BigDecimal.ONE.add(newton.divide(TWO, Roots.PRECISION)), Roots.PRECISION));
            if (next.compareTo(from) <= 0 || next.compareTo(to) >= 0) {
                next = from.add(to).divide(TWO, Roots.PRECISION);
            } else if (newton.abs().compareTo(SETTLED) <= 0) {
                return next;
            }
            growth = next;
        }
        return growth;
    }
}
