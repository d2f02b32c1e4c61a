package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot says, in one of five forms; the others are null.
 *
 * @param choice the one option
 * @param ranking options in tiers, best first; those left out are tied below
 * @param approvals the options approved of; may be none
 * @param scores what an option is worth, a whole number from 0 to 1 000 000; those left out are worth 0
 * @param abstain whether it says nothing, and counts for the quorum alone
 */
public record Vote(
        @Nullable String choice,
        @Nullable List<List<String>> ranking,
        @Nullable List<String> approvals,
        @Nullable Map<String, Integer> scores,
        boolean abstain) {

    /** The highest score. */
    public static final int HIGHEST_SCORE = 1_000_000;

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

    public Vote {
        ranking = ranking == null ? null : ranking.stream().map(List::copyOf).toList();
        approvals = approvals == null ? null : List.copyOf(approvals);
        scores = scores == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        Faults faults = new Faults();
        long forms = Stream.of(choice, ranking, approvals, scores)
                        .filter(Objects::nonNull)
                        .count()
                + (abstain ? 1 : 0);
        faults.unless(forms == 1, DecidingRule.BALLOT_OF_ONE_FORM, "", "forms", forms);
        if (scores != null) {
            scores.forEach((key, score) -> faults.unless(
                    score >= 0 && score <= HIGHEST_SCORE,
                    DecidingRule.SCORE_OUT_OF_RANGE,
                    pointer("/scores", key),
                    "score",
                    score,
                    "maximum",
                    HIGHEST_SCORE));
        }
        faults.throwIfAny();
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
    public static Vote scores(Map<String, Integer> scores) {
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

    /** Notes every option that is not there or stands twice. */
    void check(Proposal proposal, Faults faults) {
        Set<String> named = new HashSet<>();
        if (choice != null) {
            check(choice, "/choice", named, proposal, faults);
        }
        for (int i = 0; ranking != null && i < ranking.size(); i++) {
            for (int j = 0; j < ranking.get(i).size(); j++) {
                check(ranking.get(i).get(j), "/ranking/" + i + "/" + j, named, proposal, faults);
            }
        }
        for (int i = 0; approvals != null && i < approvals.size(); i++) {
            check(approvals.get(i), "/approvals/" + i, named, proposal, faults);
        }
        if (scores != null) {
            scores.keySet().forEach(key -> check(key, pointer("/scores", key), named, proposal, faults));
        }
    }

    private static void check(String key, String pointer, Set<String> named, Proposal proposal, Faults faults) {
        if (!named.add(key)) {
            faults.add(DecidingRule.OPTION_REPEATED, pointer, "option", key);
        } else {
            faults.unless(proposal.has(key), DecidingRule.OPTION_UNKNOWN, pointer, "option", key);
        }
    }

    /** A pointer to what stands under a key, as RFC 6901 writes it. */
    static String pointer(String prefix, String key) {
        return prefix + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
