package dev.kurs.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database's schema up to the one that this version of Kurs was written for. */
final class Migrations {

    private static final String PLACE = "classpath:dev/kurs/persistence/migrations/sqlite";

    /** The version of the newest migration. */
    static final String NEWEST = "1";

    private static final int TRIES = 5;

    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @throws DatabaseTooNew when the database is ahead of this version
     * @throws DatabaseUnreachable when it cannot be opened or written
     */
    static void run(SqliteFile file) {
        DataSource source = file.writable();
        // Flyway takes longer to start than everything else here together.
        for (int tries = 1; !isUpToDate(file, source); tries++) {
            migrate(file, source, tries == TRIES);
        }
    }

    private static void migrate(SqliteFile file, DataSource source, boolean lastTry) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(PLACE)
                .load();
        try {
            requireNotAhead(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            // Another process may be migrating the same file, and then one of the two fails.
            if (lastTry) {
                throw file.unreachable(e);
            }
        }
    }

    private static boolean isUpToDate(SqliteFile file, DataSource source) {
        try (Connection connection = source.getConnection()) {
            SqliteFile.run(connection, "BEGIN IMMEDIATE");
            boolean upToDate = isUpToDate(connection);
            SqliteFile.run(connection, "ROLLBACK");
            return upToDate;
        } catch (SQLException e) {
            throw file.unreachable(e);
        }
    }

    /** Whether the newest migration was run, and none after it. */
    private static boolean isUpToDate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String table = "SELECT name FROM sqlite_schema WHERE name = 'flyway_schema_history'";
            try (ResultSet found = statement.executeQuery(table)) {
                if (!found.next()) {
                    return false;
                }
            }
            String newest =
                    "SELECT version FROM flyway_schema_history WHERE success = 1 ORDER BY installed_rank DESC LIMIT 1";
            try (ResultSet found = statement.executeQuery(newest)) {
                return found.next() && NEWEST.equals(found.getString(1));
            }
        }
    }

    private static void requireNotAhead(Flyway flyway) {
        MigrationInfo applied = flyway.info().current();
        MigrationVersion known = Arrays.stream(flyway.info().all())
                .filter(one -> one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (applied != null && applied.getVersion().compareTo(known) > 0) {
            throw new DatabaseTooNew(applied.getVersion().getVersion(), known.getVersion());
        }
    }
}
