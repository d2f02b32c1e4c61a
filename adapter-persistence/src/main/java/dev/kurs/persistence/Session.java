package dev.kurs.persistence;

import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.organisation.JdbiGate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * One connection with all that is prepared on it once and used for good: statements, handles and the ports attached to
 * them. Used by one thread at a time.
 */
final class Session {

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
    Session(SQLiteConnection connection, Handle walled, Handle open, Ids ids) {
        this.connection = connection;
        // From here on BEGIN and COMMIT are ours: otherwise the driver tries both after every statement.
        connection.getConnectionConfig().setAutoCommit(false);
        connection.getConnectionConfig().setGetGeneratedKeys(false);
        unit = Unit.of(walled);
        walled.getConfig(SqlStatements.class).addCustomizer(new Wall());
        ports = new JdbiPorts(walled, ids);
        this.open = open;
    }

    Unit unit() {
        return unit;
    }

    JdbiPorts ports() {
        return ports;
    }

    /** What is asked before an organisation is known: the only statements on this side of no wall. */
    JdbiGate gate() {
        if (gate == null) {
            gate = open.attach(JdbiGate.class);
        }
        return gate;
    }

    /** Reads from one consistent state. */
    <R> R read(OrganisationId organisation, Instant now, Function<Ports, R> work) {
        execute("BEGIN");
        unit.begin(organisation, null, now);
        try {
            return work.apply(ports);
        } finally {
            unit.end();
            execute("ROLLBACK");
        }
    }

    /**
     * Runs a command that has neither parameters nor result.
     *
     * @throws DatabaseUnreachable when the database refuses it
     */
    void execute(String command) {
        try {
            tryExecute(command);
        } catch (SQLException e) {
            throw new DatabaseUnreachable(command + ": " + e.getMessage(), e);
        }
    }

    void tryExecute(String command) throws SQLException {
        command(command).execute();
    }

    /** The first number of the first row that a command answers with; 0 when there is none. */
    long ask(String command) {
        try (ResultSet result = command(command).executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new DatabaseUnreachable(command + ": " + e.getMessage(), e);
        }
    }

    private PreparedStatement command(String command) throws SQLException {
        PreparedStatement statement = commands.get(command);
        if (statement == null) {
            statement = connection.prepareStatement(command);
            commands.put(command, statement);
        }
        return statement;
    }
}
