package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Rule;

/** The rules of what comes of decisions: acts that rest on them, appropriations, reports. */
public enum ProofRule implements Rule {
    /** Where governance is enforced, the act rests on a decision. */
    DECISION_MISSING,
    /** An act rests on a decision that was made, and approved it. */
    DECISION_NOT_APPROVED,
    /** An act rests on a decision of the power that it needs. */
    DECISION_OF_OTHER_POWER,
    /** An act rests on a decision about what is acted on. */
    DECISION_ON_OTHER_SUBJECT,
    /** An act does not rest on a decision that has given way to another. */
    DECISION_SUPERSEDED,
    /** A decision carries one act. */
    DECISION_USED,
    /** A decision that waits for an appropriation is not carried out. */
    DECISION_NOT_EXECUTABLE,
    /** Nothing was appropriated: the decision was not made, or rejected it. */
    APPROPRIATION_NOT_GRANTED,
    /** An appropriation is a decision to commit money. */
    APPROPRIATION_OF_OTHER_POWER,
    /** By law an appropriation is the council's. */
    APPROPRIATION_NOT_COUNCILS,
    /** An appropriation reaches over what is decided on. */
    APPROPRIATION_ELSEWHERE,
    /** An appropriation is at least as large as what is decided. */
    APPROPRIATION_TOO_SMALL,
    /** A decision has one appropriation. */
    APPROPRIATION_NAMED_ALREADY,
    /** Only a decision that was made is reported. */
    NOTHING_TO_REPORT,
    /** A decision is reported to the body that granted its mandate. */
    REPORTED_TO_ANOTHER,
    /** A decision is reported to a body once. */
    REPORTED_ALREADY,
    /** Nothing is reported on a day to come. */
    REPORTED_IN_THE_FUTURE
}
