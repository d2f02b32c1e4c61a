package dev.kurs.rest.governance;

import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.Text;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as it is written: in one form.
 *
 * @param ranking options in tiers, best first; none at all is a blank ballot, which is not the same as an absent field
 * @param approvals the options approved of; may be none
 * @param scores what options are worth
 */
record BallotBody(
        @Nullable String choice,
        @Nullable List<List<String>> ranking,
        @Nullable List<String> approvals,
        @Nullable Map<String, BigDecimal> scores,
        @Nullable Boolean abstain,
        @Nullable @Size(max = Text.BODY) String rationale) {

    static BallotBody of(Ballot ballot) {
        Vote vote = ballot.vote();
        return new BallotBody(
                vote.choice(),
                vote.ranking(),
                vote.approvals(),
                vote.scores(),
                vote.abstain() ? Boolean.TRUE : null,
                ballot.rationale());
    }

    /**
     * What it says.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken when it has no form or several, or names an option twice
     */
    Vote toVote() {
        return new Vote(choice, ranking, approvals, scores, Boolean.TRUE.equals(abstain));
    }
}
