package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Money;

/**
 * What a change of one unit of a benefit's indicator is worth.
 *
 * @param amount for one unit above the baseline (below it, where less is better); it may have more decimals than its
 *     currency
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
}
