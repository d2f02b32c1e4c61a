package dev.kurs.rest.portfolio;

import dev.kurs.domain.portfolio.Estimate;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a figure of a project may turn out as, as it is written. */
record EstimateBody(
        @NotNull BigDecimal low,
        @NotNull BigDecimal likely,
        @NotNull BigDecimal high) {

    static @Nullable EstimateBody of(@Nullable Estimate estimate) {
        return estimate == null ? null : new EstimateBody(estimate.low(), estimate.likely(), estimate.high());
    }

    Estimate toEstimate() {
        return new Estimate(low, likely, high);
    }
}
