package dev.kurs.domain.indicator;

/** How something stands against its plan, from worst to best. */
public enum ProgressStatus {
    /** There is no baseline or no trajectory to measure against. */
    NOT_MEASURABLE,
    /** More than two tolerances behind what is expected. */
    OFF_TRACK,
    /** More than one tolerance behind what is expected, at most two. */
    AT_RISK,
    /** The newest measurement is too old to say. */
    STALE,
    /** Nothing was measured after the baseline's day. */
    NO_DATA,
    /** At most one tolerance behind what is expected. */
    ON_TRACK,
    /** The target is reached. */
    REACHED
}
