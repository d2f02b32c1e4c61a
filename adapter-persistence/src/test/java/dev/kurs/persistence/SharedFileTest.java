package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AtOnce;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.Transactions;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.persistence.PersistenceAdapter.Durability;
import dev.kurs.persistence.PersistenceAdapter.Place;
import dev.kurs.persistence.PersistenceAdapter.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes may have the same file open: they wait for each other, and see what the other wrote. */
@Timeout(120)
class SharedFileTest extends SqliteStore {

    @Test
    void writers_of_two_processes_wait_for_each_other_and_none_fails() {
        Municipality town = municipality();
        List<Transactions> processes = List.of(
                town.installation().transactions(),
                open("kurs-0.db", town.clock(), town.ids()).transactions());
        AtomicInteger turn = new AtomicInteger();

        AtOnce.call(8, () -> {
            Transactions process = processes.get(turn.getAndIncrement() % 2);
            for (int i = 0; i < 25; i++) {
                process.write(town.actor(), ports -> save(ports, town));
            }
            return true;
        });

        for (Transactions process : processes) {
            int units = process.read(town.id(), SharedFileTest::count);
            assertThat(units).isEqualTo(200);
        }
        assertThat(town.verification().intact()).isTrue();
        assertThat(town.journalHead()).isEqualTo(202);
    }

    @Test
    void who_waits_longer_than_there_is_patience_is_told_and_can_try_again() throws SQLException {
        Municipality town = municipality();
        Settings impatient =
                new Settings(new Place.File(folder.resolve("kurs-0.db")), 1, Durability.FULL, Duration.ofMillis(50));
        try (PersistenceAdapter adapter = PersistenceAdapter.open(impatient, town.clock(), town.ids());
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kurs-0.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> adapter.transactions().write(town.actor(), ports -> save(ports, town)))
                    .isInstanceOf(DatabaseUnreachable.class);
            statement.execute("COMMIT");
            adapter.transactions().write(town.actor(), ports -> save(ports, town));

            int units = adapter.transactions().read(town.id(), SharedFileTest::count);
            assertThat(units).isEqualTo(1);
        }
    }

    private static OrgUnit save(Ports ports, Municipality town) {
        OrgUnit unit = Samples.orgUnit(town.ids(), "Unit");
        return ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit)).value();
    }

    private static int count(Ports ports) {
        Listing.Page<?> first = ports.registers().list(OrgUnit.KIND, null, Listing.first(200));
        return first.next() == null ? first.items().size() : Integer.MAX_VALUE;
    }
}
