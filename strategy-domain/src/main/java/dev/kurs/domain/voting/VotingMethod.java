package dev.kurs.domain.voting;

/** A way of counting. */
public enum VotingMethod {
    /** Schulze's method by winning votes: {@link Schulze}. */
    SCHULZE,
    /** Borda's points: {@link Borda}. */
    BORDA,
    /** A score that was given from elsewhere, such as that of a weighted prioritisation. */
    WEIGHTED_SCORE,
    /** The Method of Equal Shares: {@link EqualShares}. */
    EQUAL_SHARES,
    /** By votes as long as there is money: {@link GreedyApproval}. */
    GREEDY_APPROVAL
}
