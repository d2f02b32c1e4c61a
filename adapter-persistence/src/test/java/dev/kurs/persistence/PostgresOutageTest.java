package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.Ids;
import dev.kurs.application.Installation;
import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Once;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.persistence.Line.Break;
import dev.kurs.persistence.PersistenceAdapter.Durability;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What callers are told when the server, or the line to it, fails; and that nobody has to start Kurs again. */
@Timeout(180)
class PostgresOutageTest extends PostgresStore {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So that the line can see a commit go by: prepared, it would have a name of its own. */
    private static final String UNPREPARED = "?prepareThreshold=0";

    @TempDir
    private Path folder;

    private Place.Server place;
    private Line line;

    /** Over a line of its own, unless the test says otherwise. */
    @Override
    public Installation install(InstantSource clock, Ids ids) {
        if (place == null) {
            Place.Server database = database();
            URI server = URI.create(database.url().substring("jdbc:".length()));
            line = new Line(server.getPort());
            place = new Place.Server(
                    "jdbc:postgresql://localhost:" + line.port() + server.getPath() + UNPREPARED,
                    database.user(),
                    database.password());
        }
        PersistenceAdapter adapter =
                opened(PersistenceAdapter.open(new Settings(place, 2, Durability.FULL, PATIENCE), clock, ids));
        return new Installation(adapter.transactions(), adapter.gate());
    }

    @AfterEach
    void cut() {
        if (line != null) {
            line.close();
        }
    }

    @Test
    void a_line_that_broke_while_nothing_was_done_is_not_noticed_by_who_writes() {
        Municipality town = municipality();

        line.breakNow();

        town.change(ports -> save(ports, town, "Next"));
        assertThat(again(() -> names(town))).containsExactly("Next");
    }

    @Test
    void a_line_that_breaks_within_a_unit_of_work_changes_nothing() {
        Municipality town = municipality();

        assertThatThrownBy(() -> town.change(ports -> {
                    save(ports, town, "Never");
                    line.breakNow();
                    save(ports, town, "Never either");
                }))
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessageContaining("nothing was changed");

        town.change(ports -> save(ports, town, "Next"));
        assertThat(again(() -> names(town))).containsExactly("Next");
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    void a_commit_that_nobody_heard_of_is_not_said_to_have_failed_and_its_key_tells() {
        Municipality town = municipality();
        Actor once = town.actor().once(once("key-1"));
        line.breakNext(Break.AFTER_COMMIT);

        assertThatThrownBy(() -> write(town, once, "Done"))
                .isInstanceOfSatisfying(DatabaseUnreachable.class, PostgresOutageTest::unknown);

        assertThatThrownBy(() -> write(town, once, "Done")).isInstanceOf(AlreadyAnswered.class);
        assertThat(again(() -> names(town))).containsExactly("Done");
    }

    @Test
    void a_commit_that_never_arrived_is_done_when_it_is_asked_for_again() {
        Municipality town = municipality();
        Actor once = town.actor().once(once("key-1"));
        line.breakNext(Break.BEFORE_COMMIT);

        assertThatThrownBy(() -> write(town, once, "Done"))
                .isInstanceOfSatisfying(DatabaseUnreachable.class, PostgresOutageTest::unknown);

        assertThat(again(() -> names(town))).isEmpty();
        write(town, once, "Done");
        assertThat(names(town)).containsExactly("Done");
    }

    @Test
    void a_read_that_breaks_off_is_told_and_the_next_one_works() {
        Municipality town = municipality();
        town.change(ports -> save(ports, town, "Unit"));

        assertThatThrownBy(() -> town.read(ports -> {
                    names(ports);
                    line.breakNow();
                    return names(ports);
                }))
                .isInstanceOf(DatabaseUnreachable.class);

        assertThat(again(() -> names(town))).containsExactly("Unit");
    }

    @Test
    void a_server_that_is_stopped_and_comes_back_is_used_again() throws IOException, SQLException {
        EmbeddedPostgres server = started(0);
        place = new Place.Server("jdbc:postgresql://localhost:" + server.getPort() + "/kurs", "kurs", "kurs");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE kurs LOGIN");
            statement.execute("CREATE DATABASE kurs OWNER kurs");
        }
        Municipality town = municipality();
        town.change(ports -> save(ports, town, "Before"));
        assertThat(names(town)).containsExactly("Before");

        int port = server.getPort();
        server.close();

        assertThatThrownBy(() -> town.change(ports -> save(ports, town, "Never")))
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessageContaining("nothing was changed");
        assertThatThrownBy(() -> names(town)).isInstanceOf(DatabaseUnreachable.class);
        assertThat(town.installation().gate().answers()).isFalse();

        EmbeddedPostgres again = started(port);
        try {
            town.change(ports -> save(ports, town, "After"));
            assertThat(again(() -> names(town))).containsExactly("Before", "After");
            assertThat(town.verification().intact()).isTrue();
        } finally {
            close();
            again.close();
        }
    }

    private static void unknown(DatabaseUnreachable told) {
        assertThat(told.isNothingChanged()).isFalse();
        assertThat(told).hasMessageContaining("not known").hasMessageNotContaining("nothing was changed");
    }

    private EmbeddedPostgres started(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static Once once(String key) {
        return new Once(key, "same", (ports, saved) -> new KeptAnswer("same", 201, Map.of(), "done", null));
    }

    private static OrgUnit write(Municipality town, Actor actor, String name) {
        return town.installation().transactions().write(actor, ports -> save(ports, town, name));
    }

    private static OrgUnit save(Ports ports, Municipality town, String name) {
        OrgUnit unit = Samples.orgUnit(town.ids(), name);
        return ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit)).value();
    }

    private static List<String> names(Municipality town) {
        return town.read(PostgresOutageTest::names);
    }

    private static List<String> names(Ports ports) {
        return ports.registers().list(OrgUnit.KIND, null, Listing.first(200)).items().stream()
                .map(stored -> stored.value().name())
                .toList();
    }

    /** What a reader gets who asks once more: each connection that broke while it was idle is told to one of them. */
    private static <R> R again(Supplier<R> read) {
        try {
            return read.get();
        } catch (DatabaseUnreachable e) {
            return read.get();
        }
    }
}
