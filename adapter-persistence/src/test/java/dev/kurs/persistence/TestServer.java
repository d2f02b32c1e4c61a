package dev.kurs.persistence;

import dev.kurs.application.Uuid7;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL server of the tests: one for all of them, with a database for each test, copied from one that was
 * migrated once. Kurs connects as an ordinary role that owns its databases and nothing else.
 */
final class TestServer {

    /** Who connects: an ordinary role. */
    static final String ROLE = "kurs";

    static final String PASSWORD = "kurs's-secret";

    private static final String TEMPLATE = "kurs_template";

    /** A server that was started otherwise, to try a version of PostgreSQL that no library brings. */
    private static final String ELSEWHERE = System.getProperty("kurs.postgres", "");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final String SERVER = started();

    private TestServer() {}

    /** A database of its own for somebody, migrated and empty. */
    static Place.Server database() {
        String name = "kurs_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY OWNER " + ROLE);
        return place(name);
    }

    /** A database with nothing in it, not even tables. */
    static Place.Server emptyDatabase() {
        String name = "kurs_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER " + ROLE);
        return place(name);
    }

    /** Drops a database, whoever is still connected to it. */
    static void drop(Place.Server database) {
        execute("DROP DATABASE " + name(database) + " WITH (FORCE)");
    }

    /** Runs a command as the server's superuser, whom no wall binds. */
    static void execute(String command) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connects to a database as the server's superuser, whom no wall binds. */
    static Connection superuser(Place.Server database) throws SQLException {
        return superuser(name(database));
    }

    /** Connects to a database as Kurs does. */
    static Connection connect(Place.Server database) throws SQLException {
        return DriverManager.getConnection(database.url(), ROLE, PASSWORD);
    }

    private static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(SERVER + database, "postgres", "");
    }

    private static String name(Place.Server database) {
        return database.url().substring(SERVER.length());
    }

    private static Place.Server place(String name) {
        return new Place.Server(SERVER + name, ROLE, PASSWORD);
    }

    private static String started() {
        String server = ELSEWHERE.isEmpty() ? embedded() : ELSEWHERE;
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + TEMPLATE);
            statement.execute("DROP ROLE IF EXISTS " + ROLE);
            statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD.replace("'", "''")
                    + "' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS");
            statement.execute("CREATE DATABASE " + TEMPLATE + " OWNER " + ROLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        InstantSource clock = InstantSource.system();
        Place.Server template = new Place.Server(server + TEMPLATE, ROLE, PASSWORD);
        PersistenceAdapter.open(Settings.of(template), clock, new Uuid7(clock)).close();
        return server;
    }

    private static String embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            askForPasswords(server);
            return "jdbc:postgresql://localhost:" + server.getPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of everybody but the superuser: as it comes, the server believes whoever asks. */
    static void askForPasswords(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SHOW hba_file")) {
                found.next();
                Files.writeString(
                        Path.of(found.getString(1)), "host all postgres all trust\nhost all all all scram-sha-256\n");
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
