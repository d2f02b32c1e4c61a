package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How much money a mandate reaches to. A part that is absent is the grantor's; at the root there is none then.
 *
 * @param perDecision the most a single decision may be about, included; 0 or more
 * @param perYear the most that all decisions of a calendar year may be about together, included; 0 or more
 */
public record Limit(@Nullable Money perDecision, @Nullable Money perYear) {

    /** No limit of its own. */
    public static final Limit NONE = new Limit(null, null);

    public Limit {
        new Faults()
                .unless(isNotNegative(perDecision), GovernanceRule.LIMIT_NEGATIVE, "/perDecision/amount")
                .unless(isNotNegative(perYear), GovernanceRule.LIMIT_NEGATIVE, "/perYear/amount")
                .throwIfAny();
    }

    private static boolean isNotNegative(@Nullable Money money) {
        return money == null || money.amount().signum() >= 0;
    }

    /** This limit, with what it leaves out taken from the grantor's. */
    public Limit within(Limit grantors) {
        return new Limit(
                perDecision == null ? grantors.perDecision : perDecision, perYear == null ? grantors.perYear : perYear);
    }

    /** Notes every amount that is in another currency. */
    void checkCurrency(Currency currency, Faults faults) {
        checkCurrency(perDecision, currency, "/limit/perDecision/currency", faults);
        checkCurrency(perYear, currency, "/limit/perYear/currency", faults);
    }

    /** Notes an amount that is in another currency. */
    public static void checkCurrency(@Nullable Money money, Currency currency, String pointer, Faults faults) {
        faults.unless(
                money == null || money.currency().equals(currency),
                GovernanceRule.MONEY_IN_OTHER_CURRENCY,
                pointer,
                "given",
                money == null ? null : money.currency().getCurrencyCode(),
                "currency",
                currency.getCurrencyCode());
    }

    /**
     * Notes each part that is higher than the grantor's. One that has no business here for its currency is told by {@link
     * #checkCurrency}, and is no higher for it.
     */
    void checkWithin(Limit grantors, Currency currency, Faults faults) {
        checkWithin(perDecision, grantors.perDecision, currency, "/limit/perDecision", faults);
        checkWithin(perYear, grantors.perYear, currency, "/limit/perYear", faults);
    }

    private static void checkWithin(
            @Nullable Money own, @Nullable Money grantors, Currency currency, String pointer, Faults faults) {
        if (own == null || grantors == null) {
            return;
        }
        boolean comparable = own.currency().equals(currency) || own.currency().equals(grantors.currency());
        faults.unless(
                !comparable || isAtMost(own, grantors),
                GovernanceRule.LIMIT_BEYOND_GRANTORS,
                pointer,
                "limit",
                own,
                "grantors",
                grantors);
    }

    /** Whether the one is not more than the other; amounts of different currencies never are. */
    static boolean isAtMost(Money one, Money other) {
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) <= 0;
    }
}
