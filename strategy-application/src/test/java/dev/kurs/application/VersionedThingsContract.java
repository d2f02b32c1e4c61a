package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every port that keeps things in versions, and tells how each stood at any time. */
public interface VersionedThingsContract<T> extends PortContract {

    /** A new thing, not saved yet; whatever it refers to is. Two that are made one after the other belong to one list. */
    T named(Municipality town, String name);

    /** The same thing under another name. */
    T renamed(T thing, String name);

    /** What identifies it. */
    Id idOf(T thing);

    /** Saves it. */
    Stored<T> save(Ports ports, long version, Change<T> change);

    /** Removes it. */
    void remove(Ports ports, long version, Change<T> change);

    /** Finds it. */
    Optional<Stored<T>> find(Ports ports, T thing, AsOf asOf);

    /** That a thing was added. */
    default Change<T> added(T thing) {
        return Change.of(thing, Event.of("contract.thing-added", idOf(thing)));
    }

    /** That a thing was changed. */
    default Change<T> changed(T before, T after) {
        return Change.of(before, after, Event.of("contract.thing-changed", idOf(after)));
    }

    /** That a thing was removed. */
    default Change<T> removed(T thing) {
        return Change.of(thing, thing, Event.of("contract.thing-removed", idOf(thing)));
    }

    /** What is stored of a thing, read in a unit of work of its own. */
    default Optional<Stored<T>> stored(Municipality town, T thing, AsOf asOf) {
        return town.read(ports -> find(ports, thing, asOf));
    }

    /** A thing, read in a unit of work of its own. */
    default Optional<T> found(Municipality town, T thing, AsOf asOf) {
        return stored(town, thing, asOf).map(Stored::value);
    }

    @Test
    default void a_new_thing_is_found_as_it_was_saved() {
        Municipality town = municipality();
        T thing = named(town, "First");

        Stored<T> saved = town.write(ports -> save(ports, 0, added(thing)));

        Instant now = town.clock().instant();
        assertThat(saved).isEqualTo(new Stored<>(thing, 1, now, now));
        assertThat(stored(town, thing, AsOf.NOW)).contains(saved);
    }

    @Test
    default void what_was_never_saved_is_not_found() {
        Municipality town = municipality();
        T thing = named(town, "First");

        assertThat(found(town, thing, AsOf.NOW)).isEmpty();
    }

    @Test
    default void a_changed_thing_has_one_version_more_and_remembers_when_it_was_created() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T after = renamed(thing, "Second");
        Instant created = town.clock().instant();
        town.write(ports -> save(ports, 0, added(thing)));
        town.aDayPasses();

        Stored<T> saved = town.write(ports -> save(ports, 1, changed(thing, after)));

