package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.ListedThingsContract;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.strategy.RevisionPart;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RevisionParts} keep, revision by revision, in every implementation. */
public interface RevisionPartsContract<P extends RevisionPart> extends ListedThingsContract<P> {

    /** The port. */
    RevisionParts<P> parts(Ports ports);

    /** A new part of a strategy, not saved yet. */
    P named(Municipality town, StrategyId strategy, String name);

    @Override
    default P named(Municipality town, String name) {
        return named(town, town.strategy(), name);
    }

    @Override
    default Id idOf(P part) {
        return part.id();
    }

    @Override
    default Stored<P> save(Ports ports, long version, Change<P> change) {
        return parts(ports).save(1, version, change);
    }

    @Override
    default void remove(Ports ports, long version, Change<P> change) {
        parts(ports).remove(1, version, change);
    }

    @Override
    default Optional<Stored<P>> find(Ports ports, P part, AsOf asOf) {
        return parts(ports).find(part.strategy(), part.id().value(), 1, asOf);
    }

    @Override
    default Page<Stored<P>> list(Ports ports, Municipality town, Listing listing) {
        return parts(ports).list(town.strategy(), 1, listing);
    }

    /** Saves a part that is new to a revision. */
    default P added(Municipality town, int revision, String name) {
        P part = named(town, name);
        return town.write(ports -> parts(ports).save(revision, 0, added(part))).value();
    }

    /** Lets a part say something else from a revision on. */
    default P changed(Municipality town, int revision, P part, String name) {
        P after = renamed(part, name);
        return town.write(ports -> parts(ports).save(revision, versionIn(ports, revision, part), changed(part, after)))
                .value();
    }

    /** Takes a part out of a revision. */
    default void removed(Municipality town, int revision, P part) {
        town.change(ports -> parts(ports).remove(revision, versionIn(ports, revision, part), removed(part)));
    }

    /** The version of a part in a revision. */
    default long versionIn(Ports ports, int revision, P part) {
        return parts(ports)
                .find(part.strategy(), part.id().value(), revision, AsOf.NOW)
                .orElseThrow()
                .version();
    }

    /** What is stored of a part in a revision. */
    default Optional<Stored<P>> storedIn(Municipality town, int revision, P part, AsOf asOf) {
        return town.read(ports -> parts(ports).find(part.strategy(), part.id().value(), revision, asOf));
    }

    /** A part in a revision, as things stand. */
    default Optional<P> in(Municipality town, int revision, P part) {
        return storedIn(town, revision, part, AsOf.NOW).map(Stored::value);
    }

    /** All parts of some revisions. */
    default List<P> all(Municipality town, Map<StrategyId, Integer> revisions, AsOf asOf) {
        return town.read(ports -> parts(ports).listAll(revisions, asOf));
    }

    /** All parts of a revision of the municipality's one strategy. */
    default List<P> all(Municipality town, int revision) {
        return all(town, Map.of(town.strategy(), revision), AsOf.NOW);
    }

    /** The strategy of a part. */
    default Optional<StrategyId> strategyOf(Municipality town, UUID id) {
        return town.read(ports -> parts(ports).findStrategy(id));
    }

    @Test
    default void the_next_revision_begins_with_all_that_is_there() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P other = added(town, 1, "Other");

        assertThat(in(town, 2, one)).contains(one);
        assertThat(all(town, 2)).containsExactlyInAnyOrder(one, other);
        assertThat(all(town, 3)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void what_is_new_to_a_revision_is_not_in_those_before() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P later = added(town, 2, "Later");

        assertThat(in(town, 1, later)).isEmpty();
        assertThat(in(town, 2, later)).contains(later);
        assertThat(all(town, 1)).containsExactly(one);
        assertThat(all(town, 2)).containsExactlyInAnyOrder(one, later);
    }

    @Test
    default void a_change_in_a_later_revision_leaves_the_earlier_as_it_was_in_every_respect() {
        Municipality town = municipality();
        P before = added(town, 1, "Before");
        Stored<P> first = storedIn(town, 1, before, AsOf.NOW).orElseThrow();
        town.aDayPasses();

        P after = changed(town, 2, before, "After");

        assertThat(storedIn(town, 1, before, AsOf.NOW)).contains(first);
        assertThat(storedIn(town, 2, before, AsOf.NOW))
                .contains(new Stored<>(after, 2, first.createdAt(), town.clock().instant()));
        assertThat(in(town, 3, before)).contains(after);
        assertThat(all(town, 1)).containsExactly(before);
        assertThat(all(town, 2)).containsExactly(after);
    }

