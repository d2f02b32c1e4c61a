package dev.kurs.rest;

import dev.kurs.domain.benefit.BenefitSums.Figures;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Money of benefits: what is cashed; that with what is freed and not cashed; and all that is valued. Each is rounded once,
 * half-even to the minor unit, from the exact sum.
 */
public record FiguresShown(MoneyBody financial, MoneyBody financialAndRedistribution, MoneyBody all) {

    /** These figures. */
    public static FiguresShown of(Figures figures, Currency currency) {
        return new FiguresShown(
                money(figures.financial(), currency),
                money(figures.financialAndRedistribution(), currency),
                money(figures.all(), currency));
    }

    /** An exact amount, rounded. */
    public static MoneyBody money(Ratio exact, Currency currency) {
        return money(exact.rounded(Math.max(currency.getDefaultFractionDigits(), 0)), currency);
    }

    /** An amount that needs no rounding. */
    public static MoneyBody money(BigDecimal amount, Currency currency) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return new MoneyBody(plain.scale() < 0 ? plain.setScale(0) : plain, currency);
    }
}
