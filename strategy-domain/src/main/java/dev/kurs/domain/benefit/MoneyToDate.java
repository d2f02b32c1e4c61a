package dev.kurs.domain.benefit;

import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit was planned to give and gave until a day, that day not counted, and how that came about. Whoever adds up
 * the pieces, times {@link #perUnit} and by the days of a year, arrives at the same figures.
 *
 * @param planned null where it cannot be said in money
 * @param realised null where it cannot be said in money
 * @param perUnit what a unit over the baseline is worth: negative where it is a loss
 * @param trajectory the straight pieces of what was planned, in order; of what is valued once, the day's value
 * @param measured what was measured, year by year; of what is valued once, the day's value
 * @param notValued all that it lacks to be said in money
 * @param notes what else is to be known
 */
public record MoneyToDate(
        ValuedBenefit benefit,
        LocalDate day,
        @Nullable Ratio planned,
        @Nullable Ratio realised,
        @Nullable BigDecimal perUnit,
        List<Piece> trajectory,
        List<Stretch> measured,
        List<NotValued> notValued,
        List<Note> notes) {

    /** How many years before the day are told one by one; those before them are told as one. */
    public static final int REACH = 50;

    /** Why a benefit cannot be said in money. */
    public enum NotValued {
        /** Nobody said what a unit is worth. */
        NO_VALUATION,
        /** Nobody said from which day it counts. */
        NO_REALISATION_START,
        /** Nothing measures it. */
        NO_INDICATOR,
        /** Its indicator has nothing to count from. */
        NO_BASELINE,
        /** Its indicator is to be held at a value. */
        HELD
    }

    /** What is to be known of figures. */
    public enum Note {
        /** The day comes before the first one that counts, or is that day. */
        NOT_BEGUN,
        /** What was planned and measured before the first day that counts is left out. */
        BEGINS_LATER_THAN_BASELINE,
        /** Its indicator has no trajectory: nothing is planned. */
        NO_TRAJECTORY,
        /** Nothing was measured until the day: the baseline stands. */
        NOT_MEASURED
    }

    /**
     * A time over which the planned value goes in a straight line.
     *
     * @param from the first day
     * @param to the day after the last
     * @param opening the value on the first day
     * @param closing the value that it comes to on {@code to}
     */
    public record Piece(LocalDate from, LocalDate to, Ratio opening, Ratio closing) {}

    /**
     * A time over which something was measured, or the baseline stood.
     *
     * @param from the first day
     * @param to the day after the last
     * @param unitDays the sum over its days of what is over the baseline; null for what is valued once
     * @param value the value that stands on {@code to}
     */
    public record Stretch(
            LocalDate from, LocalDate to, @Nullable BigDecimal unitDays, BigDecimal value) {}

    public MoneyToDate {
        trajectory = List.copyOf(trajectory);
        measured = List.copyOf(measured);
        notValued = List.copyOf(notValued);
        notes = List.copyOf(notes);
    }

    /** The figures of a benefit. */
    public static MoneyToDate of(ValuedBenefit benefit, Measured measured, LocalDate day) {
        if (!benefit.isValued()) {
            return new MoneyToDate(benefit, day, null, null, null, List.of(), List.of(), lacking(benefit), List.of());
        }
        LocalDate start = Objects.requireNonNull(benefit.realisationFrom());
        Valuation worth = Objects.requireNonNull(benefit.valuation());
        Baseline baseline = Objects.requireNonNull(benefit.baseline());
        boolean yearly = worth.per() == Per.YEAR;
        List<Piece> pieces = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        if (yearly) {
            addPieces(benefit, baseline, start, day, pieces);
            addYears(measured, baseline, start, day, stretches);
        } else if (!day.isBefore(start)) {
            addDay(benefit, baseline, day, pieces);
            stretches.add(new Stretch(start, day, null, measured.valueOn(day, baseline.value())));
        }
        return new MoneyToDate(
                benefit,
                day,
                benefit.plannedToDate(day),
                benefit.realisedToDate(measured, day),
                benefit.factor(worth),
                pieces,
                stretches,
                List.of(),
                notes(benefit, baseline, start, measured, day));
    }

    private static List<NotValued> lacking(ValuedBenefit benefit) {
        List<NotValued> lacking = new ArrayList<>();
        if (benefit.valuation() == null) {
            lacking.add(NotValued.NO_VALUATION);
        }
        if (benefit.realisationFrom() == null) {
            lacking.add(NotValued.NO_REALISATION_START);
        }
        if (benefit.indicator() == null) {
            lacking.add(NotValued.NO_INDICATOR);
            return lacking;
        }
        if (benefit.baseline() == null) {
            lacking.add(NotValued.NO_BASELINE);
        }
        if (benefit.direction() == Direction.MAINTAIN) {
            lacking.add(NotValued.HELD);
        }
        return lacking;
    }

    private static List<Note> notes(
            ValuedBenefit benefit, Baseline baseline, LocalDate start, Measured measured, LocalDate day) {
        List<Note> notes = new ArrayList<>();
        boolean yearly = benefit.valuation() != null && benefit.valuation().per() == Per.YEAR;
        if (day.isBefore(start) || (yearly && day.equals(start))) {
            notes.add(Note.NOT_BEGUN);
        }
        if (yearly && baseline.date().isBefore(start)) {
            notes.add(Note.BEGINS_LATER_THAN_BASELINE);
        }
        if (benefit.plans().isEmpty()) {
            notes.add(Note.NO_TRAJECTORY);
        }
        if (measured.spans().isEmpty() || measured.spans().get(0).first().isAfter(day)) {
            notes.add(Note.NOT_MEASURED);
        }
        return notes;
    }

    private static void addYears(
            Measured measured, Baseline baseline, LocalDate start, LocalDate day, List<Stretch> into) {
        LocalDate from = start;
        while (from.isBefore(day)) {
            int year = Math.max(from.getYear() + 1, day.getYear() - REACH);
            LocalDate next = LocalDate.of(year, 1, 1);
            LocalDate to = next.isBefore(day) ? next : day;
            into.add(new Stretch(
                    from, to, measured.over(baseline.value(), from, to), measured.valueOn(to, baseline.value())));
            from = to;
        }
    }

    private static void addPieces(
            ValuedBenefit benefit, Baseline baseline, LocalDate start, LocalDate day, List<Piece> into) {
        List<ValuedBenefit.Plan> plans = benefit.inForce();
        for (int i = 0; i < plans.size(); i++) {
            LocalDate begins = plans.get(i).from();
            LocalDate ends = i + 1 < plans.size() ? plans.get(i + 1).from() : null;
            LocalDate from = begins == null || begins.isBefore(start) ? start : begins;
            LocalDate end = ends == null || ends.isAfter(day) ? day : ends;
            PlannedLine line = new PlannedLine(baseline, plans.get(i).trajectory());
            while (from.isBefore(end)) {
                LocalDate bend = line.bendAfter(from);
                LocalDate to = bend == null || bend.isAfter(end) ? end : bend;
                into.add(new Piece(from, to, line.valueOn(from), line.valueOn(to)));
                from = to;
            }
        }
    }

    private static void addDay(ValuedBenefit benefit, Baseline baseline, LocalDate day, List<Piece> into) {
        PlannedLine line = null;
        for (ValuedBenefit.Plan plan : benefit.inForce()) {
            if (plan.from() == null || !plan.from().isAfter(day)) {
                line = new PlannedLine(baseline, plan.trajectory());
            }
        }
        if (line != null) {
            into.add(new Piece(day, day, line.valueOn(day), line.valueOn(day)));
        }
    }
}
