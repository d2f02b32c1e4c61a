package dev.kurs.domain.voting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs saw, for runs with less money: as long as they buy the same, nothing costs less there than it did
 * here, and what was out of reach here is so there.
 */
final class Guides {

    private final int options;
    private final TreeMap<BigInteger, Guide> seen = new TreeMap<>();
    private @Nullable Guide forgotten;
    private Guide own;
    private Guide leader;
    private BigInteger endowment = BigInteger.ZERO;

    /** The floors of all options before each purchase of a run, and what was bought then; -1 at its end. */
    private static final class Guide {

        private final double[][] floors;
        private final int[] bought;

        Guide(int options) {
            this.floors = new double[options + 1][];
            this.bought = new int[options + 1];
        }

        double[] floors(int purchase) {
            if (floors[purchase] == null) {
                floors[purchase] = new double[bought.length - 1];
            }
            return floors[purchase];
        }
    }

    Guides(int options) {
        this.options = options;
        this.own = new Guide(options);
        this.leader = own;
    }

    /** Whether a run with no less money than this is known. */
    boolean lead(BigInteger poorer) {
        return seen.ceilingEntry(poorer) != null;
    }

    /**
     * A run with this endowment begins.
     *
     * @return whether there is one to guide it
     */
    boolean begin(BigInteger endowed) {
        endowment = endowed;
        own = forgotten == null ? new Guide(options) : forgotten;
        forgotten = null;
        Arrays.fill(own.bought, -1);
        Map.Entry<BigInteger, Guide> next = seen.ceilingEntry(endowed);
        leader = next == null ? own : next.getValue();
        return next != null;
    }

    /** What the run that guides had for floors before a purchase. */
    double[] floors(int purchase) {
        return leader.floors(purchase);
    }

    /** What the run that guides bought then; -1 when it bought nothing more. */
    int bought(int purchase) {
        return leader.bought[purchase];
    }

    /** Where to put the floors of the run that goes on. */
    double[] ownFloors(int purchase) {
        return own.floors(purchase);
    }

    /** The run that goes on buys this. */
    void buy(int purchase, int option) {
        own.bought[purchase] = option;
    }

    /** The run is at its end, and can guide others from now on. */
    void keep() {
        seen.put(endowment, own);
    }

    /** No run with this much or less will be made any more. */
    void forget(BigInteger endowed) {
        Map<BigInteger, Guide> passed = seen.headMap(endowed, true);
        passed.values().forEach(one -> forgotten = one);
        passed.clear();
    }
}
