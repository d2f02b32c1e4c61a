package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.voting.SchulzeCount.Path;
import dev.kurs.domain.voting.SchulzeCount.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Schulze's method by winning votes (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011).
 *
 * <p>An option that more ballots rank above another than below it is linked to that one, as strongly as those ballots
 * are many. A path is as strong as its weakest link. An option beats another when its strongest path there is stronger
 * than the strongest one back. The ranking takes out the options that no other one left beats, again and again; those
 * taken out together are a tier, in the order of their keys.
 */
public final class Schulze {

    private final List<String> keys;
    private final long[][] strength;
    private final int[][] before;

    private Schulze(List<String> keys, long[][] pairs) {
        this.keys = keys;
        this.strength = new long[keys.size()][keys.size()];
        this.before = new int[keys.size()][keys.size()];
        for (int i = 0; i < pairs.length; i++) {
            Arrays.fill(before[i], i);
            for (int j = 0; j < pairs.length; j++) {
                strength[i][j] = pairs[i][j] > pairs[j][i] ? pairs[i][j] : 0;
            }
        }
    }

    /**
     * Counts.
     *
     * @throws RulesBroken when a ballot names what is not there
     */
    public static SchulzeCount count(Slate slate, List<Ranking> ballots) {
        RankedBallots ranked = RankedBallots.of(slate, ballots);
        long[][] pairs = ranked.pairs();
        Schulze schulze = new Schulze(slate.keys(), pairs);
        schulze.strengthen();
        List<List<Integer>> tiers = schulze.tiers();
        return new SchulzeCount(
                ranked.cast(),
                boxed(pairs),
                boxed(schulze.strength),
                tiers.stream().map(schulze::keysOf).toList(),
                schulze.reasons(tiers));
    }

    /** Looks for each two options whether the way over a third is stronger. */
    private void strengthen() {
        int options = keys.size();
        for (int over = 0; over < options; over++) {
            for (int from = 0; from < options; from++) {
                long there = strength[from][over];
                if (there == 0 || from == over) {
                    continue;
                }
                for (int to = 0; to < options; to++) {
                    long around = Math.min(there, strength[over][to]);
                    if (around > strength[from][to] && to != from) {
                        strength[from][to] = around;
                        before[from][to] = before[over][to];
                    }
                }
            }
        }
    }

    private List<List<Integer>> tiers() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            left.add(i);
        }
        left.sort(Comparator.comparing(keys::get));
        List<List<Integer>> tiers = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> unbeaten = left.stream()
                    .filter(one -> left.stream().noneMatch(rival -> beats(rival, one)))
                    .toList();
            tiers.add(unbeaten);
            left.removeAll(unbeaten);
        }
        return tiers;
    }

    private boolean beats(int winner, int loser) {
        return strength[winner][loser] > strength[loser][winner];
    }

    private List<Reason> reasons(List<List<Integer>> tiers) {
        List<Reason> reasons = new ArrayList<>();
        List<Integer> above = List.of();
        for (List<Integer> tier : tiers) {
            for (int below : tier) {
                above.stream()
                        .filter(one -> beats(one, below))
                        .max(Comparator.comparingLong((Integer one) -> strength[one][below])
                                .thenComparing(Comparator.comparing(keys::get).reversed()))
                        .ifPresent(one -> reasons.add(reason(one, below)));
            }
            for (int i = 1; i < tier.size(); i++) {
                reasons.add(reason(tier.get(i - 1), tier.get(i)));
            }
            above = tier;
        }
        return reasons;
    }

    private Reason reason(int one, int other) {
        return new Reason(keys.get(one), keys.get(other), !beats(one, other), path(one, other), path(other, one));
    }

    private Path path(int from, int to) {
        ArrayDeque<String> through = new ArrayDeque<>();
        if (strength[from][to] > 0) {
            for (int at = to; at != from; at = before[from][at]) {
                through.addFirst(keys.get(at));
            }
            through.addFirst(keys.get(from));
        }
        return new Path(List.copyOf(through), strength[from][to]);
    }

    private List<String> keysOf(List<Integer> tier) {
        return tier.stream().map(keys::get).toList();
    }

    private static List<List<Long>> boxed(long[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
