package dev.kurs.domain.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision.
 *
 * @param option the option that won; null when none did, or a set was looked for
 * @param ranking where the body ranks, all options in tiers, best first; else empty
 * @param chosen where a set was looked for, the options in it; else empty
 * @param method how it was counted
 * @param tally the figures; null when a person decided alone
 * @param settledBy what made the decision
 */
public record Outcome(
        @Nullable String option,
        List<List<String>> ranking,
        List<String> chosen,
        Method method,
        @Nullable Tally tally,
        SettledBy settledBy) {

    /** How a decision is counted. */
    public enum Method {
        /** All cast the same. */
        CONSENSUS,
        /** More than half cast the same. */
        MAJORITY,
        /** Two thirds or more cast the same. */
        QUALIFIED_MAJORITY,
        /** The chair's ballot. */
        CHAIR_DECIDES,
        /** The Schulze method over rankings. */
        SCHULZE,
        /** The method of equal shares under a budget. */
        EQUAL_SHARES,
        /** Not counted: whoever holds the mandate says it. */
        MANDATE
    }

    /** What made a decision of the ballots, or of none. */
    public enum SettledBy {
        /** The body's rule. */
        RULE,
        /** The chair's choice among those at the top. */
        CASTING_VOTE,
        /** No option won: everything stays as it is. */
        STATUS_QUO,
        /** No option won: the next body decides. */
        ESCALATION,
        /** A person's own mandate. */
        MANDATE
    }

    public Outcome {
        ranking = ranking.stream().map(List::copyOf).toList();
        chosen = List.copyOf(chosen);
    }

    /** Whether it says yes: an option other than {@code REJECT} won, or is in the set that was chosen. */
    public boolean approves() {
        return option != null
                ? !option.equals(Proposal.REJECT.key())
                : chosen.stream().anyMatch(key -> !key.equals(Proposal.REJECT.key()));
    }
}
