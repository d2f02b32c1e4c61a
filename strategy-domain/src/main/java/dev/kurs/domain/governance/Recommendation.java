package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.voting.Slate;
import dev.kurs.domain.voting.VotingRule;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a body that was asked beforehand says. It binds nobody.
 *
 * @param body who says it
 * @param result how it would decide: an option's key, or in its own words; 1 to 500 characters
 * @param text what it says to it, 1 to 65 536 characters
 * @param votes how many of the body were for which option, by its key; null when it was not counted
 * @param minority what those said who were of another mind, 1 to 65 536 characters
 * @param on the day
 */
public record Recommendation(
        BodyId body,
        String result,
        String text,
        @Nullable Map<String, Integer> votes,
        @Nullable String minority,
        LocalDate on) {

    public Recommendation {
        votes = votes == null ? null : Tally.inOrder(votes);
        new Faults()
                .requiredText(result, "/result", Text.LINE)
                .requiredText(text, "/text", Text.BODY)
                .optionalText(minority, "/minority", Text.BODY)
                .throwIfAny();
    }

    /** Notes votes for options that are not there, and fewer than none. */
    void checkVotes(Slate slate, Faults faults) {
        if (votes != null) {
            votes.forEach((key, count) -> {
                String pointer = Vote.pointer("/votes", key);
                faults.unless(slate.has(key), VotingRule.OPTION_UNKNOWN, pointer, "option", key)
                        .unless(count >= 0, DecidingRule.VOTES_BELOW_ZERO, pointer, "votes", count);
            });
        }
    }
}
