package dev.kurs.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * All that differs between the databases that Kurs can be kept in, but for the schema: how connections are opened, how a
 * transaction begins and ends, who writes at the same time, and what a failure means. The statements of the ports are the
 * same on all of them.
 */
sealed interface Database permits SqliteFile, PostgresServer {

    /** The database that the settings name; nothing is opened yet. */
    static Database of(Settings settings) {
        if (settings.place() instanceof Place.Server server) {
            return new PostgresServer(server, settings);
        }
        return new SqliteFile(((Place.File) settings.place()).path(), settings);
    }

    // ---- opening

    /** A source of connections that may do anything, for migrations. */
    DataSource writable();

    /** Where its migrations lie, beside the classes of this package. */
    String migrations();

    /**
     * Whether somebody has begun to migrate it, seen without disturbing who may be at it now.
     *
     * @param connection a fresh one, in a transaction that is rolled back afterwards
     */
    boolean hasHistory(Connection connection) throws SQLException;

    /** Begins to look at the history of migrations: whoever is at it is waited for where that is the custom. */
    void beginLooking(Connection connection) throws SQLException;

    /** A connection that writes. */
    Connection openWriter() throws SQLException;

    /** The connections that read; they cannot write, whatever they are asked. */
    HikariDataSource openReaders();

    /** The connection itself, of one that the pool lends. */
    Connection unwrapped(Connection lent) throws SQLException;

    /** Makes a connection ready to be a session's, once and for good. */
    void attune(Connection connection) throws SQLException;

    // ---- reading

    /** Begins to read what belongs to an organisation, from one state. */
    void beginReading(Session session, OrganisationId organisation) throws SQLException;

    /** Ends it. */
    void endReading(Session session) throws SQLException;

    /** Begins to ask what is asked before an organisation is known. */
    void openGate(Session session) throws SQLException;

    /** Ends it. */
    void closeGate(Session session) throws SQLException;

    // ---- writing

    /** How many may write at the same time, each for another organisation; where there is one, it writes for all. */
    int writers();

    /** The most units of work that share a commit. */
    int unitsTogether();

    /**
     * Begins to write for an organisation, waiting for others that do.
     *
     * @return the latest moment that was recorded, in milliseconds; 0 when there is none
     */
    long beginWriting(Session session, OrganisationId organisation) throws SQLException;

    /** Makes durable what was written. */
    void commit(Session session) throws SQLException;

    /** Undoes what was written. */
    void rollBack(Session session) throws SQLException;

    /**
     * Lets go of all that was overwritten or deleted, as far as the database can be told to.
     *
     * @return whether it is gone, or nothing that Kurs can do will make it so sooner
     */
    boolean forget(Session session);

    // ---- failing

    /** Whether a failure means that the connection is of no use any more. */
    boolean isGone(SQLException failure);

    /** Tells that it cannot be opened, in one line that holds no secret. */
    DatabaseUnreachable unreachable(Throwable cause);
}
