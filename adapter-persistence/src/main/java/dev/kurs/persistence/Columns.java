package dev.kurs.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The columns that hold the fields of a record, in the order in which its reader takes them.
 *
 * @param <T> the record
 */
public final class Columns<T> {

    private record Column<T>(String field, String name, Fields.Form form, Function<T, @Nullable Object> value) {}

    private final List<Column<T>> columns = new ArrayList<>();

    /** A field and where it is kept. */
    public Columns<T> and(String field, String column, Fields.Form form, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(field, column, form, value));
        return this;
    }

    /** A field that is kept in the column of the same name. */
    public Columns<T> and(String field, Fields.Form form, Function<T, @Nullable Object> value) {
        return and(field, Fields.column(field), form, value);
    }

    /** The names, with commas between. */
    public String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** A parameter for each, with commas between. */
    public String parameters() {
        return columns.stream().map(column -> ":" + column.name()).collect(Collectors.joining(", "));
    }

    /** Each set to its parameter, with commas between. */
    public String assignments() {
        return columns.stream()
                .map(column -> column.name() + " = :" + column.name())
                .collect(Collectors.joining(", "));
    }

    /** Binds the fields of a record to the parameters. */
    public void bind(SqlStatement<?> statement, T record) {
        for (Column<T> column : columns) {
            statement.bind(column.name(), column.value().apply(record));
        }
    }

    /** The fields, to filter and sort by. */
    public Fields fields() {
        Fields fields = new Fields().and("id", Fields.Form.ID);
        columns.forEach(column -> fields.and(column.field(), column.name(), column.form()));
        return fields;
    }
}
