package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.organisation.OrgUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What holds for units of work, in every implementation. */
public interface TransactionsContract extends PortContract {

    /** Saves a unit at the top. */
    default OrgUnit save(Ports ports, OrgUnit unit) {
        return ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit)).value();
    }

    /** The names of all units. */
    default List<String> names(Ports ports) {
        return ports.registers().list(OrgUnit.KIND, null, Listing.first(200)).items().stream()
                .map(stored -> stored.value().name())
                .toList();
    }

    /** The names of all units, read in a unit of work of its own. */
    default List<String> names(Municipality town) {
        return town.read(this::names);
    }

    /** Does something on another thread and waits for it. */
    default <R> R elsewhere(Callable<R> work) {
        return AtOnce.call(1, work).get(0);
    }

    @Test
    default void a_unit_of_work_gives_its_result() {
        Municipality town = municipality();
        OrgUnit unit = Samples.orgUnit(town.ids(), "Kansli");

        OrgUnit result = town.write(ports -> save(ports, unit));

        assertThat(result).isEqualTo(unit);
        assertThat(names(town)).containsExactly("Kansli");
    }

    @Test
    default void a_unit_that_throws_changes_nothing_and_throws_the_same() {
        Municipality town = municipality();
        long head = town.journalHead();
        RuntimeException failure = new IllegalStateException("the unit fails");

        assertThatThrownBy(() -> town.change(ports -> {
                    save(ports, Samples.orgUnit(town.ids(), "One"));
                    save(ports, Samples.orgUnit(town.ids(), "Two"));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(names(town)).isEmpty();
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void an_error_undoes_a_unit_too() {
        Municipality town = municipality();

        assertThatThrownBy(() -> town.change(ports -> {
                    save(ports, Samples.orgUnit(town.ids(), "One"));
                    throw new AssertionError("the unit breaks");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(names(town)).isEmpty();
    }

    @Test
    default void the_next_unit_after_a_failed_one_works() {
        Municipality town = municipality();
        assertThatThrownBy(() -> town.change(ports -> {
                    save(ports, Samples.orgUnit(town.ids(), "One"));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        town.change(ports -> save(ports, Samples.orgUnit(town.ids(), "Two")));

        assertThat(names(town)).containsExactly("Two");
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    default void a_part_of_a_unit_that_fails_is_undone_and_the_rest_stays() {
        Municipality town = municipality();
        long head = town.journalHead();

        town.change(ports -> {
            save(ports, Samples.orgUnit(town.ids(), "One"));
            assertThat(ports.told()).isEqualTo(1);
            assertThatThrownBy(() -> ports.attempt(() -> {
                        save(ports, Samples.orgUnit(town.ids(), "Two"));
                        assertThat(ports.told()).isEqualTo(2);
                        throw new IllegalStateException("the part fails");
                    }))
                    .hasMessage("the part fails");
            assertThat(names(ports)).containsExactly("One");
            assertThat(ports.told()).isEqualTo(1);
            assertThat(ports.attempt(() -> save(ports, Samples.orgUnit(town.ids(), "Three")))
                            .name())
                    .isEqualTo("Three");
        });

        assertThat(names(town)).containsExactly("One", "Three");
        assertThat(town.journal(head)).hasSize(2);
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    default void a_part_within_a_part_is_undone_alone_or_with_it() {
        Municipality town = municipality();

        town.change(ports -> {
            ports.attempt(() -> {
                save(ports, Samples.orgUnit(town.ids(), "One"));
                assertThatThrownBy(() -> ports.attempt(() -> {
                            save(ports, Samples.orgUnit(town.ids(), "Two"));
                            throw new IllegalStateException("the inner part fails");
                        }))
                        .hasMessage("the inner part fails");
                return true;
            });
            assertThatThrownBy(() -> ports.attempt(() -> {
                        ports.attempt(() -> save(ports, Samples.orgUnit(town.ids(), "Three")));
                        throw new IllegalStateException("the outer part fails");
                    }))
                    .hasMessage("the outer part fails");
        });

        assertThat(names(town)).containsExactly("One");
    }

    @Test
    default void a_unit_whose_parts_all_failed_changes_nothing() {
        Municipality town = municipality();
        long head = town.journalHead();

        town.change(ports -> assertThatThrownBy(() -> ports.attempt(() -> {
                    save(ports, Samples.orgUnit(town.ids(), "One"));
                    // Reading the journal writes down what was told; that is undone too.
                    assertThat(ports.journal().list(head, null, null, 10)).hasSize(1);
                    throw new IllegalStateException("the part fails");
                }))
                .hasMessage("the part fails"));

        assertThat(names(town)).isEmpty();
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void all_that_a_unit_records_bears_one_moment_in_whole_milliseconds() {
        Municipality town = municipality();
        town.clock().set(Instant.parse("2026-03-02T10:00:00.123456789Z"));
        Instant moment = Instant.parse("2026-03-02T10:00:00.123Z");
        long head = town.journalHead();

        town.change(ports -> {
            assertThat(ports.now()).isEqualTo(moment);
            save(ports, Samples.orgUnit(town.ids(), "One"));
            town.clock().pass(Duration.ofHours(1));
            assertThat(ports.now()).isEqualTo(moment);
            save(ports, Samples.orgUnit(town.ids(), "Two"));
        });

        assertThat(town.journal(head)).extracting(JournalEntry::time).containsExactly(moment, moment);
        List<Stored<OrgUnit>> units = town.read(ports ->
                ports.registers().list(OrgUnit.KIND, null, Listing.first(10)).items());
        assertThat(units).extracting(Stored::createdAt).containsExactly(moment, moment);
    }

    @Test
    default void a_clock_that_is_put_back_does_not_turn_the_journal_around() {
        Municipality town = municipality();
        Instant before = town.clock().instant();
        town.clock().set(before.minus(Duration.ofHours(1)));

        town.change(ports -> save(ports, Samples.orgUnit(town.ids(), "One")));

        assertThat(town.journal(0)).extracting(JournalEntry::time).isSorted().contains(before);
    }

    @Test
    default void today_is_the_day_in_the_organisations_time_zone() {
        Municipality town = municipality();
        town.clock().set(Instant.parse("2026-03-31T21:59:59.999Z"));
        assertThat(town.read(Ports::today)).isEqualTo("2026-03-31");

        town.clock().set(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(town.read(Ports::today)).isEqualTo("2026-04-01");
        assertThat(town.write(Ports::today)).isEqualTo("2026-04-01");
    }

    @Test
    default void what_was_written_is_read_next() {
        Municipality town = municipality();

        for (int i = 1; i <= 20; i++) {
            town.change(ports -> save(ports, Samples.orgUnit(town.ids(), "Unit")));
            assertThat(names(town)).hasSize(i);
        }
    }

    @Test
    default void nobody_else_sees_what_an_unfinished_unit_writes() {
        Municipality town = municipality();

        List<String> seen = town.write(ports -> {
            save(ports, Samples.orgUnit(town.ids(), "Unfinished"));
            return elsewhere(() -> names(town));
        });

        assertThat(seen).isEmpty();
        assertThat(names(town)).containsExactly("Unfinished");
    }

    @Test
    default void a_read_sees_one_state_whatever_is_written_meanwhile() {
        Municipality town = municipality();
        town.change(ports -> save(ports, Samples.orgUnit(town.ids(), "Before")));

        List<String> seen = town.read(ports -> {
            List<String> all = new ArrayList<>(names(ports));
            elsewhere(() -> town.write(others -> save(others, Samples.orgUnit(town.ids(), "Meanwhile"))));
            all.addAll(names(ports));
            return all;
        });

        assertThat(seen).containsExactly("Before", "Before");
        assertThat(names(town)).containsExactly("Before", "Meanwhile");
    }

    @Test
    default void a_read_cannot_write() {
        Municipality town = municipality();
        long head = town.journalHead();

        assertThatThrownBy(() -> town.read(ports -> save(ports, Samples.orgUnit(town.ids(), "Sneaked in"))))
                .isInstanceOf(RuntimeException.class);

        assertThat(names(town)).isEmpty();
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void writers_wait_for_each_other_and_none_fails() {
        Municipality town = municipality();
        long head = town.journalHead();

        AtOnce.call(16, () -> {
            for (int i = 0; i < 5; i++) {
                town.change(ports -> {
                    save(ports, Samples.orgUnit(town.ids(), "One"));
                    save(ports, Samples.orgUnit(town.ids(), "Two"));
                });
            }
            return true;
        });

        assertThat(names(town)).hasSize(160);
        assertThat(town.verification().intact()).isTrue();
        assertThat(town.journalHead()).isEqualTo(head + 160);
    }

    @Test
    default void a_writer_that_fails_among_others_takes_only_its_own_with_it() {
        Municipality town = municipality();

        AtomicInteger turn = new AtomicInteger();

        List<Boolean> kept = AtOnce.call(16, () -> {
            OrgUnit unit = Samples.orgUnit(town.ids(), "Unit");
            boolean fails = turn.getAndIncrement() % 2 == 0;
            try {
                town.change(ports -> {
                    save(ports, unit);
                    if (fails) {
                        throw new IllegalStateException("the unit fails");
                    }
                });
                return true;
            } catch (IllegalStateException expected) {
                return false;
            }
        });

        assertThat(kept).containsOnly(true, false);
        assertThat(names(town)).hasSize(8);
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    default void organisations_are_written_and_read_apart() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();

        town.change(ports -> save(ports, Samples.orgUnit(town.ids(), "Ours")));
        neighbour.change(ports -> save(ports, Samples.orgUnit(town.ids(), "Theirs")));

        assertThat(names(town)).containsExactly("Ours");
        assertThat(names(neighbour)).containsExactly("Theirs");
    }
}
