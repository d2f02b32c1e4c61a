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

    /** The version of the newest migration. */
    static final String NEWEST = "8";

    /** Where Flyway notes what it did. */
    static final String HISTORY = "flyway_schema_history";

    private static final String PLACE = "classpath:dev/kurs/persistence/";

    /** A try fails when another process was quicker, and then that one has come further: more tries than migrations. */
    private static final int TRIES = 20;

    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @throws DatabaseTooNew when the database is ahead of this version
     * @throws DatabaseUnreachable when it cannot be opened or written
     */
    static void run(Database database) {
        DataSource source = database.writable();
        // Flyway takes longer to start than everything else here together.
        for (int tries = 1; !isUpToDate(database, source); tries++) {
            if (tries > TRIES) {
                throw new IllegalStateException("the newest migration is not " + NEWEST);
            }
            migrate(database, source, tries == TRIES);
        }
    }

    private static void migrate(Database database, DataSource source, boolean lastTry) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(PLACE + database.migrations())
                .load();
        try {
            requireNotAhead(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            // Another process may be migrating the same database, and then one of the two fails.
            if (lastTry) {
                throw database.unreachable(e);
            }
        }
    }

    /** Whether the newest migration was run, and none after it. */
    private static boolean isUpToDate(Database database, DataSource source) {
        try (Connection connection = source.getConnection()) {
            database.beginLooking(connection);
            boolean upToDate = database.hasHistory(connection) && NEWEST.equals(newest(connection));
            try (Statement statement = connection.createStatement()) {
                statement.execute("ROLLBACK");
            }
            return upToDate;
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }

    /** The version of the last migration that a database has seen; empty when it has seen none. */
    static String newest(Connection connection) throws SQLException {
        String newest = "SELECT version FROM " + HISTORY + " WHERE success ORDER BY installed_rank DESC LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(newest)) {
            return found.next() ? found.getString(1) : "";
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
