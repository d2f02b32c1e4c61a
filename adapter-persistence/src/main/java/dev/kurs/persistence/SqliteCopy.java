package dev.kurs.persistence;

import dev.kurs.application.Progress;
import dev.kurs.persistence.Backups.Refused;
import dev.kurs.persistence.Backups.Refused.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * Writes what a SQLite file holds into another, with {@code VACUUM INTO}: it reads one state while others go on writing,
 * never begins anew because they did, and leaves free pages behind.
 */
final class SqliteCopy {

    private static final int BUSY_MILLIS = 10_000;

    private static final Set<Integer> DAMAGE =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    private SqliteCopy() {}

    /**
     * Opens a file that is there.
     *
     * @param untouched whether the file must stay as it is; else SQLite may tidy up beside it at the end
     */
    static Connection open(Path file, boolean untouched) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(untouched);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }

    /**
     * Writes a copy.
     *
     * @param to an empty file
     * @throws CancellationException when progress stops it
     */
    static void write(Path from, Path to, boolean untouched, Progress progress) {
        try (Connection source = open(from, untouched);
                PreparedStatement copying = source.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, to.toAbsolutePath().toString());
            try (WatchedFile watched = new WatchedFile(to, used(source), progress, copying)) {
                run(copying, watched);
            }
        } catch (SQLException e) {
            throw failed(from, e);
        }
    }

    private static void run(PreparedStatement copying, WatchedFile watched) throws SQLException {
        try {
            copying.execute();
        } catch (SQLException e) {
            watched.throwIfStopped();
            throw e;
        }
        watched.tellAll();
    }

    /** How many bytes are in use. */
    private static long used(Connection connection) throws SQLException {
        long pages = ask(connection, "PRAGMA page_count") - ask(connection, "PRAGMA freelist_count");
        return pages * ask(connection, "PRAGMA page_size");
    }

    private static long ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    /**
     * Looks at every page and every reference.
     *
     * @throws Refused when anything is wrong
     */
    static void requireWhole(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!found.next() || !found.getString(1).equals("ok")) {
                    throw new Refused(Reason.DAMAGED, file + " is damaged (" + found.getString(1) + ")");
                }
            }
            try (ResultSet found = statement.executeQuery("PRAGMA foreign_key_check")) {
                if (found.next()) {
                    throw new Refused(
                            Reason.DAMAGED,
                            file + " is damaged (a row of " + found.getString(1) + " refers to nothing)");
                }
            }
        }
    }

    /** What a failure with a file means. */
    static RuntimeException failed(Path file, SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode() & 0xff)
                ? new Refused(Reason.DAMAGED, file + " is damaged or no database (" + failure.getMessage() + ")")
                : new DatabaseUnreachable(file + " cannot be copied: " + failure.getMessage(), failure);
    }
}
