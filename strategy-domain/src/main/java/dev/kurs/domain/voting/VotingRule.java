package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Rule;

/** The rules of options, ballots and their counting. */
public enum VotingRule implements Rule {
    /** There is at least one option to choose among. */
    OPTIONS_MISSING,
    /** No two options have the same key. */
    OPTION_KEY_TAKEN,
    /** The key of an option holds no line break and no tab. */
    OPTION_KEY_WITH_LINE_BREAK,
    /** A ballot names only options that are there. */
    OPTION_UNKNOWN,
    /** A ballot names an option once. */
    OPTION_REPEATED,
    /** A tier of a ranking holds an option. */
    TIER_EMPTY,
    /** A ballot counts for at least one and at most 1 000 000 000. */
    WEIGHT_OUT_OF_RANGE,
    /** Where a budget is shared out, each option has a cost. */
    COST_MISSING,
    /** Where a budget is shared out, a cost is over zero. */
    COST_NOT_POSITIVE,
    /** Costs are in the currency of the budget. */
    COST_IN_OTHER_CURRENCY,
    /** A budget that is shared out is over zero. */
    BUDGET_NOT_POSITIVE,
    /** Where options are weighed by a score besides the ballots, each has one. */
    SCORE_MISSING,
    /** What is written as Pabulib can be said in it: ballots of one kind, rankings without ties, keys without separators. */
    NOT_SAID_IN_PABULIB
}
