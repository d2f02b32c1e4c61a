package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that an indicator had on a day. There is one for each indicator, breakdown, day and source: a second one
 * corrects the first, which is kept as history.
 *
 * @param date the day it held, not in the future and not before the baseline's
 * @param value in the indicator's unit
 * @param source the system or person it came from, 1 to 200 characters
 * @param verifier who vouches for it
 * @param breakdown the part it is about; null for the total
 * @param note at most 65 536 characters
 * @param recordedAt when it was recorded
 * @param recordedBy by whom: a person or a key
 * @param corrects the measurement whose place it took
 */
public record Measurement(
        MeasurementId id,
        IndicatorId indicator,
        LocalDate date,
        BigDecimal value,
        String source,
        Verifier verifier,
        @Nullable Breakdown breakdown,
        @Nullable String note,
        Instant recordedAt,
        Id recordedBy,
        @Nullable MeasurementId corrects) {

    /**
     * Which of several measurements counts as the latest, the last in this order: the later day; on the same day a
     * customer's over an independent's over one's own; then the one recorded last.
     */
    public static final Comparator<Measurement> BY_WEIGHT_AS_LATEST = Comparator.comparing(Measurement::date)
            .thenComparing(Measurement::verifier)
            .thenComparing(Measurement::recordedAt)
            .thenComparing(measurement -> measurement.id().value().toString());

    public Measurement {
        new Faults()
                .number(value, "/value")
                .requiredText(source, "/source", 200)
                .optionalText(note, "/note", Text.BODY)
                .throwIfAny();
        value = Decimals.normalised(value, "/value");
    }

    /** Whether it says the same as the other, so that pushing it again changes nothing. */
    public boolean saysTheSameAs(Measurement other) {
        return value.compareTo(other.value) == 0 && verifier == other.verifier && Objects.equals(note, other.note);
    }

    /** The same measurement, in the place of another. */
    public Measurement correcting(MeasurementId earlier) {
        return new Measurement(
                id, indicator, date, value, source, verifier, breakdown, note, recordedAt, recordedBy, earlier);
    }
}
