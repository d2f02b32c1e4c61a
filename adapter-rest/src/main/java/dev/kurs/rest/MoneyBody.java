package dev.kurs.rest;

import dev.kurs.domain.kernel.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Money as it is written.
 *
 * @param amount in major units, read and shown exactly; zeros at its end say nothing and are not shown
 * @param currency ISO 4217
 */
public record MoneyBody(@NotNull BigDecimal amount, @NotNull Currency currency) {

    /** Money as it is shown; null for none. */
    public static @Nullable MoneyBody of(@Nullable Money money) {
        return money == null ? null : new MoneyBody(money.amount(), money.currency());
    }

    /**
     * The money.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken when it has more decimals than the currency, or is out of all bounds
     */
    public Money toMoney() {
        return Money.of(amount, currency);
    }
}
