package dev.kurs.domain.benefit;

import dev.kurs.domain.indicator.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was measured from one day to another, added up: a step function, each value standing until the next. Spans that
 * follow one another join into one, so that a year's measurements are kept as one row; a single measurement is a span of
 * no days.
 *
 * @param first the day of its first measurement
 * @param opening the value that stands on {@code first}
 * @param held the sum of the values over the days from {@code first} to {@code last}, that day not counted
 * @param last the day of its newest measurement
 * @param value the value that stands from {@code last} on
 */
public record MeasuredSpan(LocalDate first, BigDecimal opening, BigDecimal held, LocalDate last, BigDecimal value) {

    public MeasuredSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a span does not end, " + last + ", before it begins, " + first);
        }
    }

    /** A single measurement. */
    public static MeasuredSpan of(LocalDate date, BigDecimal value) {
        return new MeasuredSpan(date, value, BigDecimal.ZERO, date, value);
    }

    /**
     * A span for each day on which a total was measured, in order: the measurement that counts, as {@link
     * Measurement#BY_WEIGHT_AS_LATEST} has it.
     */
    public static List<MeasuredSpan> each(Collection<Measurement> measurements) {
        NavigableMap<LocalDate, Measurement> counting = new TreeMap<>();
        for (Measurement one : measurements) {
            if (one.breakdown() == null) {
                counting.merge(one.date(), one, (a, b) -> Measurement.BY_WEIGHT_AS_LATEST.compare(a, b) < 0 ? b : a);
            }
        }
        List<MeasuredSpan> spans = new ArrayList<>(counting.size());
        counting.values().forEach(one -> spans.add(of(one.date(), one.value())));
        return spans;
    }

    /** This span and one that begins after it ends, as one. */
    public MeasuredSpan joined(MeasuredSpan next) {
        if (!next.first.isAfter(last)) {
            throw new IllegalArgumentException("a span from " + next.first + " does not follow one to " + last);
        }
        BigDecimal between = value.multiply(BigDecimal.valueOf(next.first.toEpochDay() - last.toEpochDay()));
        return new MeasuredSpan(first, opening, held.add(between).add(next.held), next.last, next.value);
    }

    /** Whether a day lies within it, so that nothing can be said of the part before or after that day. */
    public boolean isCutBy(LocalDate day) {
        return first.isBefore(day) && day.isBefore(last);
    }
}
