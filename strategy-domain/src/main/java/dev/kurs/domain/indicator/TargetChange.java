package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory taking over from a day. None is ever overwritten: a figure for a day uses the one in force that day.
 *
 * @param from the first day it is in force; null for the first one, in force from the beginning
 * @param trajectory the way from then on
 * @param reason why it took over; null for the first one
 * @param decision the decision it rests on, or null
 * @param recordedAt when it was recorded
 * @param recordedBy by whom
 */
public record TargetChange(
        @Nullable LocalDate from,
        Trajectory trajectory,
        @Nullable String reason,
        @Nullable DecisionId decision,
        Instant recordedAt,
        Id recordedBy) {

    public TargetChange {
        Text.optional(reason, "/reason", Text.BODY);
    }
}
