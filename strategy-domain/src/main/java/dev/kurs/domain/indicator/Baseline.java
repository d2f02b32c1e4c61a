package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where an indicator stood when it began.
 *
 * @param value in the indicator's unit
 * @param date the day it stood there
 */
public record Baseline(BigDecimal value, LocalDate date) {

    public Baseline {
        value = Decimals.normalised(value, "/value");
    }
}
