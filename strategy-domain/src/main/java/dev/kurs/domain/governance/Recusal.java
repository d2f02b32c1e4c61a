package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody takes no part in a decision, since it is too close to them.
 *
 * @param reason why, 1 to 65 536 characters; null when it is automatic
 * @param automatic whether it followed from who they are: a project's own manager takes no part in decisions on it
 * @param at from when on
 */
public record Recusal(PersonId person, @Nullable String reason, boolean automatic, Instant at) {

    public Recusal {
        Faults faults = new Faults();
        if (automatic) {
            faults.optionalText(reason, "/reason", Text.BODY);
        } else {
            faults.requiredText(reason, "/reason", Text.BODY);
        }
        faults.throwIfAny();
    }
}
