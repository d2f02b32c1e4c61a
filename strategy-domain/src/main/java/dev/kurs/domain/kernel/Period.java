package dev.kurs.domain.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of days, both ends inclusive.
 *
 * @param from the first day; null when it has no beginning yet
 * @param to the last day; null when it is open
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /**
     * Checks the structure.
     *
     * @throws RulesBroken when {@code from} is after {@code to}
     */
    public Period {
        Faults.require(
                from == null || to == null || !from.isAfter(to),
                KernelRule.PERIOD_REVERSED,
                "/to",
                "from",
                from,
                "to",
                to);
    }

    /** Whether the day is in the period. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether every day of the other is in this one. */
    public boolean contains(Period other) {
        boolean begins = from == null || (other.from != null && !other.from.isBefore(from));
        boolean ends = to == null || (other.to != null && !other.to.isAfter(to));
        return begins && ends;
    }

    /** Whether there is a day that is in both. */
    public boolean overlaps(Period other) {
        return endsNotBefore(other.from) && other.endsNotBefore(from);
    }

    private boolean endsNotBefore(@Nullable LocalDate day) {
        return to == null || day == null || !to.isBefore(day);
    }

    /** Whether both days are known. */
    public boolean isWhole() {
        return from != null && to != null;
    }

    /** The ISO 8601 interval: {@code 2026-01-01/2028-12-31}, with {@code ..} for an open end. */
    @Override
    public String toString() {
        return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
    }

    /** The inverse of {@link #toString}. */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        return new Period(day(text.substring(0, slash)), day(text.substring(slash + 1)));
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("..") ? null : LocalDate.parse(text);
    }
}
