package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Rule;

/** The rules of projects. */
public enum PortfolioRule implements Rule {
    /** A project is begun in a strategy that is not closed. */
    PROJECT_IN_CLOSED_STRATEGY,
    /** A project stays in its strategy. */
    PROJECT_STAYS_IN_STRATEGY,
    /** A project that took a step is stopped, never removed. */
    STARTED_PROJECT_NOT_REMOVED,
    /** A window has both its days. */
    WINDOW_INCOMPLETE,
    /** Complexity is 1 to 5. */
    COMPLEXITY_OUT_OF_RANGE,
    /** A step leads to the next stage, or to a pause or an end, and out of a pause to where it began. */
    STAGE_NOT_REACHABLE,
    /** A step does not lie in the future. */
    STEP_IN_THE_FUTURE,
    /** A step does not lie before the one that it follows. */
    STEP_BEFORE_PREVIOUS,
    /** Who pauses or stops a project says why. */
    STEP_REASON_MISSING,
    /** A project that is delivered contributes to a goal. */
    CONTRIBUTION_MISSING,
    /** A project that is delivered has a plan of its costs. */
    COST_PLAN_MISSING,
    /** A project that is delivered has a benefit that is still to come. */
    BENEFIT_MISSING,
    /** Somebody answers for what a project is delivered for. */
    BENEFIT_WITHOUT_OWNER,
    /** It is known where a benefit began that a project is delivered for. */
    BENEFIT_WITHOUT_BASELINE,
    /** It is said where a benefit is to get that a project is delivered for. */
    BENEFIT_WITHOUT_TARGET,
    /** A day is set to measure a benefit that a project is delivered for. */
    BENEFIT_WITHOUT_MEASUREMENT_POINT,
    /** In realisation every open benefit has a measurement still to come. */
    BENEFIT_WITHOUT_NEXT_MEASUREMENT,
    /** A project is done when every benefit is closed. */
    BENEFIT_NOT_CLOSED,
    /** An estimate's likeliest value lies between its lowest and its highest. */
    ESTIMATE_OUT_OF_ORDER,
    /** A factor on what a project costs is over zero. */
    OVERRUN_NOT_POSITIVE,
    /** A delay is not less than no months. */
    DELAY_NEGATIVE,
    /** A contribution's weight is over 0 and at most 1. */
    CONTRIBUTION_WEIGHT_OUT_OF_RANGE,
    /** The weights of one project's contributions sum to at most 1. */
    CONTRIBUTIONS_OVER_ONE,
    /** A project contributes to a goal once. */
    CONTRIBUTION_TWICE,
    /** A project contributes to goals of its own strategy. */
    CONTRIBUTION_TO_ANOTHER_STRATEGY,
    /** A number of full-time equivalents is over zero. */
    FTE_NOT_POSITIVE,
    /** What a project needs of a skill in a quarter is told once. */
    NEED_TWICE,
    /** What there is of a skill in a quarter, or is got by one measure, is told once. */
    COMPETENCE_TWICE,
    /** A project does not depend on itself. */
    DEPENDENCY_ON_ITSELF,
    /** How two projects hang together is told once. */
    DEPENDENCY_TWICE,
    /** No project requires itself, over however many others. */
    REQUIRED_IN_A_CIRCLE,
    /** No project comes after itself, over however many others. */
    AFTER_IN_A_CIRCLE,
    /** No project requires one that it excludes, over however many others. */
    EXCLUDED_AND_REQUIRED,
    /** A risk's probability is 1 to 5. */
    PROBABILITY_OUT_OF_RANGE,
    /** A risk's impact is 1 to 5. */
    IMPACT_OUT_OF_RANGE,
    /** A cost line says what is planned, what it came to, or both. */
    COST_LINE_EMPTY,
    /** Costs are in the organisation's currency. */
    COST_LINE_IN_OTHER_CURRENCY,
    /** A list of costs has one line for each month and kind. */
    COST_MONTH_TWICE,
    /** An amount has at most 10^15 minor units, so that sums are exact. */
    COST_OUT_OF_RANGE,
    /** A line names its project by its id, or by a key of another system. */
    COST_PROJECT_NAMED_ONCE,
    /** What was paid for is not removed. */
    PAID_PROJECT_NOT_REMOVED
}
