package dev.kurs.domain.voting;

import java.util.Arrays;
import java.util.List;

/** Rankings as numbers: for each ballot and option the tier in which it stands there, those not named standing last. */
final class RankedBallots {

    private final Cast cast;
    private final int[][] tiers;
    private final int[] weights;

    private RankedBallots(Cast cast, int[][] tiers, int[] weights) {
        this.cast = cast;
        this.tiers = tiers;
        this.weights = weights;
    }

    static RankedBallots of(Slate slate, List<Ranking> ballots) {
        Cast cast = Cast.of(slate, ballots);
        int[][] tiers = new int[ballots.size()][slate.size()];
        int[] weights = new int[ballots.size()];
        for (int i = 0; i < tiers.length; i++) {
            Ranking ballot = ballots.get(i);
            weights[i] = Math.toIntExact(ballot.weight());
            Arrays.fill(tiers[i], ballot.tiers().size());
            for (int tier = 0; tier < ballot.tiers().size(); tier++) {
                for (String option : ballot.tiers().get(tier)) {
                    tiers[i][slate.place(option)] = tier;
                }
            }
        }
        return new RankedBallots(cast, tiers, weights);
    }

    Cast cast() {
        return cast;
    }

    int size() {
        return tiers.length;
    }

    int weight(int ballot) {
        return weights[ballot];
    }

    /** The tier of each option on a ballot, from 0, in the order of the slate. */
    int[] tiersOf(int ballot) {
        return tiers[ballot];
    }

    /**
     * For each two options how many rank the one above the other. Counted in {@code int} as long as that can hold it,
     * since four or eight of those are added at once.
     */
    long[][] pairs() {
        int options = cast.options().size();
        long[][] sums = new long[options][options];
        int[][] counts = new int[options][options];
        long inCounts = 0;
        for (int i = 0; i < tiers.length; i++) {
            inCounts += weights[i];
            if (inCounts > Integer.MAX_VALUE) {
                pour(counts, sums);
                inCounts = weights[i];
            }
            int[] tier = tiers[i];
            for (int one = 0; one < options; one++) {
                add(counts[one], tier, tier[one], weights[i]);
            }
        }
        pour(counts, sums);
        return sums;
    }

    private static void add(int[] row, int[] tiers, int tier, int weight) {
        for (int other = 0; other < row.length; other++) {
            row[other] += ((tier - tiers[other]) >>> 31) * weight;
        }
    }

    private static void pour(int[][] counts, long[][] sums) {
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                sums[i][j] += counts[i][j];
            }
            Arrays.fill(counts[i], 0);
        }
    }
}
