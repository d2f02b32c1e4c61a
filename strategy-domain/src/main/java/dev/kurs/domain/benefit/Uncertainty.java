package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import java.math.BigDecimal;

/**
 * By what factor the change that is planned may turn out: the parameters of a PERT distribution.
 *
 * @param low the least to reckon with, 0 or more
 * @param likely the likeliest, at least {@code low}
 * @param high the most to reckon with, at least {@code likely}
 */
public record Uncertainty(BigDecimal low, BigDecimal likely, BigDecimal high) {

    /** As planned, surely. */
    public static final Uncertainty NONE = new Uncertainty(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    public Uncertainty {
        low = Decimals.normalised(low, "/low");
        likely = Decimals.normalised(likely, "/likely");
        high = Decimals.normalised(high, "/high");
        Faults.require(
                low.signum() >= 0 && low.compareTo(likely) <= 0 && likely.compareTo(high) <= 0,
                BenefitRule.UNCERTAINTY_NOT_ORDERED,
                "",
                "low",
                low,
                "likely",
                likely,
                "high",
                high);
    }
}
