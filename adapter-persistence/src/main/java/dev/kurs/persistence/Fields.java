package dev.kurs.persistence;

import dev.kurs.application.Listing;
import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.RulesBroken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a list can be filtered and sorted by, and the column of each: nothing that a caller sends is ever
 * written into a statement, only what stands here.
 */
public final class Fields {

    /** How a field's value is written in a filter and kept in its column. */
    public enum Form {
        /** As it is. */
        TEXT,
        /** A UUID. */
        ID,
        /** A day. */
        DAY,
        /** A whole number. */
        WHOLE,
        /** An exact decimal; sorted by value, though it is kept as text. */
        DECIMAL,
        /** {@code true} or {@code false}. */
        FLAG;

        /** The value that the text means; null when it means none, and so no row has it. */
        @Nullable Object parse(String text) {
            try {
                return switch (this) {
                    case TEXT -> text.indexOf('\0') < 0 ? text : null;
                    case ID -> UUID.fromString(text);
                    case DAY -> day(text);
                    case WHOLE -> new BigDecimal(text).longValueExact();
                    case DECIMAL -> Decimals.normalised(new BigDecimal(text), "");
                    case FLAG -> flag(text);
                };
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException | RulesBroken e) {
                return null;
            }
        }

        private static @Nullable Object day(String text) {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        }

        private static @Nullable Object flag(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> null;
            };
        }
    }

    private record Field(String column, Form form) {}

    private final Map<String, Field> fields = new HashMap<>();
    private final String defaultOrder;
    private final String goesOn;

    /** No fields yet, of things that are in the order of their ids. */
    public Fields() {
        this("id", "id > :after");
    }

    /**
     * No fields yet.
     *
     * @param defaultOrder the columns of the default order
     * @param goesOn the condition that a thing comes after the one with the id {@code :after} in that order
     */
    public Fields(String defaultOrder, String goesOn) {
        this.defaultOrder = defaultOrder;
        this.goesOn = goesOn;
    }

    /** And one more. */
    public Fields and(String name, String column, Form form) {
        fields.put(name, new Field(column, form));
        return this;
    }

    /** And one more, with the column of the same name. */
    public Fields and(String name, Form form) {
        return and(name, column(name), form);
    }

    /** {@code orgUnit} is {@code org_unit}. */
    public static String column(String name) {
        StringBuilder column = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                column.append('_');
            }
            column.append(name.charAt(i));
        }
        return column.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * What a listing asks for, as parts of a statement.
     *
     * @throws IllegalArgumentException when it names a field that is not among these
     */
    public ListQuery query(Listing listing) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        listing.filters().forEach((name, text) -> {
            Field field = field(name);
            Object value = field.form().parse(text);
            if (value == null) {
                conditions.append(" AND 1 = 0");
            } else {
                conditions
                        .append(" AND ")
                        .append(field.column())
                        .append(" = :is_")
                        .append(name);
                values.put("is_" + name, value);
            }
        });
        if (listing.sort().isEmpty() && listing.from().after() != null) {
            conditions.append(" AND ").append(goesOn);
            values.put("after", listing.from().after());
        }
        values.put("limit", listing.limit() + 1);
        values.put("skip", listing.from().skip());
        return new ListQuery(conditions.toString(), order(listing), values);
    }

    private String order(Listing listing) {
        List<String> order = new ArrayList<>();
        for (Listing.Sort sort : listing.sort()) {
            Field field = field(sort.field());
            String by = field.form() == Form.DECIMAL ? "CAST(" + field.column() + " AS NUMERIC)" : field.column();
            order.add(by + (sort.descending() ? " DESC" : "") + " NULLS LAST");
        }
        order.add(defaultOrder);
        return String.join(", ", order);
    }

    private Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no field " + name + " to filter or sort by");
        }
        return field;
    }
}
