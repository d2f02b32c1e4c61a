package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;

/**
 * By what factor something may turn out: the parameters of a PERT distribution.
 *
 * @param low at most {@code likely}
 * @param likely at most {@code high}
 */
public record ThreePoint(BigDecimal low, BigDecimal likely, BigDecimal high) {

    /** As planned, surely. */
    public static final ThreePoint SURE = new ThreePoint(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal SIX = BigDecimal.valueOf(6);
    private static final BigDecimal VARIANCE = BigDecimal.valueOf(7 * 36);

    public ThreePoint {
        if (low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
            throw new IllegalArgumentException("low, likely and high rise: " + low + ", " + likely + ", " + high);
        }
    }

    /** The mean, {@code (low + 4 likely + high) / 6}. */
    public Ratio mean() {
        return new Ratio(sixMeans(), SIX);
    }

    /** The variance, {@code (mean - low) (high - mean) / 7}. */
    public Ratio variance() {
        BigDecimal below = sixMeans().subtract(low.multiply(SIX));
        BigDecimal above = high.multiply(SIX).subtract(sixMeans());
        return new Ratio(below.multiply(above), VARIANCE);
    }

    private BigDecimal sixMeans() {
        return low.add(likely.multiply(FOUR)).add(high);
    }
}
