package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Transactions;
import dev.kurs.application.archive.Archives;
import dev.kurs.application.organisation.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The door of this module: the application's ports, kept in one SQLite file or in one database of a PostgreSQL server.
 * Several processes may use the same; whoever writes waits for whoever is writing, on a server for the same organisation.
 */
public final class PersistenceAdapter implements AutoCloseable {

    private final Sessions sessions;
    private final SharedCommits writer;
    private final Transactions transactions;
    private final Gate gate;
    private final Archives archives;

    private PersistenceAdapter(Database database, Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        writer = SharedCommits.started(database, sessions, clock);
        transactions = new JdbiTransactions(sessions, writer, clock);
        gate = new LentGate(sessions);
        archives = new JdbiArchives(sessions, writer, clock);
    }

    /** When a unit of work counts as durable. */
    public enum Durability {
        /** When it would survive a power cut. */
        FULL,
        /** When it would survive the end of this process; a power cut may take the last moments, never more. */
        NORMAL
    }

    /** Where the data is. */
    public sealed interface Place {

        /**
         * A SQLite file.
         *
         * @param path the file; it is made when it is not there, its folder is not
         */
        record File(Path path) implements Place {}

        /**
         * A database of a PostgreSQL server, version 15 or later.
         *
         * @param url as PostgreSQL's JDBC driver takes it: {@code jdbc:postgresql://host:port/database?parameters}
         * @param user who connects; null when the URL says, or it is whoever runs this process
         * @param password of the user; null when the URL says, or none is needed
         */
        record Server(
                String url, @Nullable String user, @Nullable String password) implements Place {

            /**
             * An address and who connects.
             *
             * @throws IllegalArgumentException when PostgreSQL's driver does not understand the address
             */
            public Server {
                if (!PostgresServer.isAddress(url)) {
                    // Without what it is: it may hold a password.
                    throw new IllegalArgumentException("this is no address of a PostgreSQL database; it must be like"
                            + " jdbc:postgresql://host:5432/name");
                }
            }

            /** Without the password, wherever it stands. */
            @Override
            public String toString() {
                return "Server[" + url.replaceFirst("[?].*", "") + "]";
            }
        }
    }

    /**
     * Where the data is, and how it is kept.
     *
     * @param place the database
     * @param readers how many may read at the same time, 1 at least
     * @param durability when a unit of work counts as durable
     * @param patience how long to wait for another process that is writing
     */
    public record Settings(Place place, int readers, Durability durability, Duration patience) {

        /** What serves most: everything durable, two readers for each processor, a minute's patience. */
        public static Settings of(Place place) {
            int readers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
            return new Settings(place, readers, Durability.FULL, Duration.ofMinutes(1));
        }

        /** The same for a SQLite file. */
        public static Settings of(Path file) {
            return of(new Place.File(file));
        }

        /** The same, but for when a unit of work counts as durable. */
        public Settings with(Durability other) {
            return new Settings(place, readers, other, patience);
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
        Database database = Database.of(settings);
        Migrations.run(database);
        Sessions sessions = new Sessions(database, ids);
        try {
            return new PersistenceAdapter(database, sessions, clock);
        } catch (RuntimeException e) {
            sessions.close();
            throw e;
        }
    }

    /** Units of work on this database. */
    public Transactions transactions() {
        return transactions;
    }

    /** What is asked of this database before anybody is known. */
    public Gate gate() {
        return gate;
    }

    /** Whole organisations out of this database and into it. */
    public Archives archives() {
        return archives;
    }

    /** Carries out what was accepted, takes nothing more, and lets go of the database. */
    @Override
    public void close() {
        writer.close();
        sessions.close();
    }
}
