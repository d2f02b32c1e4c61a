package dev.kurs.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: one connection writes, for all organisations, and several read. */
final class SqliteFile implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);

    private static final int WRITER_CACHE_KIB = 64 * 1024;
    private static final int READER_CACHE_KIB = 16 * 1024;
    private static final String MAPPED_BYTES = Long.toString(1L << 30);

    /** How long a statement waits for another process. */
    private static final int BUSY_MILLIS = 10_000;

    /**
     * How long one try of the writer waits. SQLite sleeps longer and longer between its looks, and would hardly ever find
     * the moment between two commits of a busy process; {@link #beginWriting} tries often instead.
     */
    private static final int WRITER_BUSY_MILLIS = 5;

    /** Enough that more would gain little, few enough that the first need not wait long. */
    private static final int UNITS_TOGETHER = 200;

    /** Each waits for as long as a statement of the writer waits for others. */
    private static final int FORGETTING_TRIES = 400;

    private final Path path;
    private final Settings settings;

    SqliteFile(Path path, Settings settings) {
        this.path = path;
        this.settings = settings;
    }

    @Override
    public SQLiteDataSource writable() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.valueOf(settings.durability().name()));
        config.enforceForeignKeys(true);
        // What is deleted or overwritten is gone from the file: erasing a person must mean it.
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return source(config);
    }

    @Override
    public String migrations() {
        return "migrations/sqlite";
    }

    @Override
    public void beginLooking(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    @Override
    public boolean hasHistory(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE name = '" + Migrations.HISTORY + "'")) {
            return found.next();
        }
    }

    @Override
    public Connection openWriter() throws SQLException {
        SQLiteConnection writer = writable().getConnection().unwrap(SQLiteConnection.class);
        writer.setBusyTimeout(WRITER_BUSY_MILLIS);
        return writer;
    }

    @Override
    public HikariDataSource openReaders() {
        SQLiteConfig config = config(READER_CACHE_KIB);
        config.setReadOnly(true);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("kurs-readers");
        pool.setDataSource(source(config));
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(settings.readers());
        pool.setMinimumIdle(1);
        // A file does not hang up on us: a reader lives as long as the pool, and keeps what it has prepared.
        pool.setMaxLifetime(0);
        pool.setIdleTimeout(0);
        pool.setRegisterMbeans(false);
        return new HikariDataSource(pool);
    }

    @Override
    public Connection unwrapped(Connection lent) throws SQLException {
        return lent.unwrap(SQLiteConnection.class);
    }

    /** From here on BEGIN and COMMIT are ours: otherwise the driver tries both after every statement. */
    @Override
    public void attune(Connection connection) throws SQLException {
        SQLiteConnection ours = connection.unwrap(SQLiteConnection.class);
        ours.getConnectionConfig().setAutoCommit(false);
        ours.getConnectionConfig().setGetGeneratedKeys(false);
    }

    @Override
    public void beginReading(Session session, OrganisationId organisation) throws SQLException {
        session.run("BEGIN");
    }

    @Override
    public void endReading(Session session) throws SQLException {
        session.run("ROLLBACK");
    }

    /** Nothing: each statement of the gate sees one state, and a file knows no walls of its own. */
    @Override
    public void openGate(Session session) {}

    @Override
    public void closeGate(Session session) {}

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public int unitsTogether() {
        return UNITS_TOGETHER;
    }

    /** Takes the lock to write, waiting while another process has it. */
    @Override
    public long beginWriting(Session session, OrganisationId organisation) throws SQLException {
        long since = System.nanoTime();
        while (true) {
            try {
                session.run("BEGIN IMMEDIATE");
                return session.ask("SELECT MAX(recorded_at) FROM journal_head");
            } catch (SQLException e) {
                if (!PatientSource.isBusy(e)
                        || System.nanoTime() - since > settings.patience().toNanos()) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void commit(Session session) throws SQLException {
        session.run("COMMIT");
    }

    @Override
    public void rollBack(Session session) {
        try {
            session.run("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself after the worst failures; then there is nothing left to do here.
            LOG.debug("Nothing to roll back", e);
        }
    }

    /**
     * Moves everything into the file and empties the log, so that what was overwritten is in neither. Somebody who reads
     * an earlier state is waited for a little.
     */
    @Override
    public boolean forget(Session session) {
        boolean gone = false;
        try {
            for (int i = 0; !gone && i < FORGETTING_TRIES; i++) {
                gone = session.ask("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
            }
        } catch (SQLException e) {
            LOG.warn("Emptying the log failed", e);
        }
        if (!gone) {
            LOG.warn("What was erased is still in the log, until nobody reads what was there before");
        }
        return gone;
    }

    /** A file does not hang up. */
    @Override
    public boolean isGone(SQLException failure) {
        return false;
    }

    @Override
    public DatabaseUnreachable unreachable(Throwable cause) {
        return new DatabaseUnreachable("cannot open " + path + ": " + cause.getMessage(), cause);
    }

    private static SQLiteConfig config(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        // Nothing personal in temporary files.
        config.setTempStore(TempStore.MEMORY);
        config.setCacheSize(-cacheKib);
        config.setPragma(Pragma.MMAP_SIZE, MAPPED_BYTES);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new PatientSource(config, BUSY_MILLIS);
        source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        return source;
    }
}
