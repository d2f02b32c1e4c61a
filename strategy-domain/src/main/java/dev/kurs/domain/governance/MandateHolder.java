package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a mandate: one of the three. A position's mandate is exercised by whoever holds the position on the day, and by
 * its deputies.
 */
public record MandateHolder(
        @Nullable BodyId body,
        @Nullable PositionId position,
        @Nullable PersonId person) {

    public MandateHolder {
        int named = (body == null ? 0 : 1) + (position == null ? 0 : 1) + (person == null ? 0 : 1);
        Faults.require(named == 1, GovernanceRule.HELD_BY_ONE, "");
    }

    /** A body. */
    public static MandateHolder of(BodyId body) {
        return new MandateHolder(body, null, null);
    }

    /** A position. */
    public static MandateHolder of(PositionId position) {
        return new MandateHolder(null, position, null);
    }

    /** A person. */
    public static MandateHolder of(PersonId person) {
        return new MandateHolder(null, null, person);
    }

    /** Whichever it is. */
    public Id id() {
        return body != null ? body : position != null ? position : Objects.requireNonNull(person, "one of the three");
    }
}
