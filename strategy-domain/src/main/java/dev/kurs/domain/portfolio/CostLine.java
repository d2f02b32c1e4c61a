package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a project costs in a month, of one kind: there is one line for each project, month and kind.
 *
 * @param planned what was planned, below zero where more is to come back than is to be paid; null where something was paid
 *     that nobody had planned, which is allowed and flagged
 * @param actual what it came to; null while that is not known. Below zero where more came back than was paid, as
 *     bookkeeping has it
 */
public record CostLine(
        ProjectId project,
        YearMonth month,
        CostKind kind,
        @Nullable Money planned,
        @Nullable Money actual) {

    /**
     * The most that an amount may be, in the currency's minor unit, the least its negative. A project has at most 36 lines
     * a year, so what is added up by project and year has always room in 64 bits.
     */
    public static final long MOST_MINOR_UNITS = 1_000_000_000_000_000L;

    /** An amount of money in minor units (öre, cents, or yen, which have none). */
    public static long minorUnits(Money money) {
        return money.amount().movePointRight(decimals(money.currency())).longValueExact();
    }

    /** The inverse of {@link #minorUnits}. */
    public static Money ofMinorUnits(BigDecimal minorUnits, Currency currency) {
        return new Money(minorUnits.movePointLeft(decimals(currency)), currency);
    }

    private static int decimals(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }

    /** Whether something was paid that nobody had planned. */
    public boolean isWithoutPlan() {
        return planned == null;
    }

    /**
     * The line that stands once this one is told by somebody who knows only a part: what it leaves out is as it was, unless
     * that was in another currency.
     *
     * @param standing the line of the same project, month and kind; null when there is none
     */
    public CostLine over(@Nullable CostLine standing) {
        if (standing == null) {
            return this;
        }
        Money is = planned != null ? planned : actual;
        return new CostLine(
                project,
                month,
                kind,
                planned != null ? planned : inCurrencyOf(is, standing.planned),
                actual != null ? actual : inCurrencyOf(is, standing.actual));
    }

    private static @Nullable Money inCurrencyOf(@Nullable Money one, @Nullable Money other) {
        return one != null && other != null && !one.currency().equals(other.currency()) ? null : other;
    }

    /**
     * Notes every rule that the line breaks.
     *
     * @param currency the organisation's
     * @param pointer to the line, in what was sent
     */
    public void check(Currency currency, String pointer, Faults faults) {
        faults.unless(planned != null || actual != null, PortfolioRule.COST_LINE_EMPTY, pointer);
        check(planned, currency, pointer + "/planned", faults);
        check(actual, currency, pointer + "/actual", faults);
    }

    private static void check(@Nullable Money money, Currency currency, String pointer, Faults faults) {
        if (money == null) {
            return;
        }
        boolean same = money.currency().equals(currency);
        faults.unless(
                same,
                PortfolioRule.COST_LINE_IN_OTHER_CURRENCY,
                pointer + "/currency",
                "currency",
                money.currency().getCurrencyCode(),
                "organisation",
                currency.getCurrencyCode());
        int decimals = decimals(money.currency());
        BigDecimal minor = money.amount().movePointRight(decimals);
        faults.unless(
                money.amount().scale() <= decimals,
                KernelRule.AMOUNT_TOO_FINE,
                pointer + "/amount",
                "amount",
                money.amount(),
                "currency",
                money.currency().getCurrencyCode(),
                "decimals",
                decimals);
        faults.unless(
                minor.abs().compareTo(BigDecimal.valueOf(MOST_MINOR_UNITS)) <= 0,
                PortfolioRule.COST_OUT_OF_RANGE,
                pointer + "/amount",
                "amount",
                money.amount(),
                "most",
                BigDecimal.valueOf(MOST_MINOR_UNITS, decimals).toPlainString());
    }
}
