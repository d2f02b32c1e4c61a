package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.Rule;

/** The rules of business cases. */
public enum BusinessCaseRule implements Rule {
    /** A case is reckoned by a discount schedule. */
    DISCOUNT_SCHEDULE_MISSING
}
