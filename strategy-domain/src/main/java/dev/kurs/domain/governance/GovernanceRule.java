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
    REVISION_OF_NO_STRATEGY,
    /** A mandate is held by a body, a position or a person, one of them. */
    HELD_BY_ONE,
    /** A mandate holds one power at least. */
    POWER_MISSING,
    /** A limit is 0 or more. */
    LIMIT_NEGATIVE,
    /** Money that is decided on is in the organisation's currency. */
    MONEY_IN_OTHER_CURRENCY,
    /** Reports are due at the next meeting, within a time over zero, or not at all. */
    REPORTING_UNKNOWN,
    /** A mandate is granted within one that may be delegated. */
    NOT_DELEGABLE,
    /** A mandate has no power that the one it is granted within lacks. */
    POWER_BEYOND_GRANTORS,
    /** A mandate's scope lies within the scope it is granted within. */
    SCOPE_BEYOND_GRANTORS,
    /** A mandate's limits are no higher than those it is granted within. */
    LIMIT_BEYOND_GRANTORS,
    /** A mandate's period lies within the period it is granted within. */
    PERIOD_BEYOND_GRANTORS,
    /** Nothing is granted within what is taken back. */
    GRANTOR_REVOKED,
    /** A mandate is revoked once. */
    ALREADY_REVOKED,
    /** A mandate is revoked from today at the earliest. */
    REVOKED_IN_THE_PAST,
    /** By law this power is held by an elected body alone. */
    HELD_BY_ELECTED_BODY_ALONE,
    /** By law this power is the council's and is not delegated. */
    NOT_DELEGATED_BY_COUNCIL,
    /** By law the right to grant mandates is held by an elected body, or by a head of administration. */
    DELEGATION_BY_ELECTED_BODY_ALONE,
    /** By law an employee who grants a mandate further is head of administration. */
    PASSED_ON_BY_HEAD_ALONE,
    /** By law what a head of administration grants is not granted further. */
    PASSED_ON_ONCE,
    /** By law decisions under what a head of administration granted are reported. */
    PASSED_ON_UNREPORTED,
    /** By law a mandate goes to an elected body, a member or one employee, never to several together. */
    HELD_JOINTLY,
    /** A legal rule is amended once. */
    AMENDED_ALREADY
}
