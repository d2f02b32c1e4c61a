package dev.kurs.domain.voting;

import java.util.List;

/**
 * A count by {@link Schulze}, whole. Rows and columns stand in the order of {@link Cast#options()}.
 *
 * @param cast what went in
 * @param pairs how many rank the option of the row above that of the column
 * @param strongestPaths how strong the strongest path is from the option of the row to that of the column; 0 for none
 * @param ranking tiers, best first, all options in it
 * @param reasons why each stands where it does: each option below another tier beside the one of that tier that beats it
 *     most strongly, and each two neighbours in a tier
 */
public record SchulzeCount(
        Cast cast,
        List<List<Long>> pairs,
        List<List<Long>> strongestPaths,
        List<List<String>> ranking,
        List<Reason> reasons) {

    /**
     * Why two neighbours of the ranking stand as they do.
     *
     * @param above the higher one, or the first of two that are tied
     * @param tied whether neither beats the other
     * @param there the strongest path from the one above
     * @param back the strongest path from the one below
     */
    public record Reason(String above, String below, boolean tied, Path there, Path back) {}

    /**
     * A strongest path.
     *
     * @param through the options that it leads over, both ends among them; empty where there is no path
     * @param strength the ballots of its weakest link; 0 where there is no path
     */
    public record Path(List<String> through, long strength) {

        public Path {
            through = List.copyOf(through);
        }
    }

    public SchulzeCount {
        pairs = List.copyOf(pairs);
        strongestPaths = List.copyOf(strongestPaths);
        ranking = List.copyOf(ranking);
        reasons = List.copyOf(reasons);
    }

    /** The unbeaten options: one unless there is a tie. */
    public List<String> winners() {
        return ranking.get(0);
    }
}
