package dev.kurs.persistence;

import dev.kurs.persistence.Backups.Refused;
import dev.kurs.persistence.Backups.Refused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** The place of a database, and what is there before another takes it. */
final class ReplacedFile {

    /** What SQLite keeps beside a file. To whatever file stands there afterwards it would do harm. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private static final Set<Integer> BUSY =
            Set.of(SQLiteErrorCode.SQLITE_BUSY.code, SQLiteErrorCode.SQLITE_LOCKED.code);

    private final Path database;
    private final Path aside;

    ReplacedFile(Path database) {
        this.database = database;
        aside = database.resolveSibling(database.getFileName() + ".replaced");
    }

    boolean isThere() {
        return Files.exists(database);
    }

    /**
     * Refuses where another database cannot be put.
     *
     * @throws Refused when one is there that may not be replaced, or that somebody has open
     */
    void requireRoom(boolean replace) {
        if (!isThere()) {
            for (String suffix : BESIDE) {
                Path left = beside(database, suffix);
                if (Files.exists(left)) {
                    throw new Refused(
                            Reason.IN_USE,
                            left
                                    + " is left of another database, which somebody may have open, and would spoil this one;"
                                    + " stop the server if one is running, and move that file away");
                }
            }
            return;
        }
        if (!replace) {
            throw new Refused(
                    Reason.THERE_ALREADY,
                    database
                            + " is there already; name another folder with --data, or stop the server and say --replace,"
                            + " which puts it aside as " + aside.getFileName());
        }
        if (Files.exists(aside)) {
            throw new Refused(Reason.THERE_ALREADY, aside + " is there from an earlier time; move it away first");
        }
        requireUnused();
    }

    /** Leaving the mode with a log takes the file for oneself, which works only when nobody else has it open. */
    private void requireUnused() {
        try (Connection connection = SqliteCopy.open(database, false);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if (BUSY.contains(e.getErrorCode() & 0xff)) {
                throw new Refused(
                        Reason.IN_USE,
                        "somebody has " + database + " open; stop the server that uses it, and try again");
            }
            // It is so damaged that SQLite does not open it: nobody else has it open either, and it is to go.
        }
    }

    /** Moves what is there out of the way, if anything is. */
    void putAside() throws IOException {
        if (!isThere()) {
            return;
        }
        requireUnused();
        Files.move(database, aside);
        for (String suffix : BESIDE) {
            if (Files.exists(beside(database, suffix))) {
                Files.move(beside(database, suffix), beside(aside, suffix));
            }
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
