package dev.kurs.domain.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;

/** Exact decimal numbers: one way to write each, bounded in size, so that equal figures are equal and none is a trap. */
public final class Decimals {

    /** What ratios are computed with: 34 digits, half-even, far finer than anything shown. */
    public static final MathContext RATIO = MathContext.DECIMAL128;

    /** The most digits before the decimal point that a number may have. */
    public static final int INTEGER_DIGITS = 18;

    /** The most digits after the decimal point that a number may have. */
    public static final int FRACTION_DIGITS = 12;

    private Decimals() {}

    /**
     * The number without trailing zeros and never with an exponent.
     *
     * @throws RulesBroken when it has more than 18 digits before or 12 after the decimal point
     */
    public static BigDecimal normalised(BigDecimal number, String pointer) {
        Faults.require(
                number.signum() == 0 || number.precision() - (long) number.scale() <= INTEGER_DIGITS,
                KernelRule.NUMBER_OUT_OF_RANGE,
                pointer,
                "digits",
                INTEGER_DIGITS,
                "decimals",
                FRACTION_DIGITS);
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        Faults.require(
                plain.scale() <= FRACTION_DIGITS,
                KernelRule.NUMBER_OUT_OF_RANGE,
                pointer,
                "digits",
                INTEGER_DIGITS,
                "decimals",
                FRACTION_DIGITS);
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** At most six decimals, half-even: how a ratio is shown. Figures are compared unrounded. */
    public static BigDecimal shown(BigDecimal ratio) {
        BigDecimal rounded = ratio.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The number, or the nearest of 0 and 1 when it lies outside them. */
    public static BigDecimal clipped(BigDecimal ratio) {
        return ratio.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /** Orders numbers by value, whatever their scale. */
    public static Comparator<BigDecimal> byValue() {
        return Comparator.naturalOrder();
    }
}
