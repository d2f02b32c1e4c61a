package dev.kurs.application.archive;

import dev.kurs.application.archive.ArchivedTable.Column;
import dev.kurs.application.journal.CanonicalJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param values in the order of the table's columns: a {@link Long} for a whole number, a {@link String} for anything
 *     else, null where there is nothing
 */
public record ArchivedRow(List<@Nullable Object> values) {

    public ArchivedRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The row as a JSON object on one line, its members in the order of the columns. */
    String line(ArchivedTable table) {
        StringBuilder json = new StringBuilder(256).append('{');
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                json.append(json.length() == 1 ? "" : ",");
                CanonicalJson.appendText(table.columns().get(i).name(), json);
                json.append(':');
                if (value instanceof Long number) {
                    json.append(number);
                } else {
                    CanonicalJson.appendText(value.toString(), json);
                }
            }
        }
        return json.append('}').toString();
    }

    /**
     * The row that a line tells.
     *
     * @throws Json.Malformed unless the line is one that {@link #line} could have written
     */
    static ArchivedRow parse(ArchivedTable table, String line) {
        Map<String, Object> members = Json.object(line);
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (Column column : table.columns()) {
            Object value = members.remove(column.name());
            require(column, value);
            values.add(value);
        }
        if (!members.isEmpty()) {
            throw new Json.Malformed(
                    "there is no column " + members.keySet().iterator().next());
        }
        ArchivedRow row = new ArchivedRow(values);
        if (!row.line(table).equals(line)) {
            throw new Json.Malformed("the same row is written in another way: columns in their order, no spaces");
        }
        return row;
    }

    private static void require(Column column, @Nullable Object value) {
        if (value == null && column.required()) {
            throw new Json.Malformed("the column " + column.name() + " has no value");
        }
        if (value != null && column.number() != value instanceof Long) {
            throw new Json.Malformed("the column " + column.name() + " takes a "
                    + (column.number() ? "whole number of 64 bits" : "text"));
        }
    }
}
