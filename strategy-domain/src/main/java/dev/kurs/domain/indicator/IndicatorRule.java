package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Rule;

/** The rules of indicators and measurements. */
public enum IndicatorRule implements Rule {
    /** An indicator belongs to one goal or one benefit. */
    INDICATOR_OF_ONE,
    /** An indicator's weight is over zero. */
    INDICATOR_WEIGHT_NOT_POSITIVE,
    /** A frequency is a period over zero. */
    FREQUENCY_NOT_POSITIVE,
    /** A trajectory has a baseline to begin from. */
    TRAJECTORY_WITHOUT_BASELINE,
    /** A trajectory's days rise strictly. */
    TRAJECTORY_NOT_RISING,
    /** A trajectory's days lie after the baseline's. */
    TRAJECTORY_BEFORE_BASELINE,
    /** The target lies on the side of the baseline that the direction says. */
    TARGET_ON_WRONG_SIDE,
    /** A trajectory is never overwritten: a new one takes over from a day. */
    TRAJECTORY_NOT_OVERWRITTEN,
    /** A new trajectory says why it takes over. */
    REASON_MISSING,
    /** A baseline's day is not after measurements that were already made. */
    BASELINE_AFTER_MEASUREMENT,
    /** A measurement does not lie in the future. */
    MEASUREMENT_NOT_IN_FUTURE,
    /** A measurement does not lie before the baseline's day. */
    MEASUREMENT_BEFORE_BASELINE,
    /** What was measured is kept: the indicator is not removed. */
    MEASURED_NOT_REMOVED
}
