package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Rule;

/** The rules of decisions: how they are asked, voted on and closed. */
public enum DecidingRule implements Rule {
    /** A decision is made in a body or by a person, one of them. */
    DECIDED_BY_ONE,
    /** A decision stays where it was opened. */
    DECIDED_ELSEWHERE,
    /** The amount that hangs on a decision is over zero. */
    AMOUNT_NOT_POSITIVE,
    /** There are at least two options. */
    TOO_FEW_OPTIONS,
    /** There are at most 500 options. */
    TOO_MANY_OPTIONS,
    /** The body that decides is not asked beforehand what it thinks. */
    CONSULTS_ITSELF,
    /** Only what was decided can be superseded. */
    SUPERSEDES_UNDECIDED,
    /** A decision supersedes one on the same subject. */
    SUPERSEDES_ANOTHER_SUBJECT,
    /** The decision was made, escalated or withdrawn. */
    DECISION_CLOSED,
    /** Once somebody has cast a ballot or a body has recommended, what is asked stays as it is. */
    DECISION_UNDER_WAY,
    /** The person has no seat in the body, and stands in for nobody who has. */
    NOT_A_VOTER,
    /** The person's seat comes without a vote. */
    SEAT_WITHOUT_VOTE,
    /** The person's seat, or time in the position it goes with, has not begun or is over. */
    SEAT_OUTSIDE_PERIOD,
    /** The person takes no part in the decision. */
    RECUSED,
    /** A deputy votes only while no holder has. */
    HOLDER_HAS_CAST,
    /** The person was recused before. */
    RECUSED_ALREADY,
    /** A ballot is a choice, a ranking, approvals, scores or an abstention: one of them. */
    BALLOT_OF_ONE_FORM,
    /** The ballot is of another form than those of the body are counted by. */
    BALLOT_FORM_UNFIT,
    /** A person alone decides: there are no ballots and nothing to count. */
    DECIDED_BY_A_PERSON,
    /** A body decides: by ballots, not by one person's choice. */
    DECIDED_BY_A_BODY,
    /** Who decides alone says which option. */
    CHOICE_MISSING,
    /** The body was not asked. */
    NOT_CONSULTED,
    /** A body that is asked before this one has not said anything yet. */
    CONSULTED_OUT_OF_TURN,
    /** The body has recommended before. */
    RECOMMENDED_ALREADY,
    /** Nothing is recommended on a day to come. */
    RECOMMENDED_IN_THE_FUTURE,
    /** Nobody has fewer than no votes. */
    VOTES_BELOW_ZERO,
    /** A body that was to be asked has not recommended yet. */
    CONSULTATION_MISSING,
    /** Fewer took part than must. */
    QUORUM_MISSING,
    /** The ballots send the decision to the next body, and there is none. */
    NO_BODY_TO_ESCALATE_TO,
    /** The ballots make no decision, and the chair has not chosen among those at the top. */
    CASTING_VOTE_MISSING,
    /** The chair chooses among those at the top alone. */
    CASTING_VOTE_NOT_AT_THE_TOP,
    /** There is no chair on that day who could choose, or the chair takes no part. */
    NO_CHAIR_TO_CHOOSE,
    /** Ballots are counted again once a body has closed a decision. */
    NOTHING_COUNTED,
    /** Methods differ where options are ranked, approved of or scored. */
    NOT_RANKED
}
