package dev.kurs.domain.voting;

import java.math.BigInteger;

/** What a run of equal shares came to. */
final class Outcome {

    /** What each voter had. */
    final BigInteger endowment;

    /** The options bought, in order. */
    final int[] bought;

    /** For each purchase a price per unit of utility that its own is surely not above. */
    final double[] prices;

    /** For each purchase how many paid the same where all who had something could; else 0. */
    final long[] levels;

    /** Whether each endowment from that of the run it was held against to this one surely leads to the same purchases. */
    final boolean same;

    Outcome(BigInteger endowment, int[] bought, double[] prices, long[] levels, boolean same) {
        this.endowment = endowment;
        this.bought = bought;
        this.prices = prices;
        this.levels = levels;
        this.same = same;
    }
}
