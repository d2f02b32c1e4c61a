package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an indicator decides how it may be measured: all that a measurement is held against, and little enough to be
 * read for a thousand indicators at once.
 *
 * @param indicator whose measurements they are
 * @param baseline the day it began; null where it has no baseline
 * @param verifier who vouches for its measurements where they do not say; null where the indicator does not say either
 */
public record Gauge(
        IndicatorId indicator,
        @Nullable LocalDate baseline,
        @Nullable Verifier verifier) {

    /** Notes what is wrong with the day of a measurement: it is not in the future and not before the baseline's. */
    public void check(LocalDate date, LocalDate today, String pointer, Faults faults) {
        faults.unless(
                !date.isAfter(today),
                IndicatorRule.MEASUREMENT_NOT_IN_FUTURE,
                pointer + "/date",
                "date",
                date,
                "today",
                today);
        faults.unless(
                baseline == null || !date.isBefore(baseline),
                IndicatorRule.MEASUREMENT_BEFORE_BASELINE,
                pointer + "/date",
                "date",
                date,
                "baseline",
                baseline);
    }

    /** Who vouches for a measurement: whom it names, else the indicator's own, else its owner itself. */
    public Verifier verifierOf(@Nullable Verifier named) {
        if (named != null) {
            return named;
        }
        return verifier != null ? verifier : Verifier.SELF;
    }
}
