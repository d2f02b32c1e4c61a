package dev.kurs.domain.voting;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The completion Add1: every voter is given one more unit of the currency, then another one, as long as what is bought
 * with it costs no more than the budget. It ends with the last run before that. Runs that surely buy the same as those
 * around them are leapt over; how far is tried by doubling and halving. Where every step counts, a run some steps ahead
 * is made first, since the poorer ones are quicker when they know what it saw.
 */
final class AddOne {

    private static final long FARTHEST = 1L << 60;
    private static final long AHEAD = 8;

    private final Shares shares;
    private final Purchases purchases;
    private Outcome last;
    private long units;
    private @Nullable BigInteger passed;

    AddOne(Shares shares, Purchases purchases, Outcome first) {
        this.shares = shares;
        this.purchases = purchases;
        this.last = first;
    }

    /** Adds until the budget would be passed, or nothing is left to buy. */
    AddOne complete() {
        long leap = 1;
        while (passed == null && last.bought.length < shares.options()) {
            if (leap == 1 && !purchases.isGuided(endowment(units + 1))) {
                purchases.with(endowment(units + AHEAD));
            }
            Outcome next = purchases.above(last, endowment(units + leap));
            if (next.same) {
                advance(next, leap);
                leap = Math.min(2 * leap, FARTHEST);
            } else if (leap > 1) {
                leap /= 2;
            } else if (shares.costOf(next.bought).compareTo(shares.budget) > 0) {
                passed = shares.costOf(next.bought);
            } else {
                advance(next, leap);
            }
        }
        return this;
    }

    /** The last run whose purchases the budget can pay for. */
    Outcome last() {
        return last;
    }

    /** How many units each voter was given for it. */
    long units() {
        return units;
    }

    /** What would have been spent with one more unit each; null when everything could be bought before. */
    @Nullable BigInteger passed() {
        return passed;
    }

    private void advance(Outcome next, long leap) {
        last = next;
        units += leap;
    }

    private BigInteger endowment(long given) {
        return shares.endowment.add(shares.unit.multiply(BigInteger.valueOf(given)));
    }
}
