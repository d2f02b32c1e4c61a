package dev.kurs.application.governance;

import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.BallotCounts;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.voting.EqualSharesCount;
import dev.kurs.domain.voting.SchulzeCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole count behind the outcome of a decision.
 *
 * @param schulze where a body ranked options; else null
 * @param equalShares where a set under a budget was looked for; else null
 */
public record Explanation(
        @Nullable SchulzeCount schulze, @Nullable EqualSharesCount equalShares) {

    /** Of a decision with the ballots that stand in it; null where there is nothing more to tell than the tally. */
    static @Nullable Explanation of(Decision decision, List<Ballot> ballots) {
        Resolution resolution = decision.resolution();
        if (resolution == null
                || resolution.outcome() == null
                || decision.where().body() == null) {
            return null;
        }
        BallotCounts counts = new BallotCounts(decision, ballots);
        SchulzeCount schulze = counts.schulze();
        EqualSharesCount equalShares = counts.equalShares();
        return schulze == null && equalShares == null ? null : new Explanation(schulze, equalShares);
    }
}
