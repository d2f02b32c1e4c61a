package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Transactions;
import dev.kurs.application.organisation.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The door of this module: the application's ports, kept in one SQLite file. Several processes may have the same file
 * open; whoever writes waits for whoever is writing.
 */
public final class PersistenceAdapter implements AutoCloseable {

    private final Sessions sessions;
    private final SharedCommits writer;
    private final Transactions transactions;
    private final Gate gate;

    private PersistenceAdapter(Sessions sessions, Settings settings, InstantSource clock) {
        this.sessions = sessions;
        writer = new SharedCommits(sessions.writer(), clock, settings.patience());
        transactions = new JdbiTransactions(sessions, writer, clock);
        gate = new LentGate(sessions);
    }

    /** When a unit of work counts as durable. */
    public enum Durability {
        /** When it would survive a power cut. */
        FULL,
        /** When it would survive the end of this process; a power cut may take the last moments, never more. */
        NORMAL
    }

    /**
     * Where the data is, and how it is kept.
     *
     * @param file the database; it is made when it is not there, its folder is not
     * @param readers how many may read at the same time, 1 at least
     * @param durability when a unit of work counts as durable
     * @param patience how long to wait for another process that is writing
     */
    public record Settings(Path file, int readers, Durability durability, Duration patience) {

        /** What serves most: everything durable, two readers for each processor, a minute's patience. */
        public static Settings of(Path file) {
            int readers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
            return new Settings(file, readers, Durability.FULL, Duration.ofMinutes(1));
        }
    }

    /**
     * Opens a database, and brings its schema up to date first.
     *
     * @param clock what time units of work bear
     * @param ids what journal entries are called
     * @throws DatabaseTooNew when a later version of Kurs wrote it
     * @throws DatabaseUnreachable when it cannot be opened or written
     */
    public static PersistenceAdapter open(Settings settings, InstantSource clock, Ids ids) {
        SqliteFile file = new SqliteFile(settings);
        Migrations.run(file);
        return new PersistenceAdapter(new Sessions(file, ids), settings, clock);
    }

    /** Units of work on this database. */
    public Transactions transactions() {
        return transactions;
    }

    /** What is asked of this database before anybody is known. */
    public Gate gate() {
        return gate;
    }

    /** Carries out what was accepted, takes nothing more, and lets go of the file. */
    @Override
    public void close() {
        writer.close();
        sessions.close();
    }
}
