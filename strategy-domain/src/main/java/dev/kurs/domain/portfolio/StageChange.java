package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project from one stage to another.
 *
 * @param on the first day in the stage it leads to
 * @param by who took it
 * @param decision the decision it rests on, or null
 * @param reason at most 65 536 characters; there when it leads to a pause or a stop
 */
public record StageChange(
        Stage from,
        Stage to,
        LocalDate on,
        Id by,
        @Nullable DecisionId decision,
        @Nullable String reason) {

    public StageChange {
        Text.optional(reason, "/reason", Text.BODY);
    }
}
