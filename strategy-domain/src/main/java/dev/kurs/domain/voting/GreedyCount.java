package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Money;
import java.util.List;

/**
 * A count by {@link GreedyApproval}, whole.
 *
 * @param cast what went in
 * @param spent what all that was taken costs
 * @param taken most votes first
 * @param leftOut most votes first
 */
public record GreedyCount(Cast cast, Money budget, Money spent, List<Taken> taken, List<LeftOut> leftOut) {

    /** Why something was left out. */
    public enum Why {
        /** It costs more than the whole budget. */
        OVER_BUDGET,
        /** Nobody approves of it. */
        NO_VOTES,
        /** When its turn came there was less left than it costs. */
        NO_ROOM
    }

    /**
     * An option that was taken.
     *
     * @param votes how many approve of it
     */
    public record Taken(String option, Money cost, long votes) {}

    /** An option that was left out, and why. */
    public record LeftOut(String option, Money cost, long votes, Why why) {}

    public GreedyCount {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    /** The keys of all that was taken, in order. */
    public List<String> chosen() {
        return taken.stream().map(Taken::option).toList();
    }
}
