package dev.kurs.domain.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact ratio of two decimals, so that figures are compared unrounded.
 *
 * @param numerator any decimal
 * @param denominator over zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    /** Nothing. */
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    /** The whole. */
    public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a ratio's denominator is over zero, not " + denominator);
        }
    }

    /**
     * {@code numerator / denominator}, whatever the sign of the denominator.
     *
     * @throws ArithmeticException when it is zero
     */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return denominator.signum() > 0
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.negate(), denominator.negate());
    }

    /** A decimal as a ratio. */
    public static Ratio of(BigDecimal number) {
        return new Ratio(number, BigDecimal.ONE);
    }

    /** The exact difference. */
    public Ratio minus(BigDecimal number) {
        return new Ratio(numerator.subtract(number.multiply(denominator)), denominator);
    }

    /** The exact sum; of many, {@link ExactSum} makes it without denominators that grow at each step. */
    public Ratio plus(Ratio other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Ratio(numerator.add(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /** The exact product. */
    public Ratio times(BigDecimal number) {
        return new Ratio(numerator.multiply(number), denominator);
    }

    /** The exact difference from nothing. */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    /** As a decimal of so many places, half-even from the exact value: once, where a figure is shown or exported. */
    public BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_EVEN);
    }

    /** The ratio, or the nearest of 0 and 1 when it lies outside them. */
    public Ratio clipped() {
        return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
    }

    /** As a decimal of 34 digits, half-even. */
    public BigDecimal decimal() {
        return numerator.divide(denominator, Decimals.RATIO);
    }

    /** By value: {@code 1/2} compares equal to {@code 2/4}, though the records differ. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
