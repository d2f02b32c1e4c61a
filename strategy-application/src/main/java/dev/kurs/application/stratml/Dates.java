package dev.kurs.application.stratml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them, where only one day can be meant. */
final class Dates {

    private static final Pattern STANDARD = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WITH_TIME_OR_ZONE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ]\\d{2}:\\d{2}[0-9:.]{0,20})?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Dates() {}

    /** Whether a readable date is written as we write it; a time zone is legal in StratML, but no day has one here. */
    static boolean isStandard(String text) {
        return STANDARD.matcher(text).matches();
    }

    /**
     * The day that a text means.
     *
     * @param last whether a month or year alone means its last day, as for the end of a period, or else its first
     * @return empty if it means none, or could mean two; a year from 1 to 9999
     */
    static Optional<LocalDate> read(String text, boolean last) {
        try {
            return day(text, last).filter(day -> day.getYear() >= 1);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, boolean last) {
        Matcher iso = WITH_TIME_OR_ZONE.matcher(text);
        if (iso.matches()) {
            return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
        }
        Matcher slashed = YEAR_FIRST.matcher(text);
        if (slashed.matches()) {
            return Optional.of(day(slashed.group(1), slashed.group(3), slashed.group(4)));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return Optional.of(day(digits.group(1), digits.group(2), digits.group(3)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth of = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            return Optional.of(last ? of.atEndOfMonth() : of.atDay(1));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), last ? 12 : 1, last ? 31 : 1));
        }
        return Optional.empty();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
