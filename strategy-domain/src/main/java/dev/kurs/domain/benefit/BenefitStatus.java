package dev.kurs.domain.benefit;

/** How far a benefit has come; computed from what is known of it, but for the last four, which closing it decides. */
public enum BenefitStatus {
    /** Somebody expects it. */
    IDENTIFIED,
    /** It has an owner, an indicator with baseline and target, and a measurement point. */
    PLANNED,
    /** It was measured on or after the day from which it is to be realised. */
    REALISING,
    /** Closed: all of what was planned was reached. */
    REALISED,
    /** Closed: something of what was planned was reached. */
    PARTLY_REALISED,
    /** Closed: nothing of what was planned was reached. */
    MISSED,
    /** Closed: given up, for a reason. */
    ABANDONED;

    /** Whether it is closed. */
    public boolean isClosed() {
        return this == REALISED || this == PARTLY_REALISED || this == MISSED || this == ABANDONED;
    }
}
