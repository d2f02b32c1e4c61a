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
    STEP_REASON_MISSING
}
