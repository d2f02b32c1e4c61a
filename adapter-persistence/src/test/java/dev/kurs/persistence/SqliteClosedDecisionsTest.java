package dev.kurs.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

final class SqliteClosedDecisionsTest extends SqliteStore implements ClosedDecisionsContract {

    @Override
    public Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs-0.db"));
    }
}
