package dev.kurs.persistence;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection prepared: preparing costs as much as running most of ours. Used by one thread
 * at a time, as its connection is.
 */
final class KeptStatements implements StatementBuilder {

    private static final int MOST = 300;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

    /** The statements that are kept at the moment. */
    Set<String> texts() {
        return Set.copyOf(idle.keySet());
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept != null ? kept : connection.prepareStatement(sql);
        lent.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    /** Puts the statement back; the one that was longest unused makes room. */
    @Override
    public void close(Connection connection, String rawSql, Statement statement) throws SQLException {
        String sql = lent.remove(statement);
        if (sql == null || statement.isClosed()) {
            statement.close();
            return;
        }
        // Its parameters are left as they are: clearing them makes SQLite plan the statement anew.
        PreparedStatement second = idle.put(sql, (PreparedStatement) statement);
        if (second != null) {
            second.close();
        }
        if (idle.size() > MOST) {
            var oldest = idle.entrySet().iterator();
            PreparedStatement gone = oldest.next().getValue();
            oldest.remove();
            gone.close();
        }
    }

    @Override
    public void close(Connection connection) {
        Map<String, PreparedStatement> all = new HashMap<>(idle);
        idle.clear();
        all.values().forEach(KeptStatements::close);
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // The connection goes next, and takes whatever is left of the statement with it.
        }
    }
}
