package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.NewFile;
import dev.kurs.application.Progress;
import dev.kurs.application.journal.Journal.Verification;
import dev.kurs.application.organisation.Gate;
import dev.kurs.persistence.Backups.Refused.Reason;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Copies of an embedded database: made while it is written to, and put in its place again. A copy is one file, has all
 * that was committed before it was begun, and is there whole or not at all.
 */
public final class Backups {

    private static final Ids NONE = () -> {
        throw new IllegalStateException("a copy is only read");
    };

    private Backups() {}

    /**
     * A copy that was read from its first page to its last.
     *
     * @param bytes how long it is
     * @param chains one for each organisation in it, by name
     */
    public record Copied(long bytes, List<Chain> chains) {

        public Copied {
            chains = List.copyOf(chains);
        }
    }

    /** Whether the journal of an organisation holds, in the copy. */
    public record Chain(String organisation, Verification journal) {}

    /** A copy is not made or not put in place, and nothing was changed. The message is one line. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refused(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }

        /** What is wrong. */
        public enum Reason {
            /** There is no file, or it is no database of Kurs. */
            NO_DATABASE,
            /** The file is not as it was written. */
            DAMAGED,
            /** The chain of a journal in the copy does not hold. */
            JOURNAL_BROKEN,
            /** A database is where the copy is to go. */
            THERE_ALREADY,
            /** Somebody has the database open. */
            IN_USE
        }

        /** What is wrong. */
        public Reason reason() {
            return reason;
        }
    }

    /**
     * Copies a database. Whoever reads or writes it is not kept waiting. A journal that is broken is broken in the copy
     * too, which is made all the same: it is evidence.
     *
     * @param copy where to; it must not be there yet
     * @throws Refused when there is no database, or it cannot be read to its end
     * @throws UncheckedIOException when the copy is there already or cannot be written
     */
    public static Copied make(Path database, Path copy, Progress progress) {
        if (!Files.isRegularFile(database)) {
            throw new Refused(Reason.NO_DATABASE, "there is no database " + database);
        }
        try (NewFile file = NewFile.begin(copy)) {
            SqliteCopy.write(database, file.partial(), false, progress);
            Copied copied = checked(file.partial());
            file.finish();
            return copied;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a copy where a database is to be, when it has been found to be whole.
     *
     * @param copy what {@link #make} made, or another SQLite file of Kurs
     * @param replace whether a database that is there is put aside, as a file with {@code .replaced} after its name
     * @throws Refused when the copy is not whole, or a database is there and is not to be replaced or is in use
     * @throws DatabaseTooNew when a later version of Kurs wrote the copy
     * @throws UncheckedIOException when the files cannot be read or written
     */
    public static Copied restore(Path copy, Path database, boolean replace, Progress progress) {
        if (!Files.isRegularFile(copy)) {
            throw new Refused(Reason.NO_DATABASE, "there is no file " + copy);
        }
        ReplacedFile before = new ReplacedFile(database);
        before.requireRoom(replace);
        Copied checked = checked(copy);
        for (Chain chain : checked.chains()) {
            if (!chain.journal().intact()) {
                throw new Refused(
                        Reason.JOURNAL_BROKEN,
                        "in " + copy + " the journal of \"" + chain.organisation() + "\" is broken: entry "
                                + chain.journal().firstBroken() + " does not fit");
            }
        }
        try (NewFile file = NewFile.begin(database, before.isThere())) {
            SqliteCopy.write(copy, file.partial(), true, progress);
            before.putAside();
            file.finish();
            return checked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file from end to end. */
    private static Copied checked(Path file) {
        try {
            SqliteFile database = new SqliteFile(file, Settings.of(file));
            try (Connection connection = SqliteCopy.open(file, true)) {
                requireKnown(database, connection, file);
                SqliteCopy.requireWhole(connection, file);
            }
            return new Copied(Files.size(file), chains(database));
        } catch (SQLException e) {
            throw SqliteCopy.failed(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireKnown(SqliteFile database, Connection connection, Path file) throws SQLException {
        if (!database.hasHistory(connection)) {
            throw new Refused(Reason.NO_DATABASE, file + " is no database of Kurs");
        }
        String found = Migrations.newest(connection);
        if (MigrationVersion.fromVersion(found).compareTo(MigrationVersion.fromVersion(Migrations.NEWEST)) > 0) {
            throw new DatabaseTooNew(found, Migrations.NEWEST);
        }
    }

    private static List<Chain> chains(SqliteFile database) {
        try (Sessions sessions = new Sessions(database, NONE)) {
            List<Chain> chains = new ArrayList<>();
            for (Gate.Named named : new LentGate(sessions).listOrganisations()) {
                chains.add(new Chain(
                        named.name(),
                        sessions.withReader(session -> session.read(
                                named.id(),
                                Instant.EPOCH,
                                ports -> ports.journal().verify()))));
            }
            return chains;
        }
    }
}
