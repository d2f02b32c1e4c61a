package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.DecisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What those bring who close a decision.
 *
 * @param mandate the mandate that covers it now
 * @param castingVote the option that the chair chooses should the ballots choose none; null when the chair chooses none
 * @param rationale why it was decided so, at most 65 536 characters
 * @param minority what those want recorded who were of another mind, at most 65 536 characters
 * @param escalation where it goes; null unless the ballots call for it, and passed over then
 */
public record Closing(
        MandateId mandate,
        @Nullable String castingVote,
        @Nullable String rationale,
        @Nullable String minority,
        @Nullable Escalation escalation,
        Instant now) {

    /**
     * Where a decision goes that came to none.
     *
     * @param id of the new decision
     * @param next the body that the first one escalates to
     * @param mandate the mandate of that body that covers it
     */
    public record Escalation(DecisionId id, Body next, MandateId mandate) {}
}
