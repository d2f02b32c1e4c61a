package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Scores;
import dev.kurs.domain.voting.Slate;
import dev.kurs.domain.voting.VotingRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot says, in one of five forms; the others are null.
 *
 * @param choice the one option
 * @param ranking options in tiers, best first; those left out are tied below
 * @param approvals the options approved of; may be none
 * @param scores what options are worth; those left out are worth nothing
 * @param abstain whether it says nothing, and counts for the quorum alone
 */
public record Vote(
        @Nullable String choice,
        @Nullable List<List<String>> ranking,
        @Nullable List<String> approvals,
        @Nullable Map<String, BigDecimal> scores,
        boolean abstain) {

    /** What a ballot looks like. */
    public enum Form {
        /** One option. */
        CHOICE,
        /** Options in tiers. */
        RANKING,
        /** Options approved of. */
        APPROVALS,
        /** Options with scores. */
        SCORES,
        /** An abstention. */
        ABSTENTION
    }

    /**
     * Checks that it has one form, and that this is in order in itself.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken when it has none or several, when an option stands twice or a tier is empty
     */
    public Vote {
        long forms = Stream.of(choice, ranking, approvals, scores)
                        .filter(Objects::nonNull)
                        .count()
                + (abstain ? 1 : 0);
        Faults faults = new Faults().unless(forms == 1, DecidingRule.BALLOT_OF_ONE_FORM, "", "forms", forms);
        List<List<String>> tiers = ranking;
        List<String> named = approvals;
        Map<String, BigDecimal> points = scores;
        Ranking ranked = tiers == null ? null : faults.attempt("", () -> Ranking.of(tiers));
        Approvals approved = named == null ? null : faults.attempt("", () -> new Approvals(named, 1));
        Scores scored = points == null ? null : faults.attempt("", () -> Scores.of(points));
        faults.throwIfAny();
        ranking = ranked == null ? null : ranked.tiers();
        approvals = approved == null ? null : approved.named();
        scores = scored == null ? null : scored.points();
    }

    /** A vote for one option. */
    public static Vote choice(String option) {
        return new Vote(option, null, null, null, false);
    }

    /** Options in tiers, best first. */
    public static Vote ranking(List<List<String>> tiers) {
        return new Vote(null, tiers, null, null, false);
    }

    /** Options approved of. */
    public static Vote approvals(List<String> options) {
        return new Vote(null, null, options, null, false);
    }

    /** Options with what they are worth. */
    public static Vote scores(Map<String, BigDecimal> scores) {
        return new Vote(null, null, null, scores, false);
    }

    /** An abstention. */
    public static Vote abstention() {
        return new Vote(null, null, null, null, true);
    }

    /** Which of the five forms it has. */
    public Form form() {
        return abstain
                ? Form.ABSTENTION
                : choice != null
                        ? Form.CHOICE
                        : ranking != null ? Form.RANKING : approvals != null ? Form.APPROVALS : Form.SCORES;
    }

    /** The ballot as methods count it; null for a choice and an abstention. */
    public dev.kurs.domain.voting.@Nullable Ballot marked() {
        return ranking != null
                ? Ranking.of(ranking)
                : approvals != null ? new Approvals(approvals, 1) : scores != null ? Scores.of(scores) : null;
    }

    /** Notes every option that is not there. */
    void check(Slate slate, Faults faults) {
        if (choice != null) {
            faults.unless(slate.has(choice), VotingRule.OPTION_UNKNOWN, "/choice", "option", choice);
        }
        dev.kurs.domain.voting.Ballot marked = marked();
        if (marked != null) {
            marked.check(slate, faults);
        }
    }

    /** A pointer to what stands under a key, as RFC 6901 writes it. */
    static String pointer(String prefix, String key) {
        return prefix + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
