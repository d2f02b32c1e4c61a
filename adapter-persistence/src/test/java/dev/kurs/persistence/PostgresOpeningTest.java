package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AtOnce;
import dev.kurs.application.Uuid7;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found, and what is refused, when a database of a server is opened. */
class PostgresOpeningTest extends PostgresStore {

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void servers_that_open_the_same_empty_database_at_once_do_not_trip_over_each_other() {
        Place.Server empty = given(TestServer.emptyDatabase());

        List<Boolean> answers = AtOnce.call(3, () -> open(empty).gate().answers());

        assertThat(answers).containsOnly(true);
    }

    @Test
    void a_database_of_a_later_version_is_left_alone() throws SQLException {
        Place.Server database = database();
        try (Connection connection = TestServer.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history
                      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    VALUES
                      (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'kurs', 1, true)
                    """);
        }

        assertThatThrownBy(() -> open(database)).isInstanceOfSatisfying(DatabaseTooNew.class, refused -> {
            assertThat(refused.found()).isEqualTo("9999");
            assertThat(refused.known()).isEqualTo(Migrations.NEWEST);
        });
    }

    @Test
    void who_is_not_let_in_is_told_why_in_one_line_and_nothing_secret() {
        Place.Server right = database();
        String nobody = right.url().replaceFirst(":\\d+/", ":1/");

        refused(new Place.Server(right.url(), TestServer.ROLE, "wrong s3cret"), "password authentication failed");
        refused(new Place.Server(right.url() + "?user=kurs&password=s3cret", null, null), "password authentication");
        refused(new Place.Server(right.url() + "_not", TestServer.ROLE, TestServer.PASSWORD), "does not exist");
        refused(new Place.Server(nobody, TestServer.ROLE, "s3cret"), "refused");
    }

    private void refused(Place.Server database, String why) {
        assertThatThrownBy(() -> open(database))
                .isInstanceOf(DatabaseUnreachable.class)
                .message()
                .contains(why)
                .contains("localhost")
                .doesNotContain("s3cret", TestServer.PASSWORD, "\n");
    }

    @Test
    void an_address_that_is_none_is_refused_without_being_repeated() {
        for (String address : List.of("", "localhost", "jdbc:mysql://localhost/kurs?password=s3cret")) {
            assertThatThrownBy(() -> new Place.Server(address, null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .contains("jdbc:postgresql://")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void a_place_that_is_written_somewhere_shows_no_password() {
        Place.Server place = new Place.Server("jdbc:postgresql://db/kurs?user=a&password=s3cret", "kurs", "s3cret");

        assertThat(place.toString()).contains("db/kurs").doesNotContain("s3cret");
        assertThat(Settings.of(place).toString()).doesNotContain("s3cret");
    }

    @Test
    void both_databases_have_the_same_migrations() throws Exception {
        assertThat(migrations("postgresql")).isNotEmpty().isEqualTo(migrations("sqlite"));
    }

    private static List<String> migrations(String kind) throws URISyntaxException, java.io.IOException {
        Path folder = Path.of(Objects.requireNonNull(Migrations.class.getResource("migrations/" + kind))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private PersistenceAdapter open(Place.Server database) {
        return opened(PersistenceAdapter.open(Settings.of(database), clock, new Uuid7(clock)));
    }
}
