package dev.kurs.domain.benefit;

import dev.kurs.domain.indicator.IndicatorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a benefit is measured: all that its status is computed from besides itself.
 *
 * @param indicator what it is measured by; null where it has none
 * @param baseline whether that has a baseline
 * @param target whether that has a trajectory
 * @param measurementPoint whether it is planned when to measure, once at least
 * @param lastMeasured the day of the newest measurement of the total; null while there is none
 */
public record BenefitFacts(
        @Nullable IndicatorId indicator,
        boolean baseline,
        boolean target,
        boolean measurementPoint,
        @Nullable LocalDate lastMeasured) {

    /** Of a benefit that nothing measures. */
    public static final BenefitFacts NONE = new BenefitFacts(null, false, false, false, null);
}
