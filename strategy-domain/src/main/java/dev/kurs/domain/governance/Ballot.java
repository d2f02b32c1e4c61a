package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says in a decision of a body. There is one for each seat, and one for each person: a later one takes its
 * place until the decision is closed. It is kept with the decision; the journal tells that it was cast, never what it
 * says.
 *
 * @param seat the seat it counts for
 * @param person whose ballot it is: the person of the seat, or a holder or a deputy of the position of the seat
 * @param castBy who handed it in: the person, or a key that votes for others
 * @param vote what it says
 * @param rationale why, at most 65 536 characters
 */
public record Ballot(
        DecisionId decision,
        SeatId seat,
        PersonId person,
        Id castBy,
        Vote vote,
        @Nullable String rationale,
        Instant castAt) {

    public Ballot {
        new Faults().optionalText(rationale, "/rationale", Text.BODY).throwIfAny();
    }

    /** Whether it says the same for the same seat as the other, so that handing it in again changes nothing. */
    boolean saysTheSameAs(Ballot other) {
        return equals(new Ballot(
                other.decision, other.seat, other.person, other.castBy, other.vote, other.rationale, castAt));
    }
}
