package dev.kurs.persistence;

import dev.kurs.persistence.Fields.Form;
import java.util.List;
import java.util.function.Function;

/**
 * The table of a list that entries of a register have.
 *
 * @param name of the table
 * @param columns of one item
 * @param reader of one item
 * @param items the list of an entry
 */
public record ListTable<E, I>(String name, Columns<I> columns, RowReader<I> reader, Function<E, List<I>> items) {

    /** A list of things that are one value each. */
    public static <E, I> ListTable<E, I> ofOne(
            String name, String column, RowReader<I> reader, Function<E, List<I>> items) {
        return new ListTable<>(name, new Columns<I>().and(column, Form.TEXT, item -> item), reader, items);
    }

    String insert() {
        return """
                INSERT INTO %s (organisation, entry, version, position, %s)
                VALUES (:organisation, :entry, :version, :position, %s)
                """.formatted(name, columns.names(), columns.parameters());
    }

    String select(String entries) {
        return """
                SELECT item.entry, %s
                FROM %s item
                JOIN %s ON %s.organisation = item.organisation AND %s.id = item.entry AND %s.version = item.version
                WHERE item.organisation = :organisation AND item.entry IN (<ids>) AND <known>
                ORDER BY item.entry, item.position
                """.formatted(qualified(), name, entries, entries, entries, entries);
    }

    private String qualified() {
        return "item." + columns.names().replace(", ", ", item.");
    }
}
