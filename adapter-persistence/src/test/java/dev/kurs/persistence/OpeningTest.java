package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AtOnce;
import dev.kurs.application.Municipality;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.application.Uuid7;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found, and what is refused, when a database is opened. */
class OpeningTest extends SqliteStore {

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void what_was_written_is_there_when_the_file_is_opened_again() {
        Municipality town = municipality();
        OrgUnit unit = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Kansli"));
        close();

        PersistenceAdapter again = open("kurs-0.db", clock, town.ids());

        Stored<OrgUnit> found =
                again.transactions().read(town.id(), ports -> ports.registers().get(OrgUnit.KIND, unit.id()));
        assertThat(found.value()).isEqualTo(unit);
        assertThat(again.gate().findOrganisation("Granby")).contains(town.id());
        assertThat(again.gate().answers()).isTrue();
    }

    @Test
    void a_new_file_is_made_ready_and_opening_it_again_changes_nothing() throws SQLException {
        open("new.db", clock, new Uuid7(clock)).close();
        Map<String, String> schema = schema("new.db");

        open("new.db", clock, new Uuid7(clock)).close();

        assertThat(schema).isNotEmpty().isEqualTo(schema("new.db"));
    }

    @Test
    void processes_that_make_the_same_file_at_once_do_not_trip_over_each_other() {
        List<Boolean> answers = AtOnce.call(4, () -> {
            Settings settings = Settings.of(folder.resolve("new.db"));
            try (PersistenceAdapter adapter = PersistenceAdapter.open(settings, clock, new Uuid7(clock))) {
                return adapter.gate().answers();
            }
        });

        assertThat(answers).containsOnly(true);
    }

    @Test
    void a_file_that_is_closed_leaves_nothing_beside_it() throws IOException {
        open("new.db", clock, new Uuid7(clock)).close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("new.db");
        }
    }

    @Test
    void a_database_that_is_closed_no_longer_answers() {
        PersistenceAdapter adapter = open("new.db", clock, new Uuid7(clock));

        adapter.close();

        assertThat(adapter.gate().answers()).isFalse();
        assertThatCode(adapter::close).doesNotThrowAnyException();
    }

    @Test
    void a_database_of_a_later_version_is_left_alone() throws SQLException {
        open("new.db", clock, new Uuid7(clock)).close();
        run("new.db", """
                INSERT INTO flyway_schema_history
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'kurs', 1, 1)
                """);

        assertThatThrownBy(() -> open("new.db", clock, new Uuid7(clock)))
                .isInstanceOfSatisfying(DatabaseTooNew.class, refused -> {
                    assertThat(refused.found()).isEqualTo("9999");
                    assertThat(refused.known()).isEqualTo(Migrations.NEWEST);
                });
    }

    @Test
    void a_file_out_of_reach_is_told_from_one_that_is_too_new() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Files.createDirectory(folder.resolve("folder.db"));
        Files.writeString(folder.resolve("letter.db"), "Dear reader, ".repeat(1000), StandardCharsets.UTF_8);

        for (String name :
                new String[] {"missing/kurs.db", file.getFileName() + "/kurs.db", "folder.db", "letter.db"}) {
            assertThatThrownBy(() -> open(name, clock, new Uuid7(clock)))
                    .as(name)
                    .isInstanceOf(DatabaseUnreachable.class);
        }
    }

    @Test
    void the_newest_migration_is_the_one_that_is_looked_for() throws IOException, URISyntaxException {
        Path folderOfMigrations = Path.of(Objects.requireNonNull(
                        Migrations.class.getResource("migrations/sqlite"), "migrations stand beside their class")
                .toURI());
        try (Stream<Path> files = Files.list(folderOfMigrations)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                            .max(Integer::compare))
                    .contains(Integer.valueOf(Migrations.NEWEST));
        }
    }

    private Map<String, String> schema(String name) throws SQLException {
        Map<String, String> schema = new TreeMap<>();
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
            while (found.next()) {
                schema.put(found.getString(1), found.getString(2));
            }
        }
        return schema;
    }

    private void run(String name, String sql) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
    }
}
