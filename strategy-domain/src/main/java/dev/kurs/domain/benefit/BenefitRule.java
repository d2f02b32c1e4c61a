package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Rule;

/** The rules of benefits. */
public enum BenefitRule implements Rule {
    /** A project's share of a benefit is over 0 and at most 1. */
    SHARE_OUT_OF_RANGE,
    /** The shares of all projects in a benefit are together at most 1. */
    SHARES_OVER_ONE,
    /** What a unit of a benefit is worth is over zero; what a disbenefit gives is negated. */
    VALUATION_NOT_POSITIVE,
    /** What a unit of a benefit is worth is said in the organisation's currency. */
    VALUATION_IN_OTHER_CURRENCY,
    /** A benefit whose indicator is to be held at a value carries no valuation. */
    MAINTAINED_NOT_VALUED,
    /** The factors of uncertainty are 0 or more, and rise from low over likely to high. */
    UNCERTAINTY_NOT_ORDERED,
    /** A benefit has one indicator. */
    BENEFIT_HAS_INDICATOR,
    /** A closed benefit stays as it was closed. */
    BENEFIT_CLOSED,
    /** A benefit that was never measured has no outcome but that it was given up. */
    OUTCOME_WITHOUT_MEASUREMENT,
    /** The outcome is what the progress at closing says, or that the benefit was given up. */
    OUTCOME_DISAGREES,
    /** Who gives a benefit up says why. */
    CLOSURE_REASON_MISSING,
    /** That a benefit was realised is confirmed by others than those who own it. */
    REALISATION_UNCONFIRMED,
    /** A closed benefit is never removed. */
    CLOSED_BENEFIT_NOT_REMOVED,
    /** A benefit that was measured is never removed. */
    MEASURED_BENEFIT_NOT_REMOVED,
    /** A benefit has one measurement point on a day. */
    MEASUREMENT_POINT_TWICE,
    /** The part of a benefit that an incentive asks for, or gives, is over 0 and at most 1. */
    INCENTIVE_SHARE_OUT_OF_RANGE,
    /** An incentive gives an amount or a share, or neither, and never both. */
    INCENTIVE_OF_ONE,
    /** The amount of an incentive is over zero. */
    INCENTIVE_AMOUNT_NOT_POSITIVE,
    /** The amount of an incentive is in the organisation's currency. */
    INCENTIVE_IN_OTHER_CURRENCY
}