    @Test
    default void a_part_may_say_something_else_in_each_revision() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P two = changed(town, 2, one, "Two");
        P twoAgain = changed(town, 2, two, "Two again");
        P four = changed(town, 4, twoAgain, "Four");

        assertThat(in(town, 1, one)).contains(one);
        assertThat(in(town, 2, one)).contains(twoAgain);
        assertThat(in(town, 3, one)).contains(twoAgain);
        assertThat(in(town, 4, one)).contains(four);
        assertThat(in(town, 5, one)).contains(four);
    }

    @Test
    default void the_version_that_counts_is_that_of_the_revision_written_in() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P two = changed(town, 2, one, "Two");
        P three = renamed(one, "Three");

        assertThatThrownBy(() -> town.write(ports -> parts(ports).save(2, 1, changed(two, three))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> town.change(ports -> parts(ports).remove(2, 1, removed(two))))
                .isInstanceOf(Stale.class);

        assertThat(in(town, 1, one)).contains(one);
        assertThat(in(town, 2, one)).contains(two);
    }

    @Test
    default void what_is_taken_out_of_a_revision_stays_in_those_before() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P other = added(town, 1, "Other");
        Stored<P> first = storedIn(town, 1, one, AsOf.NOW).orElseThrow();
        town.aDayPasses();

        removed(town, 2, one);

        assertThat(storedIn(town, 1, one, AsOf.NOW)).contains(first);
        assertThat(in(town, 2, one)).isEmpty();
        assertThat(in(town, 3, one)).isEmpty();
        assertThat(all(town, 1)).containsExactlyInAnyOrder(one, other);
        assertThat(all(town, 2)).containsExactly(other);
        assertThat(town.kinds(one.id().value())).containsValue(one.id().kind());
    }

    @Test
    default void what_was_changed_and_then_taken_out_of_a_revision_stays_as_it_was_before() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P two = changed(town, 2, one, "Two");

        removed(town, 2, two);

        assertThat(in(town, 1, one)).contains(one);
        assertThat(in(town, 2, one)).isEmpty();
        assertThat(in(town, 3, one)).isEmpty();
    }

    @Test
    default void what_was_added_and_taken_out_in_the_same_revision_is_nowhere() {
        Municipality town = municipality();
        P two = added(town, 2, "Two");

        removed(town, 2, two);

        assertThat(all(town, 1)).isEmpty();
        assertThat(all(town, 2)).isEmpty();
        assertThat(all(town, 3)).isEmpty();
        assertThat(town.kinds(two.id().value())).isEmpty();
    }

    @Test
    default void one_revision_of_each_of_several_strategies_is_listed_at_once() {
        Municipality town = municipality();
        StrategyId other = town.savedStrategy("Another strategy").id();
        StrategyId third = town.savedStrategy("A third strategy").id();
        P ours = added(town, 1, "Ours");
        P oursLater = changed(town, 2, ours, "Ours later");
        P theirs = named(town, other, "Theirs");
        P theirsLater = renamed(theirs, "Theirs later");
        P thirds = named(town, third, "Third's");
        town.change(ports -> {
            parts(ports).save(1, 0, added(theirs));
            parts(ports).save(2, 1, changed(theirs, theirsLater));
            parts(ports).save(1, 0, added(thirds));
        });

        assertThat(all(town, Map.of(town.strategy(), 2, other, 1), AsOf.NOW))
                .containsExactlyInAnyOrder(oursLater, theirs);
        assertThat(all(town, Map.of(town.strategy(), 1, other, 2), AsOf.NOW))
                .containsExactlyInAnyOrder(ours, theirsLater);
        assertThat(all(town, Map.of(), AsOf.NOW)).isEmpty();
        assertThat(all(town, Map.of(new StrategyId(town.ids().next()), 1), AsOf.NOW))
                .isEmpty();
    }

    @Test
    default void a_list_is_of_one_revision() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P other = added(town, 1, "Other");
        P changed = changed(town, 2, one, "Changed");
        P later = added(town, 2, "Later");
        removed(town, 2, other);

        assertThat(page(town, 1)).containsExactly(one, other);
        assertThat(page(town, 2)).containsExactly(changed, later);
    }

    /** The first parts of a revision. */
    private List<P> page(Municipality town, int revision) {
        return town.read(ports -> parts(ports).list(town.strategy(), revision, Listing.first(10))).items().stream()
                .map(Stored::value)
                .toList();
    }

    @Test
    default void a_part_is_found_under_its_own_strategy_alone() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        StrategyId other = town.savedStrategy("Another strategy").id();

        Optional<Stored<P>> found =
                town.read(ports -> parts(ports).find(other, one.id().value(), 1, AsOf.NOW));

        assertThat(found).isEmpty();
    }
}
