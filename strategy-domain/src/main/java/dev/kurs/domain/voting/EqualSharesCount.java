package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count by {@link EqualShares}, whole. Everything was decided on exact fractions; figures that have no end are told in
 * 34 digits, half-even.
 *
 * @param cast what went in
 * @param spent what all that was taken costs
 * @param endowment what each voter had in the last run, Add1's units among it; null without ballots
 * @param added what Add1 did
 * @param taken in the order in which it was taken
 * @param leftOut most votes first
 */
public record EqualSharesCount(
        Cast cast,
        EqualShares.Utility utility,
        Money budget,
        Money spent,
        @Nullable BigDecimal endowment,
        AddedUnits added,
        List<Taken> taken,
        List<GreedyCount.LeftOut> leftOut) {

    /** What took an option. */
    public enum Step {
        /** The shares of the budget as it is. */
        EQUAL_SHARES,
        /** The units that Add1 gave besides. */
        ADD_ONE,
        /** Its votes, when it still fitted. */
        GREEDY
    }

    /**
     * What Add1 did.
     *
     * @param units how many units of the currency each voter was given
     * @param wouldCost what the purchases would have cost with one more unit each, which is more than the budget; null when
     *     it ended because everything that takes part was bought
     * @param fellOut what the shares of the budget as it is would have bought, and those with the units did not
     */
    public record AddedUnits(long units, @Nullable Money wouldCost, List<String> fellOut) {

        public AddedUnits {
            fellOut = List.copyOf(fellOut);
        }
    }

    /**
     * An option that was taken. What it was paid with is that of the last run of shares; nobody pays for what is taken by
     * votes.
     *
     * @param votes how many approve of it
     * @param rho what a unit of utility costs whoever pays most for it
     * @param share what each pays who can
     * @param payers how many pay the share
     * @param poorer how many have something left, give it all, and have less than the share
     * @param rest what those pay together
     */
    public record Taken(
            String option,
            Step step,
            Money cost,
            long votes,
            @Nullable BigDecimal rho,
            @Nullable BigDecimal share,
            long payers,
            long poorer,
            @Nullable BigDecimal rest) {}

    public EqualSharesCount {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    /** The keys of all that was taken, in order. */
    public List<String> chosen() {
        return taken.stream().map(Taken::option).toList();
    }
}
