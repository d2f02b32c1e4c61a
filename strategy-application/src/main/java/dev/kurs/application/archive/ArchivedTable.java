package dev.kurs.application.archive;

import java.util.List;

/**
 * A table whose rows belong to organisations.
 *
 * @param columns in their order, without that of the organisation
 */
public record ArchivedTable(String name, List<Column> columns) {

    public ArchivedTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param number whether it holds whole numbers; else its values are texts
     * @param required whether every row has a value there
     */
    public record Column(String name, boolean number, boolean required) {}

    /** The name of the file that holds its rows. */
    String file() {
        return name + ".ndjson";
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    int indexOf(String column) {
        return columnNames().indexOf(column);
    }

    /** Whether its rows open the installation to whoever holds a secret: they hold the secret's digest. */
    boolean opens() {
        return indexOf("digest") >= 0;
    }
}
