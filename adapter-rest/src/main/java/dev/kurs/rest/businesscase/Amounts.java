package dev.kurs.rest.businesscase;

import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.domain.kernel.Money;
import dev.kurs.rest.MoneyBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts as they are shown: rounded half-even to the minor unit, here and nowhere before. */
final class Amounts {

    private Amounts() {}

    static MoneyBody of(BigDecimal amount, Currency currency) {
        Money money = new Money(amount.setScale(decimals(currency), RoundingMode.HALF_EVEN), currency);
        return new MoneyBody(money.amount(), currency);
    }

    static MoneyBody of(ExactSum sum, Currency currency) {
        return of(sum.total().rounded(decimals(currency)), currency);
    }

    private static int decimals(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }
}
