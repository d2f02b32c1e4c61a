package dev.kurs.domain.voting;

import java.util.Arrays;

/**
 * Which voters have the same left whatever the endowment: those who approve of the same of what was bought so far. What
 * has to be compared by it is compared once for all endowments that lead to the same purchases.
 */
final class Kinships {

    private final Shares shares;
    private final int[] kin;
    private int kinds = 1;
    private int seen;
    private int[] renamed = new int[16];
    private long[] surplus = new long[16];

    /** All are of one kind before anything was bought. */
    Kinships(Shares shares) {
        this.shares = shares;
        this.kin = new int[shares.groups()];
    }

    /** Begins anew. */
    void reset() {
        Arrays.fill(kin, 0);
        kinds = 1;
        seen = 0;
    }

    /**
     * Whether one option costs its supporters no more than the other, whatever the endowment: it is no dearer, and of each
     * kind of voters as many approve of it at least.
     *
     * @param bought what was bought so far, in order; what was given before is its beginning
     * @param purchases how much of it
     */
    boolean neverDearer(int option, int other, int[] bought, int purchases) {
        if (option > other) {
            return false;
        }
        for (; seen < purchases; seen++) {
            divide(bought[seen]);
        }
        if (surplus.length < kinds) {
            surplus = new long[2 * kinds];
        }
        Arrays.fill(surplus, 0, kinds, 0);
        for (int group : shares.supporters[option]) {
            surplus[kin[group]] += shares.weight[group];
        }
        for (int group : shares.supporters[other]) {
            surplus[kin[group]] -= shares.weight[group];
            if (surplus[kin[group]] < 0) {
                return false;
            }
        }
        return true;
    }

    private void divide(int bought) {
        if (renamed.length < kinds) {
            renamed = new int[2 * kinds];
        }
        Arrays.fill(renamed, 0, kinds, -1);
        int before = kinds;
        for (int group : shares.supporters[bought]) {
            int old = kin[group];
            if (old < before && renamed[old] < 0) {
                renamed[old] = kinds++;
            }
            kin[group] = renamed[old];
        }
    }
}
