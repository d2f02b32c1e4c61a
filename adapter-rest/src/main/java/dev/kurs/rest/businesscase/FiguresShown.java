package dev.kurs.rest.businesscase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.domain.businesscase.Figures;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.rest.MoneyBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case comes to.
 *
 * @param irr where there is one internal rate of return and no other
 * @param irrs all of them, where there are several
 */
record FiguresShown(
        MoneyBody npv,
        @Nullable BigDecimal bcr,
        @Nullable LocalDate payback,
        @Nullable BigDecimal irr,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BigDecimal> irrs,
        MoneyBody presentCosts,
        MoneyBody presentBenefits) {

    static FiguresShown of(Figures figures, Currency currency) {
        BigDecimal only = figures.rates().only();
        List<BigDecimal> rates = rates(figures);
        return new FiguresShown(
                Amounts.of(figures.npv(), currency),
                figures.bcr() == null ? null : Decimals.shown(figures.bcr()),
                figures.payback(),
                only == null ? null : Decimals.shown(only),
                rates.size() > 1 ? rates : List.of(),
                Amounts.of(figures.presentCosts(), currency),
                Amounts.of(figures.presentBenefits(), currency));
    }

    static List<BigDecimal> rates(Figures figures) {
        return figures.rates().rates().stream().map(Decimals::shown).toList();
    }
}
