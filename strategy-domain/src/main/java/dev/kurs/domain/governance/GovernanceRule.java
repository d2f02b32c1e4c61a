package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Rule;

/** The rules of bodies, seats and mandates. */
public enum GovernanceRule implements Rule {
    /** A quorum is a share over 0 and at most 1. */
    QUORUM_OUT_OF_RANGE,
    /** The days on which a body meets stand in order, each once. */
    MEETINGS_NOT_IN_ORDER,
    /** A body does not escalate, over others, to itself. */
    ESCALATION_CYCLE,
    /** A body whose ties escalate names the body that they escalate to. */
    ESCALATES_TO_NOBODY,
    /** A seat is a person's or a position's, one of them. */
    SEAT_OF_ONE,
    /** A seat and a mandate begin on a day that is told. */
    PERIOD_WITHOUT_BEGINNING,
    /** Nobody sits twice in a body at the same time. */
    SEATED_TWICE,
    /** A subject has an id, unless it is the organisation itself. */
    SUBJECT_WITHOUT_ID,
    /** Only a strategy has revisions to decide on. */
    REVISION_OF_NO_STRATEGY
}
