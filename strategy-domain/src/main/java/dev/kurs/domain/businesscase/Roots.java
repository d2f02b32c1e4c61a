package dev.kurs.domain.businesscase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots and powers of decimals, to forty digits. */
final class Roots {

    /** What present values are computed with: 40 digits, half-even. */
    static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

    /** Some digits more, for what is raised to a power that would show the error of the last one. */
    private static final MathContext GUARDED = new MathContext(48, RoundingMode.HALF_EVEN);

    /** Far more steps than any root of a number with 60 digits takes. */
    private static final int MOST_STEPS = 2_000;

    private Roots() {}

    /**
     * The root of a number, by Newton's method: from 1 or from a guess above the root it falls towards it and never past
     * it. A number over one is found as one through the root of its inverse, for which 1 lies close.
     *
     * @param radicand over 0
     * @param degree 1 or more
     */
    static BigDecimal root(BigDecimal radicand, int degree) {
        if (radicand.compareTo(BigDecimal.ONE) > 0) {
            return BigDecimal.ONE.divide(fallingRoot(BigDecimal.ONE.divide(radicand, GUARDED), degree), GUARDED);
        }
        return fallingRoot(radicand, degree);
    }

    private static BigDecimal fallingRoot(BigDecimal radicand, int degree) {
        BigDecimal times = BigDecimal.valueOf(degree);
        BigDecimal root = BigDecimal.ONE;
        for (int step = 0; step < MOST_STEPS; step++) {
            BigDecimal below = root.pow(degree - 1, GUARDED);
            BigDecimal excess = below.multiply(root, GUARDED).subtract(radicand, GUARDED);
            BigDecimal next = root.subtract(excess.divide(below.multiply(times, GUARDED), GUARDED), GUARDED);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
        throw new ArithmeticException("no root of " + radicand + " after " + MOST_STEPS + " steps");
    }
}
