package dev.kurs.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.kurs.application.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** The sessions of one database: the one that writes, and those that read. */
final class Sessions implements AutoCloseable {

    private final SQLiteConnection writing;
    private final HikariDataSource readers;
    private final Jdbi jdbi;
    private final Ids ids;
    private final IdentityHashMap<SQLiteConnection, Session> sessions = new IdentityHashMap<>();
    private @Nullable SQLiteConnection opening;

    Sessions(SqliteFile file, Ids ids) {
        this.ids = ids;
        jdbi = Jdbi.create(this::opening);
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(new Values());
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        // A transaction outlives many handles' worth of work here, and ends where it began: in the session.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        writing = file.openWriter();
        try {
            readers = file.openReaders();
        } catch (RuntimeException e) {
            close(writing);
            throw file.unreachable(e);
        }
    }

    /** The session that writes. */
    Session writer() {
        return session(writing);
    }

    /**
     * Lends out a session that reads, waiting for one if all are out.
     *
     * @throws DatabaseUnreachable when none comes back in time
     */
    <R> R withReader(Function<Session, R> work) {
        try (Connection lent = readers.getConnection()) {
            return work.apply(session(lent.unwrap(SQLiteConnection.class)));
        } catch (SQLException e) {
            throw new DatabaseUnreachable("no connection to read with: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        readers.close();
        close(writing);
    }

    private synchronized Session session(SQLiteConnection connection) {
        Session known = sessions.get(connection);
        if (known != null) {
            return known;
        }
        opening = connection;
        Session session = new Session(connection, jdbi.open(), jdbi.open(), ids);
        opening = null;
        sessions.put(connection, session);
        return session;
    }

    private Connection opening() {
        if (opening == null) {
            throw new IllegalStateException("handles are opened for sessions alone");
        }
        return opening;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseUnreachable("closing: " + e.getMessage(), e);
        }
    }
}
