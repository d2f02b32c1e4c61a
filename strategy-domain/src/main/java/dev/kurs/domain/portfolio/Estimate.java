package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import java.math.BigDecimal;

/**
 * What a figure of a project may turn out as: the parameters of a PERT distribution.
 *
 * @param low the least to reckon with
 * @param likely the likeliest, at least {@code low}
 * @param high the most to reckon with, at least {@code likely}
 */
public record Estimate(BigDecimal low, BigDecimal likely, BigDecimal high) {

    public Estimate {
        new Faults()
                .number(low, "/low")
                .number(likely, "/likely")
                .number(high, "/high")
                .unless(
                        low.compareTo(likely) <= 0 && likely.compareTo(high) <= 0,
                        PortfolioRule.ESTIMATE_OUT_OF_ORDER,
                        "/likely",
                        "low",
                        low,
                        "likely",
                        likely,
                        "high",
                        high)
                .throwIfAny();
        low = Decimals.normalised(low, "/low");
        likely = Decimals.normalised(likely, "/likely");
        high = Decimals.normalised(high, "/high");
    }
}
