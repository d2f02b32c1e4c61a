package dev.kurs.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.kurs.application.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of one database: those that write, each opened by its writer, and those that read, lent out. */
final class Sessions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Database database;
    private final HikariDataSource readers;
    private final Jdbi jdbi;
    private final Ids ids;
    private final IdentityHashMap<Connection, Session> reading = new IdentityHashMap<>();
    private final Set<Session> writing = new HashSet<>();
    private @Nullable Connection opening;

    Sessions(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
        jdbi = Jdbi.create(this::opening);
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.registerArgument(new Values());
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        // A transaction outlives many handles' worth of work here, and ends where it began: in the session.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        try {
            readers = database.openReaders();
        } catch (RuntimeException e) {
            throw database.unreachable(e);
        }
    }

    /** What is done with a session. */
    @FunctionalInterface
    interface Work<R> {

        /** Does it. */
        R with(Session session) throws SQLException;
    }

    /**
     * Opens a session that writes, the caller's until the end, or until it lets go of it.
     *
     * @throws DatabaseUnreachable when there is no connection to be had
     */
    Session openWriter() {
        try {
            Connection connection = database.openWriter();
            try {
                Session writer = opened(connection);
                synchronized (this) {
                    writing.add(writer);
                }
                return writer;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }

    /** Lets go of a session that writes. */
    synchronized void letGo(Session writer) {
        writing.remove(writer);
        try {
            writer.connection().close();
        } catch (SQLException e) {
            LOG.debug("A connection did not close as it should", e);
        }
    }

    /**
     * Lends out a session that reads, waiting for one if all are out.
     *
     * @throws DatabaseUnreachable when none comes back in time, or the connection breaks
     */
    <R> R withReader(Work<R> work) {
        try (Connection lent = readers.getConnection()) {
            try {
                return work.with(session(database.unwrapped(lent)));
            } catch (SQLException | RuntimeException e) {
                SQLException broken = broken(e);
                if (broken != null) {
                    readers.evictConnection(lent);
                    throw database.unreachable(broken);
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseUnreachable("no connection to read with: " + e.getMessage(), e);
        }
    }

    /** The failure, of all that led to this one, that means that the connection is of no use; null if there is none. */
    @Nullable SQLException broken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && database.isGone(sql)) {
                return sql;
            }
        }
        return null;
    }

    /** Closes those that write last: who only reads may not tidy up what SQLite leaves beside its file. */
    @Override
    public void close() {
        readers.close();
        List.copyOf(writing).forEach(this::letGo);
    }

    private Session session(Connection connection) throws SQLException {
        synchronized (this) {
            Session known = reading.get(connection);
            if (known != null) {
                return known;
            }
        }
        Session session = opened(connection);
        synchronized (this) {
            forgetClosed();
            reading.put(connection, session);
        }
        return session;
    }

    /** The pool replaces its connections from time to time. */
    private void forgetClosed() throws SQLException {
        for (Connection connection : reading.keySet().toArray(Connection[]::new)) {
            if (connection.isClosed()) {
                reading.remove(connection);
            }
        }
    }

    private Session opened(Connection connection) throws SQLException {
        // Before anything is locked: behind a busy pooler this may have to wait.
        database.attune(connection);
        synchronized (this) {
            opening = connection;
            Session session = new Session(database, connection, jdbi.open(), jdbi.open(), ids);
            opening = null;
            return session;
        }
    }

    private Connection opening() {
        if (opening == null) {
            throw new IllegalStateException("handles are opened for sessions alone");
        }
        return opening;
    }
}
