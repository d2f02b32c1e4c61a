package dev.kurs.persistence.archive;

import dev.kurs.application.Ports;
import dev.kurs.application.archive.ArchivedRow;
import dev.kurs.application.archive.ArchivedTable;
import dev.kurs.application.archive.Archives;
import dev.kurs.application.archive.Archives.RowsRefused;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.Unit;
import dev.kurs.persistence.archive.ArchiveTables.Form;
import dev.kurs.persistence.archive.ArchiveTables.Stored;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The rows of the organisation whose unit of work a handle carries out. */
public final class JdbiRows implements Archives.Rows {

    /** How many rows a database that hands out portions hands out at once. */
    private static final int FETCH = 500;

    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;

    private final Handle handle;
    private final Ports ports;
    private final Map<String, Stored> tables;

    /** The rows that a session sees, and its ports. */
    public JdbiRows(Handle handle, Ports ports) {
        this.handle = handle;
        this.ports = ports;
        tables = stored(handle).stream()
                .collect(Collectors.toMap(one -> one.table().name(), Function.identity()));
    }

    /** The tables of a database, in the order in which they can be filled. */
    public static List<ArchivedTable> tables(Handle handle) {
        return stored(handle).stream().map(Stored::table).toList();
    }

    private static List<Stored> stored(Handle handle) {
        try {
            return ArchiveTables.of(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its tables", e);
        }
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public boolean isEmpty() {
        return tables.values().stream().noneMatch(this::hasRows);
    }

    private boolean hasRows(Stored stored) {
        String sql = "SELECT 1 FROM " + stored.table().name() + " WHERE organisation = :organisation LIMIT 1";
        try (Query query = handle.createQuery(sql)) {
            return query.mapTo(Integer.class).findFirst().isPresent();
        }
    }

    @Override
    public void forEach(ArchivedTable table, Consumer<ArchivedRow> each) {
        Stored stored = stored(table);
        String names = names(table).isEmpty() ? "1" : String.join(", ", names(table));
        String sql = "SELECT " + names + " FROM " + table.name() + " WHERE organisation = :organisation ORDER BY "
                + String.join(", ", stored.key());
        try (Query query = handle.createQuery(sql)) {
            Iterator<ArchivedRow> rows = query.setFetchSize(FETCH)
                    .map((result, context) -> row(result, stored.forms()))
                    .iterator();
            rows.forEachRemaining(each);
        }
    }

    private static ArchivedRow row(ResultSet result, List<Form> forms) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            values.add(value(result, i + 1, forms.get(i)));
        }
        return new ArchivedRow(values);
    }

    private static @Nullable Object value(ResultSet result, int column, Form form) throws SQLException {
        Object value = switch (form) {
            case NUMBER -> result.getLong(column);
            case FLAG -> result.getBoolean(column) ? 1L : 0L;
            case DECIMAL -> decimal(result.getBigDecimal(column));
            case TEXT -> result.getString(column);
        };
        return result.wasNull() ? null : value;
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Override
    public void add(ArchivedTable table, List<ArchivedRow> rows) {
        Stored stored = stored(table);
        String sql = "INSERT INTO " + table.name() + " (" + String.join(", ", with("", table)) + ") VALUES ("
                + String.join(", ", with(":", table)) + ")";
        List<String> names = names(table);
        OrganisationId organisation = Unit.of(handle).organisation();
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (ArchivedRow row : rows) {
                batch.bind("organisation", organisation);
                for (int i = 0; i < names.size(); i++) {
                    batch.bind(
                            names.get(i),
                            argument(row.values().get(i), stored.forms().get(i)));
                }
                batch.add();
            }
            batch.execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && isRefusal(cause)) {
                throw new RowsRefused(
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""), e);
            }
            throw e;
        }
    }

    private static Argument argument(@Nullable Object value, Form form) {
        return (position, statement, context) -> set(statement, position, value, form);
    }

    private static void set(PreparedStatement statement, int position, @Nullable Object value, Form form)
            throws SQLException {
        if (value instanceof Long number) {
            if (form == Form.FLAG) {
                statement.setBoolean(position, number != 0);
            } else {
                statement.setLong(position, number);
            }
        } else if (form == Form.DECIMAL && value != null) {
            statement.setBigDecimal(position, new BigDecimal(value.toString()));
        } else {
            // As a value of whatever type the column is: days and ids go in as their text.
            statement.setObject(position, value, Types.OTHER);
        }
    }

    private static boolean isRefusal(SQLException cause) {
        int code = cause.getErrorCode() & 0xff;
        String state = String.valueOf(cause.getSQLState());
        return code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH || state.startsWith("22") || state.startsWith("23");
    }

    private Stored stored(ArchivedTable table) {
        Stored stored = tables.get(table.name());
        if (stored == null) {
            throw new IllegalArgumentException("there is no table " + table.name());
        }
        return stored;
    }

    private static List<String> names(ArchivedTable table) {
        return table.columns().stream().map(ArchivedTable.Column::name).toList();
    }

    private static List<String> with(String prefix, ArchivedTable table) {
        List<String> names = new ArrayList<>();
        names.add(prefix + "organisation");
        names(table).forEach(name -> names.add(prefix + name));
        return names;
    }
}
