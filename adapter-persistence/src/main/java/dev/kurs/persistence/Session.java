package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.organisation.Gate.Opening;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.organisation.JdbiGate;
import dev.kurs.persistence.organisation.OpeningQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * One connection with all that is prepared on it once and used for good: statements, handles and the ports attached to
 * them. Used by one thread at a time.
 */
final class Session {

    private final Database database;
    private final Connection connection;
    private final Map<String, PreparedStatement> commands = new HashMap<>();
    private final Unit unit;
    private final JdbiPorts ports;
    private final Handle open;
    private @Nullable JdbiGate gate;

    /**
     * A session on a connection, which stays the caller's to close.
     *
     * @param walled a handle on the connection, for everything that belongs to an organisation
     * @param open another one, for what is asked before an organisation is known
     * @param ids what journal entries are called
     */
    Session(Database database, Connection connection, Handle walled, Handle open, Ids ids) {
        this.database = database;
        this.connection = connection;
        unit = Unit.of(walled);
        walled.getConfig(SqlStatements.class).addCustomizer(new Wall());
        ports = new JdbiPorts(walled, ids, this::run);
        this.open = open;
    }

    Connection connection() {
        return connection;
    }

    Unit unit() {
        return unit;
    }

    JdbiPorts ports() {
        return ports;
    }

    /** Reads from one consistent state. */
    <R> R read(OrganisationId organisation, Instant now, Function<Ports, R> work) throws SQLException {
        database.beginReading(this, organisation);
        unit.begin(organisation, null, now);
        try {
            return work.apply(ports);
        } finally {
            unit.end();
            database.endReading(this);
        }
    }

    /** What the key with a digest opens. */
    Optional<Opening> findKey(String digest) throws SQLException {
        database.openGate(this);
        try {
            return OpeningQuery.ask(prepared(OpeningQuery.TEXT), digest);
        } finally {
            database.closeGate(this);
        }
    }

    /** Asks before an organisation is known: the only statements on this side of no wall. */
    <R> R ask(Function<JdbiGate, R> question) throws SQLException {
        database.openGate(this);
        try {
            return question.apply(gate());
        } finally {
            database.closeGate(this);
        }
    }

    /** Asks of an organisation that somebody else named, behind its own wall. */
    <R> R ask(OrganisationId organisation, Function<JdbiGate, R> question) throws SQLException {
        database.beginReading(this, organisation);
        try {
            return question.apply(gate());
        } finally {
            database.endReading(this);
        }
    }

    private JdbiGate gate() {
        if (gate == null) {
            gate = open.attach(JdbiGate.class);
        }
        return gate;
    }

    /** Runs a command that has neither parameters nor result. */
    void run(String command) throws SQLException {
        prepared(command).execute();
    }

    /** The first number of the first row that a command answers with; 0 when there is none. */
    long ask(String command) throws SQLException {
        try (ResultSet result = prepared(command).executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** A command, prepared when it was first asked for; the session's to close. */
    PreparedStatement prepared(String command) throws SQLException {
        PreparedStatement statement = commands.get(command);
        if (statement == null) {
            statement = connection.prepareStatement(command);
            commands.put(command, statement);
        }
        return statement;
    }
}
