package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every port that lists things which it keeps in versions. */
public interface ListedThingsContract<T> extends VersionedThingsContract<T> {

    /** The field that a name stands in. */
    String nameField();

    /** Part of the list that things of {@link #named} belong to. */
    Page<Stored<T>> list(Ports ports, Municipality town, Listing listing);

    /** Saves things of these names. */
    default List<T> saved(Municipality town, String... names) {
        return Stream.of(names)
                .map(name -> {
                    T thing = named(town, name);
                    return town.write(ports -> save(ports, 0, added(thing))).value();
                })
                .toList();
    }

    /** A part of the list, read in a unit of work of its own. */
    default Page<Stored<T>> listed(Municipality town, Listing listing) {
        return town.read(ports -> list(ports, town, listing));
    }

    /** The whole list, page by page. */
    default List<T> walked(Municipality town, Listing listing) {
        return Pages.walk(listing, part -> listed(town, part), page -> {}).stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void things_are_listed_as_they_were_created() {
        Municipality town = municipality();
        List<T> things = saved(town, "C", "A", "B");

        Page<Stored<T>> page = listed(town, Listing.first(3));

        assertThat(page.items()).extracting(Stored::value).isEqualTo(things);
        assertThat(page.next()).isNull();
    }

    @Test
    default void a_list_of_nothing_is_empty() {
        Municipality town = municipality();
        named(town, "Not saved");

        assertThat(listed(town, Listing.first(20))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    default void a_list_goes_on_where_the_page_before_ended() {
        Municipality town = municipality();
        List<T> things = saved(town, "A", "B", "C", "D", "E");

        Page<Stored<T>> first = listed(town, Listing.first(2));

        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).isEqualTo(new From(idOf(things.get(1)).value(), 0));
        assertThat(walked(town, Listing.first(2))).isEqualTo(things);
    }

    @Test
    default void nothing_is_skipped_or_repeated_while_things_come_and_go() {
        Municipality town = municipality();
        List<T> things = saved(town, "A", "B", "C", "D", "E", "F");
        List<T> later = new ArrayList<>();
        Consumer<Page<Stored<T>>> meanwhile = page -> {
            T last = page.items().get(page.items().size() - 1).value();
            town.change(ports -> remove(ports, 1, removed(last)));
            if (later.size() < 2) {
                later.addAll(saved(town, "New"));
            }
        };

        List<T> seen = Pages.walk(Listing.first(2), part -> listed(town, part), meanwhile).stream()
                .map(Stored::value)
                .toList();

        assertThat(seen)
                .isEqualTo(Stream.of(things, later).flatMap(List::stream).toList());
    }

    @Test
    default void a_list_can_be_read_by_numbered_pages() {
        Municipality town = municipality();
        List<T> things = saved(town, "A", "B", "C", "D", "E");

        Page<Stored<T>> second = listed(town, new Listing(Map.of(), List.of(), 2, new From(null, 2), AsOf.NOW));
        Page<Stored<T>> third = listed(town, new Listing(Map.of(), List.of(), 2, new From(null, 4), AsOf.NOW));

        assertThat(second.items()).extracting(Stored::value).isEqualTo(things.subList(2, 4));
        assertThat(second.next()).isEqualTo(new From(null, 4));
        assertThat(third.items()).extracting(Stored::value).isEqualTo(things.subList(4, 5));
        assertThat(third.next()).isNull();
    }

    @Test
    default void a_list_sorted_by_name_breaks_ties_by_creation() {
        Municipality town = municipality();
        List<T> things = saved(town, "B", "A", "C", "B", "A", "B");
        Function<List<Integer>, List<T>> at =
                places -> places.stream().map(things::get).toList();

        assertThat(walked(town, sorted(2, new Sort(nameField(), false))))
                .isEqualTo(at.apply(List.of(1, 4, 0, 3, 5, 2)));
        assertThat(walked(town, sorted(2, new Sort(nameField(), true)))).isEqualTo(at.apply(List.of(2, 0, 3, 5, 1, 4)));
    }

    @Test
    default void a_filter_lets_through_what_has_exactly_its_value() {
        Municipality town = municipality();
        List<T> things = saved(town, "100 %", "100 kr", "100 %", "%", "it's \"quoted\"");

        assertThat(walked(town, filtered("100 %"))).containsExactly(things.get(0), things.get(2));
        assertThat(walked(town, filtered("%"))).containsExactly(things.get(3));
        assertThat(walked(town, filtered("it's \"quoted\""))).containsExactly(things.get(4));
        assertThat(walked(town, filtered("100"))).isEmpty();
    }

    @Test
    default void a_filtered_and_sorted_list_goes_on_too() {
        Municipality town = municipality();
        List<T> things = saved(town, "A", "B", "A", "A", "B", "A");
        Listing listing =
                new Listing(Map.of(nameField(), "A"), List.of(new Sort(nameField(), true)), 3, From.START, AsOf.NOW);

        assertThat(walked(town, listing)).containsExactly(things.get(0), things.get(2), things.get(3), things.get(5));
        assertThat(walked(town, filtered("B"))).containsExactly(things.get(1), things.get(4));
    }

    @Test
    default void a_list_can_be_asked_for_as_it_was_known() {
        Municipality town = municipality();
        List<T> things = saved(town, "A", "B");
        T renamed = renamed(things.get(0), "Z");
        AsOf first = town.aDayPasses();
        town.change(ports -> {
            save(ports, 1, changed(things.get(0), renamed));
            remove(ports, 1, removed(things.get(1)));
        });
        List<T> third = saved(town, "C");

        assertThat(walked(town, known(first))).isEqualTo(things);
        assertThat(walked(town, known(town.now()))).containsExactly(renamed, third.get(0));
        assertThat(walked(town, known(new AsOf(Instant.EPOCH)))).isEmpty();
    }

    @Test
    default void another_organisation_lists_nothing_of_it() {
        Municipality town = municipality();
        saved(town, "A", "B");
        Municipality neighbour = town.neighbour();
        List<T> theirs = saved(neighbour, "A");

        assertThat(walked(neighbour, Listing.first(20))).isEqualTo(theirs);
        assertThat(walked(town, filtered("A"))).hasSize(1).isNotEqualTo(theirs);
        assertThat(neighbour
                        .read(ports -> list(ports, town, sorted(20, new Sort(nameField(), false))))
                        .items())
                .extracting(Stored::value)
                .isSubsetOf(theirs);
    }

    private Listing filtered(String name) {
        return new Listing(Map.of(nameField(), name), List.of(), 2, From.START, AsOf.NOW);
    }

    private static Listing sorted(int limit, Sort... sort) {
        return new Listing(Map.of(), List.of(sort), limit, From.START, AsOf.NOW);
    }

    private static Listing known(AsOf asOf) {
        return new Listing(Map.of(), List.of(), 2, From.START, asOf);
    }
}
