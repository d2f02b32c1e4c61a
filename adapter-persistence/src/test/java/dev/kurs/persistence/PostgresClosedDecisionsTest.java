package dev.kurs.persistence;

import java.sql.Connection;
import java.sql.SQLException;

final class PostgresClosedDecisionsTest extends PostgresStore implements ClosedDecisionsContract {

    @Override
    public Connection connection() throws SQLException {
        return TestServer.superuser(latest());
    }
}
