package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.RulesBroken;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Borda's count (Jean-Charles de Borda, 1781). Among n options the first place of a ballot brings n − 1 points, the next
 * n − 2, the last 0. Options that are tied share the mean of the places that they fill; options that a ballot does not
 * name are tied below all that it names, so that a short ballot weighs as much as a long one.
 */
public final class Borda {

    private Borda() {}

    /**
     * Counts.
     *
     * @throws RulesBroken when a ballot names what is not there
     */
    public static BordaCount count(Slate slate, List<Ranking> ballots) {
        RankedBallots ranked = RankedBallots.of(slate, ballots);
        long[] doubled = new long[slate.size()];
        for (int i = 0; i < ranked.size(); i++) {
            add(ranked.tiersOf(i), ranked.weight(i), doubled);
        }
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (int i = 0; i < doubled.length; i++) {
            BigDecimal own = BigDecimal.valueOf(doubled[i]).multiply(new BigDecimal("0.5"));
            points.put(slate.keys().get(i), own.signum() == 0 ? BigDecimal.ZERO : plain(own));
        }
        return new BordaCount(ranked.cast(), points, Scores.tiers(new TreeMap<>(points)));
    }

    /** Twice the points of one ballot: n − 1 for an option, more by the number below and less by the number above it. */
    private static void add(int[] tiers, int weight, long[] doubled) {
        int[] members = new int[tiers.length + 1];
        for (int tier : tiers) {
            members[tier]++;
        }
        int[] above = new int[tiers.length + 2];
        for (int tier = 0; tier <= tiers.length; tier++) {
            above[tier + 1] = above[tier] + members[tier];
        }
        for (int option = 0; option < tiers.length; option++) {
            int higher = above[tiers[option]];
            int lower = tiers.length - above[tiers[option] + 1];
            doubled[option] += (long) (tiers.length - 1 + lower - higher) * weight;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
