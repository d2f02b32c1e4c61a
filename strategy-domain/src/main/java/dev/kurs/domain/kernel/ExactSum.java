package dev.kurs.domain.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sum of many fractions, exact. Numerators are added up by denominator and brought together once, at the end: added one
 * after the other, the denominators of thousands of fractions would grow at each step.
 */
public final class ExactSum {

    private final Map<BigInteger, BigDecimal> numerators = new LinkedHashMap<>();

    /** Adds {@code numerator / denominator}. */
    public ExactSum add(BigDecimal numerator, long denominator) {
        return add(numerator, BigInteger.valueOf(denominator));
    }

    /** Adds a ratio. */
    public ExactSum add(Ratio ratio) {
        BigDecimal under = ratio.denominator().stripTrailingZeros();
        int decimals = Math.max(under.scale(), 0);
        return add(
                ratio.numerator().scaleByPowerOfTen(decimals),
                under.scaleByPowerOfTen(decimals).toBigIntegerExact());
    }

    /** Adds so many times another sum. */
    public ExactSum add(ExactSum other, BigDecimal times) {
        other.numerators.forEach((denominator, numerator) -> add(numerator.multiply(times), denominator));
        return this;
    }

    /** Adds another sum. */
    public ExactSum add(ExactSum other) {
        other.numerators.forEach((denominator, numerator) -> add(numerator, denominator));
        return this;
    }

    /** All of it, under the least common denominator. */
    public Ratio total() {
        BigInteger common = BigInteger.ONE;
        for (BigInteger denominator : numerators.keySet()) {
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BigInteger, BigDecimal> part : numerators.entrySet()) {
            sum = sum.add(part.getValue().multiply(new BigDecimal(common.divide(part.getKey()))));
        }
        return new Ratio(sum, new BigDecimal(common));
    }

    private ExactSum add(BigDecimal numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a fraction's denominator is over zero, not " + denominator);
        }
        if (numerator.signum() != 0) {
            numerators.merge(denominator, numerator, BigDecimal::add);
        }
        return this;
    }
}
