package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.voting.Disagreement;
import dev.kurs.domain.voting.EqualShares;
import dev.kurs.domain.voting.EqualShares.Utility;
import dev.kurs.domain.voting.EqualSharesCount;
import dev.kurs.domain.voting.Schulze;
import dev.kurs.domain.voting.SchulzeCount;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ballots of a closed decision, counted again whole: so that the outcome can explain itself, and be laid beside what
 * other methods make of the same ballots. Those ballots never change.
 *
 * @param decision one that a body closed
 * @param ballots those that stand in it; what was not counted then is passed over
 */
public record BallotCounts(Decision decision, List<Ballot> ballots) {

    public BallotCounts {
        Resolution resolution = decision.resolution();
        Faults.require(
                resolution != null
                        && resolution.outcome() != null
                        && decision.where().body() != null,
                DecidingRule.NOTHING_COUNTED,
                "");
        Set<SeatId> counted = new HashSet<>(Objects.requireNonNull(resolution).counted());
        ballots = ballots.stream()
                .filter(ballot -> counted.contains(ballot.seat()))
                .toList();
    }

    private Method method() {
        return Objects.requireNonNull(
                        Objects.requireNonNull(decision.resolution()).outcome())
                .method();
    }

    /** What they say, as methods count it; choices and abstentions are left out. */
    public List<dev.kurs.domain.voting.Ballot> marked() {
        return ballots.stream()
                .map(ballot -> ballot.vote().marked())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The count of the rankings; null where none were cast. */
    public @Nullable SchulzeCount schulze() {
        return method() != Method.SCHULZE
                ? null
                : Schulze.count(
                        decision.proposal().slate(),
                        marked().stream()
                                .map(dev.kurs.domain.voting.Ballot::ranking)
                                .toList());
    }

    /** The count of a set under a budget; null where none was looked for. */
    public @Nullable EqualSharesCount equalShares() {
        return method() != Method.EQUAL_SHARES
                ? null
                : EqualShares.count(
                        decision.proposal().slate(),
                        marked().stream()
                                .map(dev.kurs.domain.voting.Ballot::approvals)
                                .toList(),
                        Objects.requireNonNull(decision.proposal().budget()),
                        Utility.COST);
    }

    /**
     * What other methods make of the same ballots.
     *
     * @param scores a weighted score for each option from elsewhere; null for none
     * @throws dev.kurs.domain.kernel.RulesBroken when the ballots say no more than one option each
     */
    public Disagreement disagreement(@Nullable Map<String, BigDecimal> scores) {
        Faults.require(method() == Method.SCHULZE || method() == Method.EQUAL_SHARES, DecidingRule.NOT_RANKED, "");
        return Disagreement.of(
                decision.proposal().slate(), marked(), decision.proposal().budget(), scores);
    }
}
