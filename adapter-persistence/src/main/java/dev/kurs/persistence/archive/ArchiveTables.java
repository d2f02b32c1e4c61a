package dev.kurs.persistence.archive;

import dev.kurs.application.archive.ArchivedTable;
import dev.kurs.application.archive.ArchivedTable.Column;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that an archive has, as the database itself tells: every table with the organisation in it, but for those
 * that are {@link #LEFT_OUT}. A table that a migration adds is in the next archive without anybody having to think of it.
 */
public final class ArchiveTables {

    /** Tables of organisations that no archive has, each with its reason. */
    public static final Map<String, String> LEFT_OUT = Map.of(
            "kept_answer", "what requests of the last day were answered, for whoever asks the same server again");

    private static final String ORGANISATION = "organisation";

    private static final Set<Integer> NUMBERS = Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT);

    private static final Set<Integer> FLAGS = Set.of(Types.BIT, Types.BOOLEAN);

    private final DatabaseMetaData database;
    private final String schema;
    private final Map<String, Stored> byName = new TreeMap<>();
    private final Map<String, Stored> ordered = new LinkedHashMap<>();

    private ArchiveTables(Connection connection) throws SQLException {
        database = connection.getMetaData();
        schema = connection.getSchema();
    }

    /**
     * A table and how it is kept.
     *
     * @param forms how each column's values are kept
     * @param key the columns that order its rows
     * @param parents the tables that its rows refer to
     */
    record Stored(ArchivedTable table, List<Form> forms, List<String> key, Set<String> parents) {}

    /** How the values of a column are kept; the two databases differ in it, and archives do not. */
    enum Form {
        /** A whole number. */
        NUMBER,
        /** A truth value, 0 or 1 in archives. */
        FLAG,
        /** An exact decimal, its plain text in archives. */
        DECIMAL,
        /** Anything else, its text in archives. */
        TEXT
    }

    /** All of them; each comes after those that its rows refer to, otherwise they are in the order of their names. */
    static List<Stored> of(Connection connection) throws SQLException {
        ArchiveTables tables = new ArchiveTables(connection);
        for (String name : tables.names()) {
            if (!LEFT_OUT.containsKey(name) && tables.columnNames(name).contains(ORGANISATION)) {
                tables.byName.put(name, tables.stored(name));
            }
        }
        tables.byName.values().forEach(tables::place);
        return List.copyOf(tables.ordered.values());
    }

    private void place(Stored stored) {
        String name = stored.table().name();
        if (ordered.containsKey(name)) {
            return;
        }
        for (String parent : stored.parents()) {
            Stored before = byName.get(parent);
            if (before != null && !parent.equals(name)) {
                place(before);
            }
        }
        ordered.put(name, stored);
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = database.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private List<String> columnNames(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = database.getColumns(null, schema, table, "%")) {
            while (found.next()) {
                // What is asked for is a pattern, in which an underscore stands for any character.
                if (found.getString("TABLE_NAME").equals(table)) {
                    names.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return names;
    }

    private Stored stored(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        try (ResultSet found = database.getColumns(null, schema, table, "%")) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME");
                if (found.getString("TABLE_NAME").equals(table) && !name.equals(ORGANISATION)) {
                    Form form = form(found.getInt("DATA_TYPE"));
                    boolean required = found.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                    columns.add(new Column(name, form == Form.NUMBER || form == Form.FLAG, required));
                    forms.add(form);
                }
            }
        }
        return new Stored(new ArchivedTable(table, columns), List.copyOf(forms), key(table), parents(table));
    }

    private static Form form(int type) {
        if (NUMBERS.contains(type)) {
            return Form.NUMBER;
        }
        if (FLAGS.contains(type)) {
            return Form.FLAG;
        }
        return type == Types.NUMERIC ? Form.DECIMAL : Form.TEXT;
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet found = database.getPrimaryKeys(null, schema, table)) {
            while (found.next()) {
                columns.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    private Set<String> parents(String table) throws SQLException {
        Set<String> parents = new TreeSet<>();
        try (ResultSet found = database.getImportedKeys(null, schema, table)) {
            while (found.next()) {
                parents.add(found.getString("PKTABLE_NAME"));
            }
        }
        return parents;
    }
}
