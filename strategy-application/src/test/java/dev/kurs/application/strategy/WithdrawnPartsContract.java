package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Municipality;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.domain.strategy.RevisionPart;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of {@link RevisionParts} when a revision is withdrawn, in every implementation. */
public interface WithdrawnPartsContract<P extends RevisionPart> extends RevisionPartsContract<P> {

    /** Withdraws a revision. */
    default void withdrawn(Municipality town, int revision) {
        town.change(ports -> parts(ports).withdraw(town.strategy(), revision));
    }

    @Test
    default void a_withdrawn_revision_is_read_as_it_was_and_the_next_begins_from_the_one_before() {
        Municipality town = municipality();
        P same = added(town, 1, "Same");
        P changing = added(town, 1, "Changing");
        P leaving = added(town, 1, "Leaving");
        P changed = changed(town, 2, changing, "Changed");
        removed(town, 2, leaving);
        P coming = added(town, 2, "Coming");
        town.aDayPasses();

        withdrawn(town, 2);

        assertThat(all(town, 1)).containsExactlyInAnyOrder(same, changing, leaving);
        assertThat(all(town, 2)).containsExactlyInAnyOrder(same, changed, coming);
        assertThat(all(town, 3)).containsExactlyInAnyOrder(same, changing, leaving);
        assertThat(in(town, 3, coming)).isEmpty();
        assertThat(in(town, 3, leaving)).contains(leaving);
    }

    @Test
    default void of_two_withdrawn_revisions_neither_is_what_the_next_begins_from() {
        Municipality town = municipality();
        P changing = added(town, 1, "Changing");
        P leaving = added(town, 1, "Leaving");
        P second = changed(town, 2, changing, "Second");
        removed(town, 2, leaving);
        withdrawn(town, 2);
        P third = changed(town, 3, changing, "Third");
        P leavingLater = changed(town, 3, leaving, "Leaving later");
        P coming = added(town, 3, "Coming");
        withdrawn(town, 3);

        assertThat(all(town, 1)).containsExactlyInAnyOrder(changing, leaving);
        assertThat(all(town, 2)).containsExactly(second);
        assertThat(all(town, 3)).containsExactlyInAnyOrder(third, leavingLater, coming);
        assertThat(all(town, 4)).containsExactlyInAnyOrder(changing, leaving);
    }

    @Test
    default void a_revision_after_a_withdrawn_one_is_written_like_any_other() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P other = added(town, 1, "Other");
        changed(town, 2, one, "Withdrawn");
        withdrawn(town, 2);
        P three = changed(town, 3, one, "Three");
        removed(town, 3, other);
        P four = changed(town, 4, three, "Four");

