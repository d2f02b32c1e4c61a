package dev.kurs.domain.governance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a vote.
 *
 * @param votes for each option, in the order of the options, how many ballots chose it; where the body ranks, how many
 *     put it into their first tier; where a set is looked for, how many have any use for it
 * @param abstained how many ballots abstained
 * @param present how many ballots there were, abstentions too
 * @param seats how many seats had a vote that day, without those that were recused
 * @param quorum how many ballots there had to be at the least
 */
public record Tally(Map<String, Integer> votes, int abstained, int present, int seats, int quorum) {

    public Tally {
        votes = inOrder(votes);
    }

    static Map<String, Integer> inOrder(Map<String, Integer> votes) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    }

    /** How many ballots said something. */
    public int cast() {
        return present - abstained;
    }

    /** Whether enough took part. */
    public boolean hasQuorum() {
        return present >= quorum;
    }

    /**
     * The fewest ballots that make a quorum: the share of the seats, rounded up, or more than half of them; and never
     * none, so that nothing is decided where nobody takes part.
     *
     * @param share over 0 and at most 1; null for more than half
     */
    static int quorumOf(@Nullable BigDecimal share, int seats) {
        int needed = share == null
                ? seats / 2 + 1
                : share.multiply(BigDecimal.valueOf(seats))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        return Math.max(needed, 1);
    }
}
