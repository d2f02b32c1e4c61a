package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that comes or goes on a day.
 *
 * @param amount exactly, in major units: below zero what is paid, and what a disbenefit takes
 * @param source the project whose cost it is, or the benefit
 * @param done whether it has come to pass, so that nothing of it is uncertain any more and no delay moves it
 */
public record CashFlow(LocalDate day, Ratio amount, FlowKind kind, Id source, boolean done) {

    CashFlow times(BigDecimal factor) {
        return new CashFlow(day, amount.times(factor), kind, source, done);
    }

    CashFlow later(int months) {
        return new CashFlow(day.plusMonths(months), amount, kind, source, done);
    }
}