        assertThat(all(town, 1)).containsExactlyInAnyOrder(one, other);
        assertThat(all(town, 3)).containsExactly(three);
        assertThat(all(town, 4)).containsExactly(four);
        assertThat(in(town, 2, one)).contains(renamed(one, "Withdrawn"));
    }

    @Test
    default void no_version_is_numbered_twice_though_one_was_withdrawn() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        changed(town, 2, one, "Withdrawn");
        Stored<P> withdrawn = storedIn(town, 2, one, AsOf.NOW).orElseThrow();
        withdrawn(town, 2);
        P three = changed(town, 3, one, "Three");
        P late = renamed(one, "Too late");

        assertThat(storedIn(town, 3, one, AsOf.NOW).orElseThrow().version()).isGreaterThan(withdrawn.version());
        assertThatThrownBy(() -> town.write(
                        ports -> parts(ports).save(3, withdrawn.version(), changed(withdrawn.value(), late))))
                .isInstanceOf(Stale.class);
        assertThat(in(town, 3, one)).contains(three);
    }

    @Test
    default void withdrawing_a_revision_in_which_nothing_was_written_changes_nothing() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        Stored<P> before = storedIn(town, 1, one, AsOf.NOW).orElseThrow();
        long head = town.journalHead();
        town.aDayPasses();

        withdrawn(town, 2);

        for (int revision = 1; revision <= 3; revision++) {
            assertThat(storedIn(town, revision, one, AsOf.NOW)).contains(before);
        }
        assertThat(town.journalHead()).isEqualTo(head);
    }

    @Test
    default void withdrawing_a_revision_touches_no_other_strategy() {
        Municipality town = municipality();
        StrategyId other = town.savedStrategy("Another strategy").id();
        P theirs = named(town, other, "Theirs");
        town.write(ports -> parts(ports).save(2, 0, added(theirs)));
        added(town, 2, "Ours");

        withdrawn(town, 2);

        assertThat(in(town, 3, theirs)).contains(theirs);
        assertThat(all(town, 3)).isEmpty();
    }

    @Test
    default void a_revision_is_known_as_it_was_before_at_and_after_each_change() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        AsOf beforeChange = town.aDayPasses();
        P two = changed(town, 2, one, "Two");
        AsOf whenChanged = town.now();
        AsOf beforeWithdrawal = town.aDayPasses();
        withdrawn(town, 2);
        AsOf whenWithdrawn = town.now();
        AsOf beforeRemoval = town.aDayPasses();
        removed(town, 3, one);
        AsOf whenRemoved = town.now();

        assertThat(known(town, one, beforeChange)).containsExactly(one, one, one);
        assertThat(known(town, one, whenChanged)).containsExactly(one, two, two);
        assertThat(known(town, one, beforeWithdrawal)).containsExactly(one, two, two);
        assertThat(known(town, one, whenWithdrawn)).containsExactly(one, two, one);
        assertThat(known(town, one, beforeRemoval)).containsExactly(one, two, one);
        assertThat(known(town, one, whenRemoved)).containsExactly(one, two);
        assertThat(all(town, Map.of(town.strategy(), 2), beforeChange)).containsExactly(one);
        assertThat(all(town, Map.of(town.strategy(), 2), whenChanged)).containsExactly(two);
        assertThat(all(town, Map.of(town.strategy(), 3), whenRemoved)).isEmpty();
    }

    /** What the first three revisions say of a part; one that does not have it is passed over. */
    private List<P> known(Municipality town, P part, AsOf asOf) {
        return List.of(1, 2, 3).stream()
                .flatMap(revision -> storedIn(town, revision, part, asOf).stream())
                .map(Stored::value)
                .toList();
    }

    @Test
    default void writing_and_withdrawing_in_one_millisecond_is_known_by_its_end_alone() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P two = changed(town, 2, one, "Two");
        withdrawn(town, 2);
        P three = changed(town, 3, one, "Three");

        assertThat(known(town, one, town.beforeNow())).isEmpty();
        assertThat(known(town, one, town.now())).containsExactly(one, two, three);
    }

    @Test
    default void another_organisation_neither_lists_nor_withdraws_a_revision() {
        Municipality town = municipality();
        Municipality neighbour = town.neighbour();
        P one = added(town, 1, "One");
        P two = changed(town, 2, one, "Two");

        neighbour.change(ports -> parts(ports).withdraw(town.strategy(), 2));

        assertThat(in(town, 3, one)).contains(two);
        assertThat(all(neighbour, Map.of(town.strategy(), 1), AsOf.NOW)).isEmpty();
        assertThat(in(neighbour, 2, one)).isEmpty();
    }

    @Test
    default void a_failed_unit_splits_and_withdraws_nothing() {
        Municipality town = municipality();
        P one = added(town, 1, "One");
        P two = changed(town, 2, one, "Two");
        P other = added(town, 1, "Other");

        assertThatThrownBy(() -> town.change(ports -> {
                    parts(ports).save(3, 2, changed(two, renamed(one, "Lost")));
                    parts(ports).remove(2, 1, removed(other));
                    parts(ports).withdraw(town.strategy(), 2);
                    throw new IllegalStateException("the unit fails");
                }))
                .hasMessage("the unit fails");

        assertThat(in(town, 3, one)).contains(two);
        assertThat(in(town, 2, other)).contains(other);
    }

    @Test
    default void the_strategy_of_a_part_is_known_whatever_the_revision() {
        Municipality town = municipality();
        P leaving = added(town, 1, "Leaving");
        P coming = added(town, 2, "Coming");
        removed(town, 2, leaving);
        withdrawn(town, 2);

        assertThat(strategyOf(town, leaving.id().value())).contains(town.strategy());
        assertThat(strategyOf(town, coming.id().value())).contains(town.strategy());
        assertThat(strategyOf(town, town.ids().next())).isEmpty();
        assertThat(strategyOf(town.neighbour(), leaving.id().value())).isEmpty();
    }
}
