package dev.kurs.domain.voting;

import dev.kurs.domain.voting.ExactPurse.Share;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each option costs in the present state of one run, for a unit of utility and at most: in doubles with bounds, and
 * exactly where those do not settle it.
 */
final class Prices {

    private static final double ROUNDING = 0x1p-50;
    private static final double UNKNOWN = -1;
    private static final int[] NOBODY = {};

    private final Shares shares;
    private final double[] money;
    private final NearPrice near;
    private final Drift drift;
    private final int[] drifted;
    private final boolean[] open;
    private final int[] priced;
    private final double[] floor;
    private final double[] ceiling;
    private final double[] share;
    private final double[] least;
    private final double[] most;
    private final long[] level;
    private final @Nullable Share[] exact;
    private final int[][] foundPoor;
    private final int[][] foundSpent;
    private final ExactPurse purse;
    private double nearEndowment;
    private int purchases;

    Prices(Shares shares) {
        this.shares = shares;
        this.money = new double[shares.groups()];
        this.near = new NearPrice(shares, money);
        this.drift = new Drift(shares);
        this.drifted = new int[shares.options()];
        int options = shares.options();
        this.open = new boolean[options];
        this.priced = new int[options];
        this.floor = new double[options];
        this.ceiling = new double[options];
        this.share = new double[options];
        this.least = new double[options];
        this.most = new double[options];
        this.level = new long[options];
        this.exact = new Share[options];
        this.foundPoor = new int[options][];
        this.foundSpent = new int[options][];
        this.purse = new ExactPurse(shares);
    }

    /** Everybody has the endowment, and nothing is bought. */
    void begin(BigInteger endowment) {
        purse.begin(endowment);
        nearEndowment = endowment.doubleValue();
        purchases = 0;
        Arrays.fill(money, nearEndowment);
        near.reset();
        drift.begin(nearEndowment);
        Arrays.fill(drifted, -1);
        Arrays.fill(open, true);
        Arrays.fill(priced, -1);
        for (int i = 0; i < floor.length; i++) {
            floor[i] = shares.nearCost[i] / shares.votes[i] / utility(i) * (1 - ROUNDING);
        }
    }

    /** Whether an option is neither bought nor known to be out of reach. */
    boolean isOpen(int option) {
        return open[option];
    }

    /** What the price is surely not below. */
    double floor(int option) {
        return floor[option];
    }

    /** What the price is surely not above, once it is known for the present state. */
    double ceiling(int option) {
        bound(option);
        return ceiling[option];
    }

    /**
     * How many pay the same where all who have something can, and nobody gives their last, once the price is known for the
     * present state; else 0.
     */
    long level(int option) {
        bound(option);
        return level[option];
    }

    /** How many supporters have something, once the price is known for the present state. */
    long solvent(int option) {
        return near.voters(option);
    }

    /** Keeps a copy of all floors, those of options out of reach being infinite. */
    void copyFloors(double[] target) {
        for (int i = 0; i < floor.length; i++) {
            target[i] = open[i] ? floor[i] : Double.POSITIVE_INFINITY;
        }
    }

    /** Raises the floors to those of a richer run that bought the same so far. */
    void raiseFloors(double[] richer) {
        for (int i = 0; i < floor.length; i++) {
            floor[i] = Math.max(floor[i], richer[i]);
            open[i] = open[i] && richer[i] != Double.POSITIVE_INFINITY;
        }
    }

    /** The option with the lowest floor of those whose price is not known for the present state; -1 for none. */
    int lowestNotPriced() {
        int lowest = lowestFloor();
        while (lowest >= 0 && drifted[lowest] != purchases) {
            raiseFloor(lowest);
            lowest = lowestFloor();
        }
        return lowest;
    }

