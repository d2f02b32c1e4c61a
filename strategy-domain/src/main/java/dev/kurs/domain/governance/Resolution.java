package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a decision ended.
 *
 * @param outcome what came of it; null when it was withdrawn
 * @param counted the seats whose ballots counted; empty when a person decided alone, or it was withdrawn
 * @param mandate what it rests on; null unless it was made
 * @param rationale why, at most 65 536 characters
 * @param minority what those want recorded who were of another mind, at most 65 536 characters
 * @param at when
 * @param escalatedTo the decision that follows in the next body; null unless it was escalated
 */
public record Resolution(
        @Nullable Outcome outcome,
        List<SeatId> counted,
        @Nullable MandateId mandate,
        @Nullable String rationale,
        @Nullable String minority,
        Instant at,
        @Nullable DecisionId escalatedTo) {

    public Resolution {
        counted = List.copyOf(counted);
        new Faults()
                .optionalText(rationale, "/rationale", Text.BODY)
                .optionalText(minority, "/minority", Text.BODY)
                .throwIfAny();
    }

    /** Of the ballots that were kept, those that counted: what an explanation counts again. */
    public List<Ballot> counting(List<Ballot> kept) {
        return kept.stream().filter(ballot -> counted.contains(ballot.seat())).toList();
    }
}
