package dev.kurs.domain.kernel;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year.
 *
 * @param year 1..9999
 * @param number 1..4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");

    private static final Comparator<Quarter> IN_TIME =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    public Quarter {
        if (year < 1 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter " + number + " of the year " + year);
        }
    }

    /** A quarter of a year. */
    public static Quarter of(int year, int number) {
        return new Quarter(year, number);
    }

    /** The quarter that a day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The first day. */
    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The last day. */
    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /**
     * The quarter so many after this one, or before it when the number is negative.
     *
     * @throws IllegalArgumentException when that is out of the years that there are
     */
    public Quarter plus(int quarters) {
        int all = Math.addExact(4 * year + number - 1, quarters);
        return new Quarter(Math.floorDiv(all, 4), Math.floorMod(all, 4) + 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return IN_TIME.compare(this, other);
    }

    /** {@code 2026-Q4}. */
    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }

    /**
     * The inverse of {@link #toString}.
     *
     * @throws IllegalArgumentException when the text is no quarter
     */
    public static Quarter parse(String text) {
        Matcher quarter = TEXT.matcher(text);
        if (!quarter.matches()) {
            throw new IllegalArgumentException(text + " is no quarter such as 2026-Q4");
        }
        return new Quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
    }
}