    private int lowestFloor() {
        int lowest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < floor.length; i++) {
            if (floor[i] < least && open[i] && priced[i] != purchases) {
                lowest = i;
                least = floor[i];
            }
        }
        return lowest;
    }

    /** Raises a floor as far as that is quickly done. */
    void raiseFloor(int option) {
        if (drifted[option] == purchases || priced[option] == purchases) {
            return;
        }
        drifted[option] = purchases;
        double share = drift.least(option, error(), nearEndowment);
        open[option] = share != Double.POSITIVE_INFINITY;
        if (open[option]) {
            floor[option] = Math.max(floor[option], share / utility(option) * (1 - ROUNDING));
        }
    }

    /**
     * Works the price out, unless that was done for the present state.
     *
     * @return false when its supporters do not have the money, and never will in this run
     */
    boolean price(int option) {
        if (priced[option] == purchases) {
            return open[option];
        }
        priced[option] = purchases;
        near.of(option, error(), floor[option] * utility(option) * (1 - ROUNDING));
        if (near.least > 0) {
            drift.settle(option, near.share, near.poorMoney, near.payers, near.money);
        }
        open[option] = near.enough > 0 || (near.enough == 0 && isInReach(option));
        exact[option] = null;
        foundPoor[option] = NOBODY;
        foundSpent[option] = NOBODY;
        share[option] = near.share;
        least[option] = near.least;
        most[option] = UNKNOWN;
        floor[option] = Math.max(floor[option], near.least / utility(option) * (1 - ROUNDING));
        return open[option];
    }

    private void bound(int option) {
        if (most[option] != UNKNOWN) {
            return;
        }
        near.bound(option, error(), least[option] > 0 ? share[option] : 0);
        level[option] = near.level;
        most[option] = near.level > 0 ? share[option] * (1 + ROUNDING) : near.most;
        if (near.level > 0) {
            least[option] = share[option] * (1 - ROUNDING);
            floor[option] = Math.max(floor[option], least[option] / utility(option) * (1 - ROUNDING));
        }
        ceiling[option] = most[option] / utility(option) * (1 + ROUNDING);
    }

    /** Whether one comes before the other, both priced: by price, and in the order that breaks ties. */
    boolean isBefore(int option, int other) {
        if (floor[option] > ceiling(other)) {
            return false;
        }
        if (ceiling(option) < floor[other]) {
            return true;
        }
        int compared = purse.compare(option, exact(option), other, exact(other));
        return compared < 0 || (compared == 0 && option < other);
    }

    /** The exact share that those pay who can. */
    Share exact(int option) {
        Share known = exact[option];
        if (known == null) {
            known = level(option) > 0 ? purse.share(option, BigInteger.ZERO, level(option)) : settled(option);
            exact[option] = known;
        }
        return known;
    }

    /** What shares are counted in. */
    BigInteger denominator() {
        return purse.denominator();
    }

    /** How many have something left, and less than the share. */
    long poorerThanTheShare(int option) {
        exact(option);
        long many = 0;
        int[] solvent = near.solvent(option);
        for (int i = 0; i < near.solvents(option); i++) {
            many += isPoor(option, solvent[i]) ? shares.weight[solvent[i]] : 0;
        }
        return many;
    }

    /**
     * The option is bought: who can pays the share, the others give their last.
     *
     * @return a price that its own is surely not above
     */
    double buy(int option) {
        double paid = purse.buy(exact(option));
        int[] supporters = shares.supporters[option];
        double[] before = drift.before(option);
        double[] after = drift.after(option);
        for (int i = 0; i < supporters.length; i++) {
            int group = supporters[i];
            before[i] = money[group];
            if (money[group] != NearPrice.BROKE) {
                pay(option, group, paid);
            }
            after[i] = money[group];
        }
        drift.buy(option);
        open[option] = false;
        purchases++;
        return paid / utility(option) * (1 + ROUNDING);
    }

    private void pay(int option, int group, double paid) {
        if (isPoor(option, group)) {
            money[group] = NearPrice.BROKE;
            return;
        }
        money[group] -= paid;
        purse.pay(group);
        if (Arrays.binarySearch(foundSpent[option], group) >= 0) {
            money[group] = NearPrice.BROKE;
        }
    }

    private boolean isPoor(int option, int group) {
        return level[option] == 0
                && (money[group] < least[option] - error() || Arrays.binarySearch(foundPoor[option], group) >= 0);
    }

    private double utility(int option) {
        return shares.cardinal ? 1 : shares.nearCost[option];
    }

    private boolean isInReach(int option) {
        long[] account = purse.account();
        long voters = 0;
        int[] solvent = near.solvent(option);
        for (int i = 0; i < near.solvents(option); i++) {
            purse.enter(account, solvent[i]);
            voters += shares.weight[solvent[i]];
        }
        return purse.left(account, voters).compareTo(shares.cost[option].multiply(purse.denominator())) >= 0;
    }

    /** The share with everybody surely poor left out, then with those who turn out to be poor, until nobody does. */
    private Share settled(int option) {
        int[] solvent = near.solvent(option);
        long[] account = purse.account();
        long poor = 0;
        long payers = 0;
        int[] unsure = new int[near.solvents(option)];
        int doubts = 0;
        for (int i = 0; i < near.solvents(option); i++) {
            int group = solvent[i];
            if (money[group] < least[option] - error()) {
                purse.enter(account, group);
                poor += shares.weight[group];
                continue;
            }
            payers += shares.weight[group];
            if (money[group] <= most[option] + error()) {
                unsure[doubts++] = group;
            }
        }
        if (doubts == 0) {
            return purse.share(option, purse.left(account, poor), payers);
        }
        return settled(option, account, poor, payers, Arrays.copyOf(unsure, doubts));
    }

    private Share settled(int option, long[] account, long poor, long payers, int[] unsure) {
        BigInteger[] left = Arrays.stream(unsure).mapToObj(purse::leftOfOne).toArray(BigInteger[]::new);
        boolean[] found = new boolean[unsure.length];
        long leftOut = poor;
        long paying = payers;
        while (true) {
            Share share = purse.share(option, purse.left(account, leftOut), paying);
            boolean more = false;
            for (int i = 0; i < unsure.length; i++) {
                if (!found[i] && ExactPurse.compare(left[i], share) < 0) {
                    found[i] = true;
                    more = true;
                    purse.enter(account, unsure[i]);
                    leftOut += shares.weight[unsure[i]];
                    paying -= shares.weight[unsure[i]];
                }
            }
            if (!more) {
                foundPoor[option] = which(unsure, i -> found[i]);
                foundSpent[option] = which(unsure, i -> ExactPurse.compare(left[i], share) == 0);
                return share;
            }
        }
    }

    private static int[] which(int[] groups, IntPredicate which) {
        return IntStream.range(0, groups.length)
                .filter(which)
                .map(i -> groups[i])
                .toArray();
    }

    /** How far off the money of a voter can be: half a unit of the last place for each figure in it and each step to it. */
    private double error() {
        return (purchases + 2) * 0x1p-52 * nearEndowment;
    }
}
