package dev.kurs.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one SQLite file: to write, to read, or to migrate. */
final class SqliteFile {

    private static final int WRITER_CACHE_KIB = 64 * 1024;
    private static final int READER_CACHE_KIB = 16 * 1024;
    private static final String MAPPED_BYTES = Long.toString(1L << 30);

    /** How long a statement waits for another process. */
    private static final int BUSY_MILLIS = 10_000;

    /**
     * How long one try of the writer waits. SQLite sleeps longer and longer between its looks, and would hardly ever find
     * the moment between two commits of a busy process; {@link SharedCommits} tries often instead.
     */
    private static final int WRITER_BUSY_MILLIS = 5;

    private final Settings settings;

    SqliteFile(Settings settings) {
        this.settings = settings;
    }

    Path path() {
        return settings.file();
    }

    /** A source of connections that may do anything, for migrations. */
    SQLiteDataSource writable() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.valueOf(settings.durability().name()));
        config.enforceForeignKeys(true);
        // What is deleted or overwritten is gone from the file: erasing a person must mean it.
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return source(config);
    }

    /** The one connection that writes. */
    SQLiteConnection openWriter() {
        try {
            SQLiteConnection writer = writable().getConnection().unwrap(SQLiteConnection.class);
            writer.setBusyTimeout(WRITER_BUSY_MILLIS);
            return writer;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** The connections that read; they cannot write, whatever they are asked. */
    HikariDataSource openReaders() {
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

    DatabaseUnreachable unreachable(Throwable cause) {
        return new DatabaseUnreachable("cannot open " + settings.file() + ": " + cause.getMessage(), cause);
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
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + settings.file().toAbsolutePath());
        return source;
    }

    /** Runs one statement and forgets it. */
    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
