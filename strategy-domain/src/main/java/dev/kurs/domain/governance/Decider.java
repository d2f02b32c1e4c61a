package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where something is decided: in a body, or by one person alone.
 *
 * @param body the body; null when a person decides
 * @param person the person; null when a body decides
 */
public record Decider(@Nullable BodyId body, @Nullable PersonId person) {

    public Decider {
        Faults.require((body == null) != (person == null), DecidingRule.DECIDED_BY_ONE, "");
    }

    /** A body. */
    public static Decider of(BodyId body) {
        return new Decider(body, null);
    }

    /** A person alone. */
    public static Decider of(PersonId person) {
        return new Decider(null, person);
    }
}
