package dev.kurs.domain.voting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a price drifts from purchase to purchase. Whoever paid for something and approves of an option too is all that
 * changes its price, and those are few; who they are is the same in every run and is found once. With any threshold, what
 * an option costs is not less than what those below it leave unpaid, split among those above: that is kept up here, so
 * that most options need not be priced again.
 */
final class Drift {

    /** So many common supporters are remembered, in all: 32 MB. */
    private static final int MOST = 8_000_000;

    /** After so many purchases it is as quick to price the option anew. */
    private static final int FARTHEST = 60;

    private static final double ROUNDING = 0x1p-51;

    private final Shares shares;
    private final int[] bought;
    private final double[][] before;
    private final double[][] after;
    private final int[] seen;
    private final double[] threshold;
    private final double[] poorMoney;
    private final double[] payers;
    private final double[] money;
    private final double[] steps;
    private final long[][] approving;
    private final int[][][] common;
    private int remembered;
    private int purchases;

    Drift(Shares shares) {
        int options = shares.options();
        this.shares = shares;
        this.bought = new int[options];
        this.before = new double[options][];
        this.after = new double[options][];
        this.seen = new int[options];
        this.threshold = new double[options];
        this.poorMoney = new double[options];
        this.payers = new double[options];
        this.money = new double[options];
        this.steps = new double[options];
        this.approving = new long[options][];
        this.common = new int[options][][];
    }

    /** Everybody has the endowment. */
    void begin(double endowment) {
        purchases = 0;
        for (int i = 0; i < seen.length; i++) {
            double even = shares.nearCost[i] / shares.votes[i];
            boolean enough = endowment >= even;
            double all = shares.votes[i] * endowment;
            settle(i, even, enough ? 0 : all, enough ? (double) shares.votes[i] : 0, all);
        }
    }

    /**
     * An option was priced anew.
     *
     * @param share the threshold from now on
     * @param poor what those have together who have less
     * @param paying how many have no less
     * @param all what all have
     */
    void settle(int option, double share, double poor, double paying, double all) {
        seen[option] = purchases;
        threshold[option] = share;
        poorMoney[option] = poor;
        payers[option] = paying;
        money[option] = all;
        steps[option] = 0;
    }

    /** Where to put what the supporters of an option have before and after it is bought; {@link NearPrice#BROKE} is nothing. */
    double[] before(int option) {
        return row(before, option);
    }

    /** The same for after. */
    double[] after(int option) {
        return row(after, option);
    }

    private double[] row(double[][] rows, int option) {
        double[] row = rows[option];
        if (row == null) {
            row = new double[shares.supporters[option].length];
            rows[option] = row;
        }
        return row;
    }

    /** The option is bought, and what its supporters have has been put down. */
    void buy(int option) {
        bought[purchases++] = option;
    }

    /**
     * What the share of an option is surely not below.
     *
     * @param error how far the purses may be off
     * @param endowment what each had at first
     * @return 0 where that cannot be told quickly, infinite where its supporters do not have the money
     */
    double least(int option, double error, double endowment) {
        if (purchases - seen[option] > FARTHEST || !catchUp(option)) {
            return 0;
        }
        double votes = shares.votes[option];
        double rounded = (steps[option] + shares.supporters[option].length + 16) * ROUNDING * votes * endowment;
        double slack = votes * error + rounded;
        if (money[option] + slack < shares.nearCost[option] * (1 - ROUNDING)) {
            return Double.POSITIVE_INFINITY;
        }
        double unpaid = shares.nearCost[option] - poorMoney[option] - slack;
        return payers[option] > 0 ? unpaid / payers[option] * (1 - ROUNDING) : 0;
    }

    private boolean catchUp(int option) {
        for (; seen[option] < purchases; seen[option]++) {
            int other = bought[seen[option]];
            int[] both = common(option, other);
            if (both == null) {
                return false;
            }
            follow(option, other, both);
        }
        return true;
    }

    private void follow(int option, int other, int[] both) {
        double bound = threshold[option];
        double[] had = before[other];
        double[] has = after[other];
        for (int i : both) {
            if (had[i] == NearPrice.BROKE) {
                continue;
            }
            double voters = shares.weight[shares.supporters[other][i]];
            double now = has[i] == NearPrice.BROKE ? 0 : has[i];
            money[option] -= voters * (had[i] - now);
            if (had[i] < bound) {
                poorMoney[option] -= voters * (had[i] - now);
            } else if (now < bound) {
                payers[option] -= voters;
                poorMoney[option] += voters * now;
            }
        }
        steps[option] += both.length;
    }

    /** Which supporters of the other one, by their place among those, approve of the option too; null when too many are remembered. */
    private int @Nullable [] common(int option, int other) {
        if (common[option] == null) {
            common[option] = new int[shares.options()][];
        }
        int[] known = common[option][other];
        if (known == null && remembered < MOST) {
            known = found(option, other);
            common[option][other] = known;
            remembered += known.length;
        }
        return known;
    }

    private int[] found(int option, int other) {
        long[] approve = approving(option);
        int[] supporters = shares.supporters[other];
        int[] found = new int[supporters.length];
        int many = 0;
        for (int i = 0; i < supporters.length; i++) {
            found[many] = i;
            many += (int) (approve[supporters[i] >> 6] >>> supporters[i]) & 1;
        }
        return Arrays.copyOf(found, many);
    }

    private long[] approving(int option) {
        long[] bits = approving[option];
        if (bits == null) {
            bits = new long[(shares.groups() >> 6) + 1];
            for (int group : shares.supporters[option]) {
                bits[group >> 6] |= 1L << group;
            }
            approving[option] = bits;
        }
        return bits;
    }
}
