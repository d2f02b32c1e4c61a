package dev.kurs.domain.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an indicator was measured to be, over time: the newest measurement on or before a day, the baseline before the
 * first.
 *
 * @param spans in order, none overlapping another
 */
public record Measured(List<MeasuredSpan> spans) {

    /** Nothing was measured. */
    public static final Measured NOTHING = new Measured(List.of());

    public Measured {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i).first().isAfter(spans.get(i - 1).last())) {
                throw new IllegalArgumentException("spans follow one another, not " + spans);
            }
        }
    }

    /** The value on a day; the baseline where nothing was measured until then. */
    BigDecimal valueOn(LocalDate day, BigDecimal baseline) {
        BigDecimal value = baseline;
        for (MeasuredSpan span : spans) {
            if (span.first().isAfter(day)) {
                break;
            }
            requireWhole(span, day);
            value = span.last().isAfter(day) ? span.opening() : span.value();
        }
        return value;
    }

    /**
     * The sum over the days of what each day's value is over the baseline.
     *
     * @param from the first day
     * @param to the day after the last
     */
    BigDecimal over(BigDecimal baseline, LocalDate from, LocalDate to) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal value = baseline;
        LocalDate at = from;
        for (MeasuredSpan span : spans) {
            if (!span.first().isBefore(to)) {
                break;
            }
            if (span.last().isAfter(from)) {
                requireWhole(span, from);
                requireWhole(span, to);
                sum = sum.add(times(value.subtract(baseline), at, span.first()))
                        .add(span.held())
                        .subtract(times(baseline, span.first(), span.last()));
                at = span.last();
            }
            value = span.value();
        }
        return sum.add(times(value.subtract(baseline), at, to));
    }

    private static BigDecimal times(BigDecimal value, LocalDate from, LocalDate to) {
        return value.multiply(BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay()));
    }

    private static void requireWhole(MeasuredSpan span, LocalDate day) {
        if (span.isCutBy(day)) {
            throw new IllegalArgumentException(day + " cuts " + span);
        }
    }
}
