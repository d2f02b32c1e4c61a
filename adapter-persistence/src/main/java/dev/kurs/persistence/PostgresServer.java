package dev.kurs.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.PersistenceAdapter.Durability;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PgConnection;

/**
 * One database of a PostgreSQL server, which several processes may use at the same time. Nothing is kept in a session of
 * the server: what a transaction needs to know it is told when it begins, so that a pooler may hand each transaction to
 * another connection.
 */
final class PostgresServer implements Database {

    /** Writers at the same time: a commit waits for the disk, and others can be at work meanwhile. */
    private static final int WRITERS = 4;

    /** Beyond 64 savepoints PostgreSQL keeps them on disk, and everybody who reads has to look there. */
    private static final int UNITS_TOGETHER = 60;

    private static final Duration LONGEST_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(10);

    /** Statements and not functions: distributed databases pass on what is set by a statement. */
    private static final String ORGANISATION = "SET LOCAL kurs.organisation = '%s'; ";

    private static final String BEGIN_READING =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; " + ORGANISATION;

    private static final String OPEN_GATE = "SET TRANSACTION READ ONLY; SET LOCAL kurs.gate = 'open'";

    /**
     * The head is taken first: from here on nobody else writes for the organisation, on whichever server, and what was
     * read stays true until the commit.
     */
    private static final String BEGIN_WRITING = ORGANISATION + "SET LOCAL lock_timeout = %d; %s"
            + "SELECT recorded_at FROM journal_head WHERE organisation = '%s' FOR UPDATE";

    private static final String LESS_DURABLE = "SET LOCAL synchronous_commit = off; ";

    private final Place.Server place;
    private final Settings settings;

    PostgresServer(Place.Server place, Settings settings) {
        this.place = place;
        this.settings = settings;
    }

    /** Whether the driver understands an address. */
    static boolean isAddress(String url) {
        return Driver.parseURL(url, null) != null;
    }

    /** Flyway is no friend of statements that stay prepared, for it may speak to a pooler. */
    @Override
    public PGSimpleDataSource writable() {
        PGSimpleDataSource source = source();
        source.setPrepareThreshold(0);
        return source;
    }

    @Override
    public String migrations() {
        return "migrations/postgresql";
    }

    @Override
    public void beginLooking(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public boolean hasHistory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT to_regclass('" + Migrations.HISTORY + "') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    @Override
    public Connection openWriter() throws SQLException {
        return source().getConnection();
    }

    @Override
    public HikariDataSource openReaders() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("kurs-readers");
        pool.setDataSource(source());
        pool.setMaximumPoolSize(settings.readers());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(Math.min(settings.patience().toMillis(), LONGEST_WAIT_FOR_A_CONNECTION.toMillis()));
        pool.setRegisterMbeans(false);
        return new HikariDataSource(pool);
    }

    @Override
    public Connection unwrapped(Connection lent) throws SQLException {
        return lent.unwrap(PgConnection.class);
    }

    /**
     * A pooler shows its clients another process than the one that serves them, from transaction to transaction another:
     * then no statement may be kept prepared there.
     */
    @Override
    public void attune(Connection connection) throws SQLException {
        PGConnection ours = connection.unwrap(PGConnection.class);
        int prepared = ours.getPrepareThreshold();
        ours.setPrepareThreshold(0);
        try (Statement statement = connection.createStatement();
                ResultSet process = statement.executeQuery("SELECT pg_backend_pid()")) {
            if (process.next() && process.getInt(1) == ours.getBackendPID()) {
                ours.setPrepareThreshold(prepared);
            }
        }
    }

    @Override
    public void beginReading(Session session, OrganisationId organisation) throws SQLException {
        session.connection().setAutoCommit(false);
        try (Statement begin = session.connection().createStatement()) {
            begin.execute(BEGIN_READING.formatted(organisation));
        }
    }

    @Override
    public void endReading(Session session) throws SQLException {
        session.connection().rollback();
        // For the pool, which looks after idle connections without a transaction.
        session.connection().setAutoCommit(true);
    }

    @Override
    public void openGate(Session session) throws SQLException {
        session.connection().setAutoCommit(false);
        session.prepared(OPEN_GATE).execute();
    }

    @Override
    public void closeGate(Session session) throws SQLException {
        endReading(session);
    }

    @Override
    public int writers() {
        return WRITERS;
    }

    @Override
    public int unitsTogether() {
        return UNITS_TOGETHER;
    }

    @Override
    public long beginWriting(Session session, OrganisationId organisation) throws SQLException {
        session.connection().setAutoCommit(false);
        try (Statement begin = session.connection().createStatement()) {
            begin.execute(BEGIN_WRITING.formatted(
                    organisation,
                    settings.patience().toMillis(),
                    settings.durability() == Durability.FULL ? "" : LESS_DURABLE,
                    organisation));
            ResultSet head = begin.getResultSet();
            while (head == null) {
                begin.getMoreResults();
                head = begin.getResultSet();
            }
            return head.next() ? head.getLong(1) : 0;
        }
    }

    @Override
    public void commit(Session session) throws SQLException {
        session.connection().commit();
    }

    @Override
    public void rollBack(Session session) throws SQLException {
        session.connection().rollback();
    }

    /** Nothing: rows that nobody sees any more are PostgreSQL's to clear away, when and how it is set to. */
    @Override
    public boolean forget(Session session) {
        return true;
    }

    /** The connection is broken (08), or the server ends what it serves (57P). */
    @Override
    public boolean isGone(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    @Override
    public DatabaseUnreachable unreachable(Throwable cause) {
        return new DatabaseUnreachable("cannot use PostgreSQL at " + name() + ": " + reason(cause), cause);
    }

    /** What the server or the driver said, in one line: Flyway and the pool only say that something failed. */
    private static String reason(Throwable failure) {
        Throwable reason = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                reason = cause;
            }
        }
        return String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(place.url());
        if (place.user() != null) {
            source.setUser(place.user());
        }
        if (place.password() != null) {
            source.setPassword(place.password());
        }
        if (!place.url().contains("ApplicationName=")) {
            source.setApplicationName("kurs");
        }
        source.setTcpKeepAlive(true);
        // What we bind as text the server reads as whatever the column is, and what it gives we read as the text it is.
        source.setStringType("unspecified");
        source.setBinaryTransfer(false);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** Host, port and database, and nothing else of the address. */
    private String name() {
        PGSimpleDataSource source = source();
        return source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/" + source.getDatabaseName();
    }
}
