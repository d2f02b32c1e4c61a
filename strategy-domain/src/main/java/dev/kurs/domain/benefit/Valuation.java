package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;

/**
 * What a change of one unit of a benefit's indicator is worth.
 *
 * @param amount for one unit above the baseline (below it, where less is better), over zero; it may have more decimals
 *     than its currency
 * @param per whether it is worth that in each year that the change lasts, or once
 */
public record Valuation(Money amount, Per per) {

    /** How often a change is worth something. */
    public enum Per {
        /** In each year that it lasts. */
        YEAR,
        /** Once. */
        ONCE
    }

    public Valuation {
        Faults.require(
                amount.amount().signum() > 0,
                BenefitRule.VALUATION_NOT_POSITIVE,
                "/amount/amount",
                "amount",
                amount.amount());
    }
}
