package dev.kurs.domain.indicator;

/** Which way an indicator is to go. */
public enum Direction {
    /** Up: the target is over the baseline. */
    INCREASE,
    /** Down: the target is under the baseline. */
    DECREASE,
    /** It is to be held at the target. */
    MAINTAIN
}
