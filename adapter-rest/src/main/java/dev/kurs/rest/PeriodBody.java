package dev.kurs.rest;

import dev.kurs.domain.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of days as it is written, both ends included. */
public record PeriodBody(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** The period as it is shown. */
    public static PeriodBody of(Period period) {
        return new PeriodBody(period.from(), period.to());
    }

    /**
     * The period.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken when it ends before it begins
     */
    public Period toPeriod() {
        return new Period(from, to);
    }
}
