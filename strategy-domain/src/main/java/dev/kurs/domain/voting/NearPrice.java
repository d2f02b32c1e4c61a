package dev.kurs.domain.voting;

import java.util.Arrays;

/**
 * What an option costs each of its supporters who can pay their share, in doubles and with a bound on the error, so that
 * the exact figure has to be worked out only where the bound leaves the matter open. One object is used over and over.
 */
final class NearPrice {

    /** What stands for a purse that is empty for good. */
    static final double BROKE = Double.NEGATIVE_INFINITY;

    private static final double ROUNDING = 0x1p-51;

    private final Shares shares;
    private final double[] purse;
    private final double[] left;
    private final double[] heads;
    private final int[][] solvent;
    private final int[] solvents;
    /** Whether supporters have enough: 1 for yes, -1 for no, 0 for too close to tell. */
    int enough;

    /** The share, and what it surely is not below; 0 where that is too close to tell. */
    double share;

    double least;

    /** How many can pay the share, what the others have together, and what all have. */
    double payers;

    double poorMoney;
    double money;

    /** What the share is surely not above, and infinite where that cannot be told; after {@link #bound}. */
    double most;

    /**
     * How many pay the same where all who have something surely can, and nobody gives their last; else 0. After
     * {@link #bound}.
     */
    long level;

    /** Prices by what a voter of each group has left, which others keep up to date. */
    NearPrice(Shares shares, double[] purse) {
        this.shares = shares;
        this.purse = purse;
        int longest = Arrays.stream(shares.supporters)
                .mapToInt(all -> all.length)
                .max()
                .orElse(0);
        this.left = new double[longest];
        this.heads = new double[longest];
        this.solvent = Arrays.stream(shares.supporters).map(int[]::clone).toArray(int[][]::new);
        this.solvents = new int[shares.options()];
    }

    /** Everybody has something again. */
    void reset() {
        Arrays.fill(solvents, -1);
    }

    /** The supporters that had something when the option was priced last: so many groups at the beginning of the row. */
    int[] solvent(int option) {
        return solvent[option];
    }

    /** How many voters those are. */
    long voters(int option) {
        long voters = 0;
        for (int i = 0; i < solvents[option]; i++) {
            voters += shares.weight[solvent[option][i]];
        }
        return voters;
    }

    /** How many groups those are. */
    int solvents(int option) {
        return solvents[option];
    }

    /**
     * Works the price out, from below.
     *
     * @param error how far the purses may be off; one that is {@link #BROKE} is exact
     * @param known a share that the one looked for is surely not below
     */
    void of(int option, double error, double known) {
        double cost = shares.nearCost[option];
        int row = gather(option, known);
        double slack = slack(option, error);
        enough = money > cost + slack ? 1 : money < cost - slack ? -1 : 0;
        share = 0;
        least = 0;
        if (enough > 0 && settle(row, cost, known)) {
            least = share - slack / payers - error;
        }
    }

    private double slack(int option, double error) {
        double rounded = Math.max(money, shares.nearCost[option]);
        return shares.votes[option] * error + (solvents[option] + 8) * ROUNDING * rounded;
    }

    /** Puts the supporters that are not too poor for the known share in a row, and sums up what all have. */
    private int gather(int option, double known) {
        int[] row = solvent[option];
        int many = solvents[option];
        if (many < 0) {
            System.arraycopy(shares.supporters[option], 0, row, 0, row.length);
            many = row.length;
        }
        int kept = 0;
        int rich = 0;
        double all = 0;
        poorMoney = 0;
        payers = 0;
        for (int i = 0; i < many; i++) {
            int group = row[i];
            double has = purse[group];
            if (has == BROKE) {
                continue;
            }
            double voters = shares.single ? 1 : shares.weight[group];
            long poor = ifBelow(has, known);
            row[kept++] = group;
            left[rich] = has;
            heads[rich] = voters;
            rich += 1 + (int) poor;
            payers += only(voters, ~poor);
            all += voters * has;
            poorMoney += only(voters * has, poor);
        }
        solvents[option] = kept;
        money = all;
        return rich;
    }

    /** Raises the share until nobody more turns out to be too poor for it; who is, leaves the row. */
    private boolean settle(int length, double cost, double known) {
        int row = length;
        double raised = Math.max(known, payers > 0 ? (cost - poorMoney) / payers : 0);
        do {
            share = raised;
            int kept = 0;
            double turnedPoor = 0;
            double turned = 0;
            for (int i = 0; i < row; i++) {
                double has = left[i];
                double voters = heads[i];
                long poor = ifBelow(has, share);
                left[kept] = has;
                heads[kept] = voters;
                kept += 1 + (int) poor;
                turnedPoor += only(voters * has, poor);
                turned += only(voters, poor);
            }
            row = kept;
            payers -= turned;
            poorMoney += turnedPoor;
            raised = payers > 0 && turned > 0 ? (cost - poorMoney) / payers : share;
        } while (raised > share);
        return payers > 0;
    }

    /** All bits where the one is below the other, else none: half of all voters are, and no branch can be foreseen. */
    private static long ifBelow(double one, double other) {
        return Double.doubleToRawLongBits(one - other) >> 63;
    }

    private static double only(double number, long bits) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(number) & bits);
    }

    /**
     * Bounds a share that was worked out for the present state from above.
     *
     * @param worked the share, 0 where it was too close to tell
     */
    void bound(int option, double error, double worked) {
        most = Double.POSITIVE_INFINITY;
        level = 0;
        if (worked <= 0) {
            return;
        }
        double margin = worked * 0x1p-20;
        double beyond = 0;
        long all = 0;
        double lowest = Double.POSITIVE_INFINITY;
        int[] row = solvent[option];
        money = 0;
        for (int i = 0; i < solvents[option]; i++) {
            double has = purse[row[i]];
            double voters = shares.single ? 1 : shares.weight[row[i]];
            beyond += has >= worked + margin + error ? voters : 0;
            money += voters * has;
            all += shares.weight[row[i]];
            lowest = Math.min(lowest, has);
        }
        double upward = beyond > 0 ? slack(option, error) / beyond + error : Double.POSITIVE_INFINITY;
        most = upward <= margin ? worked + upward : Double.POSITIVE_INFINITY;
        level = lowest > worked + error + worked * ROUNDING ? all : 0;
    }
}