        assertThat(saved).isEqualTo(new Stored<>(after, 2, created, created.plus(Duration.ofDays(1))));
        assertThat(stored(town, thing, AsOf.NOW)).contains(saved);
    }

    @Test
    default void a_unit_of_work_sees_what_it_saved_itself() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T after = renamed(thing, "Second");

        town.change(ports -> {
            save(ports, 0, added(thing));
            assertThat(find(ports, thing, AsOf.NOW).map(Stored::value)).contains(thing);
            save(ports, 1, changed(thing, after));
            assertThat(find(ports, thing, AsOf.NOW).map(Stored::value)).contains(after);
            remove(ports, 2, removed(after));
            assertThat(find(ports, thing, AsOf.NOW)).isEmpty();
        });
    }

    @Test
    default void a_stale_version_is_refused_and_nothing_changes() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T second = renamed(thing, "Second");
        T third = renamed(thing, "Third");
        town.write(ports -> save(ports, 0, added(thing)));
        town.write(ports -> save(ports, 1, changed(thing, second)));
        long head = town.journalHead();

        for (long stale : List.of(0L, 1L, 3L)) {
            assertThatThrownBy(() -> town.write(ports -> save(ports, stale, changed(second, third))))
                    .isInstanceOfSatisfying(
                            Stale.class,
                            refused -> assertThat(refused.version()).isIn(0L, 2L));
        }

        assertThat(found(town, thing, AsOf.NOW)).contains(second);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void a_version_of_what_is_not_there_is_stale() {
        Municipality town = municipality();
        T thing = named(town, "First");

        assertThatThrownBy(() -> town.write(ports -> save(ports, 1, changed(thing, renamed(thing, "Second")))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> town.change(ports -> remove(ports, 1, removed(thing))))
                .isInstanceOf(Stale.class);
    }

    @Test
    default void a_change_in_which_nothing_happened_leaves_no_trace() {
        Municipality town = municipality();
        T thing = named(town, "First");
        Stored<T> saved = town.write(ports -> save(ports, 0, added(thing)));
        long head = town.journalHead();
        town.aDayPasses();

        Stored<T> again = town.write(ports -> save(ports, 1, Change.none(thing)));

        assertThat(again).isEqualTo(saved);
        assertThat(stored(town, thing, AsOf.NOW)).contains(saved);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void each_event_of_a_change_is_told_in_the_same_unit() {
        Municipality town = municipality();
        T thing = named(town, "First");
        long head = town.journalHead();
        Event one = Event.of("contract.one", idOf(thing));
        Event two = Event.of("contract.two", idOf(thing)).with("count", 2);

        town.write(ports -> save(ports, 0, new Change<>(null, thing, List.of(one, two))));

        assertThat(town.journal(head))
                .extracting(entry -> entry.type() + " " + entry.subject())
                .containsExactly(
                        "dev.kurs.contract.one " + idOf(thing).kind() + "/" + idOf(thing),
                        "dev.kurs.contract.two " + idOf(thing).kind() + "/" + idOf(thing));
    }

    @Test
    default void a_removed_thing_is_gone_and_its_removal_is_told() {
        Municipality town = municipality();
        T thing = named(town, "First");
        town.write(ports -> save(ports, 0, added(thing)));
        long head = town.journalHead();

        town.change(ports -> remove(ports, 1, removed(thing)));

        assertThat(found(town, thing, AsOf.NOW)).isEmpty();
        assertThat(town.journalHead()).isEqualTo(head + 1);
    }

    @Test
    default void a_stale_removal_is_refused_and_nothing_changes() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T second = renamed(thing, "Second");
        town.write(ports -> save(ports, 0, added(thing)));
        town.write(ports -> save(ports, 1, changed(thing, second)));
        long head = town.journalHead();

        assertThatThrownBy(() -> town.change(ports -> remove(ports, 1, removed(thing))))
                .isInstanceOf(Stale.class);

        assertThat(found(town, thing, AsOf.NOW)).contains(second);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void what_stood_is_known_at_every_moment_between_its_recording_and_its_end() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T second = renamed(thing, "Second");
        AsOf beforeCreated = town.beforeNow();
        town.write(ports -> save(ports, 0, added(thing)));
        AsOf whenCreated = town.now();
        AsOf beforeChanged = town.aDayPasses();
        town.write(ports -> save(ports, 1, changed(thing, second)));
        AsOf whenChanged = town.now();
        AsOf beforeRemoved = town.aDayPasses();
        town.change(ports -> remove(ports, 2, removed(second)));
        AsOf whenRemoved = town.now();

        assertThat(found(town, thing, beforeCreated)).isEmpty();
        assertThat(found(town, thing, whenCreated)).contains(thing);
        assertThat(found(town, thing, beforeChanged)).contains(thing);
        assertThat(found(town, thing, whenChanged)).contains(second);
        assertThat(found(town, thing, beforeRemoved)).contains(second);
        assertThat(found(town, thing, whenRemoved)).isEmpty();
        assertThat(found(town, thing, AsOf.NOW)).isEmpty();
    }

    @Test
    default void a_past_version_says_its_number_and_when_it_was_recorded() {
        Municipality town = municipality();
        T thing = named(town, "First");
        Stored<T> first = town.write(ports -> save(ports, 0, added(thing)));
        AsOf later = town.aDayPasses();
        town.write(ports -> save(ports, 1, changed(thing, renamed(thing, "Second"))));

        assertThat(stored(town, thing, later)).contains(first);
    }

    @Test
    default void of_changes_in_the_same_millisecond_the_last_is_known() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T second = renamed(thing, "Second");
        T third = renamed(thing, "Third");
        town.write(ports -> save(ports, 0, added(thing)));
        town.write(ports -> save(ports, 1, changed(thing, second)));
        town.write(ports -> save(ports, 2, changed(second, third)));

        assertThat(found(town, thing, town.beforeNow())).isEmpty();
        assertThat(found(town, thing, town.now())).contains(third);
        assertThat(found(town, thing, AsOf.NOW)).contains(third);
    }

    @Test
    default void what_was_added_and_removed_in_the_same_millisecond_was_never_known() {
        Municipality town = municipality();
        T thing = named(town, "First");
        town.write(ports -> save(ports, 0, added(thing)));
        town.change(ports -> remove(ports, 1, removed(thing)));

        assertThat(found(town, thing, town.beforeNow())).isEmpty();
        assertThat(found(town, thing, town.now())).isEmpty();
    }

    @Test
    default void a_clock_that_is_put_back_leaves_one_version_at_a_time() {
        Municipality town = municipality();
        T thing = named(town, "First");
        T second = renamed(thing, "Second");
        Instant start = town.clock().instant();
        town.clock().pass(Duration.ofHours(2));
        town.write(ports -> save(ports, 0, added(thing)));
        town.clock().set(start.plus(Duration.ofHours(1)));
        town.write(ports -> save(ports, 1, changed(thing, second)));

        assertThat(found(town, thing, AsOf.NOW)).contains(second);
        for (int minutes = 0; minutes <= 180; minutes += 30) {
            AsOf asOf = new AsOf(start.plus(Duration.ofMinutes(minutes)));
            assertThat(stored(town, thing, asOf).stream()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    default void a_failed_unit_leaves_things_as_they_stood() {
        Municipality town = municipality();
        T kept = named(town, "Kept");
        T never = named(town, "Never");
        town.write(ports -> save(ports, 0, added(kept)));
        long head = town.journalHead();

        assertThatThrownBy(() -> town.change(ports -> {
                    save(ports, 0, added(never));
                    save(ports, 1, changed(kept, renamed(kept, "Lost")));
                    remove(ports, 2, removed(kept));
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(found(town, never, AsOf.NOW)).isEmpty();
        assertThat(found(town, kept, AsOf.NOW)).contains(kept);
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void another_organisation_neither_sees_nor_changes_nor_removes_it() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        T thing = named(town, "First");
        town.write(ports -> save(ports, 0, added(thing)));
        town.aDayPasses();

        assertThat(found(neighbour, thing, AsOf.NOW)).isEmpty();
        assertThat(found(neighbour, thing, town.beforeNow())).isEmpty();
        assertThatThrownBy(() -> neighbour.write(ports -> save(ports, 1, changed(thing, renamed(thing, "Taken")))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> neighbour.change(ports -> remove(ports, 1, removed(thing))))
                .isInstanceOf(Stale.class);
        assertThat(found(town, thing, AsOf.NOW)).contains(thing);
    }

    @Test
    default void a_saved_thing_is_a_resource_until_it_is_removed() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        T thing = named(town, "First");
        Id id = idOf(thing);
        town.write(ports -> save(ports, 0, added(thing)));

        assertThat(town.kinds(id.value())).containsOnlyKeys(id.value()).containsValue(id.kind());
        assertThat(neighbour.kinds(id.value())).isEmpty();

        town.change(ports -> remove(ports, 1, removed(thing)));

        assertThat(town.kinds(id.value())).isEmpty();
    }

    @Test
    default void of_many_writers_who_know_the_same_version_one_wins_each_time() {
        Municipality town = municipality();
        T thing = named(town, "Round 0");
        town.write(ports -> save(ports, 0, added(thing)));

        for (int round = 1; round <= 5; round++) {
            long known = round;
            T next = renamed(thing, "Round " + round);
            List<Boolean> won = AtOnce.call(8, () -> {
                try {
                    town.write(ports -> save(ports, known, changed(thing, next)));
                    return true;
                } catch (Stale stale) {
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
        }

        assertThat(stored(town, thing, AsOf.NOW).orElseThrow().version()).isEqualTo(6);
    }

    @Test
    default void of_many_writers_who_look_first_none_is_lost() {
        Municipality town = municipality();
        T thing = named(town, "First");
        town.write(ports -> save(ports, 0, added(thing)));

        AtOnce.call(
                20,
                () -> town.write(ports -> {
                    Stored<T> before = find(ports, thing, AsOf.NOW).orElseThrow();
                    T after = renamed(thing, "Version " + (before.version() + 1));
                    return save(ports, before.version(), changed(before.value(), after));
                }));

        assertThat(found(town, thing, AsOf.NOW)).contains(renamed(thing, "Version 21"));
    }
}
