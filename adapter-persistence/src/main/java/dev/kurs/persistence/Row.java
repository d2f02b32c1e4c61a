package dev.kurs.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read column by column from the first: each call reads the next. The columns are named once, in the
 * statement, in the order in which the record's constructor takes them.
 */
public final class Row {

    private final ResultSet result;
    private int column;

    /** The row that the result stands on. */
    public Row(ResultSet result) {
        this.result = result;
    }

    /** A text that is there. */
    public String text() throws SQLException {
        return Objects.requireNonNull(result.getString(++column), "a text that must be there");
    }

    /** A text, or null. */
    public @Nullable String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    /** A value with a text form. */
    public <T> T value(Function<String, T> parse) throws SQLException {
        return parse.apply(text());
    }

    /** A value with a text form, or null. */
    public <T> @Nullable T valueOrNull(Function<String, T> parse) throws SQLException {
        String text = textOrNull();
        return text == null ? null : parse.apply(text);
    }

    /** An id. */
    public UUID uuid() throws SQLException {
        return UUID.fromString(text());
    }

    /** A typed id. */
    public <I> I id(Function<UUID, I> type) throws SQLException {
        return type.apply(uuid());
    }

    /** A typed id, or null. */
    public <I> @Nullable I idOrNull(Function<UUID, I> type) throws SQLException {
        String text = textOrNull();
        return text == null ? null : type.apply(UUID.fromString(text));
    }

    /** Typed ids, written with a space between. */
    public <I> List<I> ids(Function<UUID, I> type) throws SQLException {
        return words().stream().map(UUID::fromString).map(type).toList();
    }

    /** Words, written with a space between. */
    public List<String> words() throws SQLException {
        String text = text();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    /** A constant of an enum. */
    public <E extends Enum<E>> E one(Class<E> of) throws SQLException {
        return Enum.valueOf(of, text());
    }

    /** A constant of an enum, or null. */
    public <E extends Enum<E>> @Nullable E oneOrNull(Class<E> of) throws SQLException {
        String text = textOrNull();
        return text == null ? null : Enum.valueOf(of, text);
    }

    /** A whole number of 64 bits. */
    public long number() throws SQLException {
        return result.getLong(++column);
    }

    /** A whole number of 32 bits. */
    public int whole() throws SQLException {
        return result.getInt(++column);
    }

    /** A whole number of 32 bits, or null. */
    public @Nullable Integer wholeOrNull() throws SQLException {
        int number = result.getInt(++column);
        return result.wasNull() ? null : number;
    }

    /** Whether something holds. */
    public boolean flag() throws SQLException {
        return result.getBoolean(++column);
    }

    /** Whether something holds, or null. */
    public @Nullable Boolean flagOrNull() throws SQLException {
        boolean flag = result.getBoolean(++column);
        return result.wasNull() ? null : flag;
    }

    /** A moment. */
    public Instant moment() throws SQLException {
        return Instant.ofEpochMilli(number());
    }

    /** A moment, or null. */
    public @Nullable Instant momentOrNull() throws SQLException {
        long millis = number();
        return result.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** A day. */
    public LocalDate day() throws SQLException {
        return day(text());
    }

    /** A day, or null. */
    public @Nullable LocalDate dayOrNull() throws SQLException {
        return valueOrNull(Row::day);
    }

    /** What {@link LocalDate#parse} does for years of four digits, in a tenth of the time. */
    private static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** An exact decimal. */
    public BigDecimal decimal() throws SQLException {
        return new BigDecimal(text());
    }

    /** An exact decimal, or null. */
    public @Nullable BigDecimal decimalOrNull() throws SQLException {
        return valueOrNull(BigDecimal::new);
    }
}
