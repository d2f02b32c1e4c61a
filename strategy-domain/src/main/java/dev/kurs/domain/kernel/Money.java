package dev.kurs.domain.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money.
 *
 * @param amount in major units (kronor, euro), at most 30 digits; trailing zeros carry no meaning and are dropped
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = Decimals.normalised(amount, "/amount");
    }

    /**
     * An amount as it comes in from outside:
     *
     * @throws RulesBroken when it has more decimals than the currency
     */
    public static Money of(BigDecimal amount, Currency currency) {
        Money money = new Money(amount, currency);
        int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        Faults.require(
                money.amount.scale() <= decimals,
                KernelRule.AMOUNT_TOO_FINE,
                "/amount",
                "amount",
                amount,
                "currency",
                currency.getCurrencyCode(),
                "decimals",
                decimals);
        return money;
    }

    /**
     * The sum.
     *
     * @throws RulesBroken when the currencies differ
     */
    public Money plus(Money other) {
        Faults.require(
                currency.equals(other.currency),
                KernelRule.CURRENCIES_DIFFER,
                "",
                "one",
                currency.getCurrencyCode(),
                "other",
                other.currency.getCurrencyCode());
        return new Money(amount.add(other.amount), currency);
    }

    /** The amount rounded half-even to the currency's minor unit: once, where it is shown or exported. */
    public Money rounded() {
        return new Money(
                amount.setScale(Math.max(currency.getDefaultFractionDigits(), 0), RoundingMode.HALF_EVEN), currency);
    }

    /** {@code 125000.5 SEK}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
