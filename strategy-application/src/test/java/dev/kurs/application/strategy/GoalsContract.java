package dev.kurs.application.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Goals} keep, in every implementation. */
public interface GoalsContract extends WithdrawnPartsContract<Goal> {

    @Override
    default Goals parts(Ports ports) {
        return ports.goals();
    }

    @Override
    default Goal named(Municipality town, StrategyId strategy, String name) {
        return Samples.goal(new GoalId(town.ids().next()), strategy, name);
    }

    @Override
    default Goal renamed(Goal goal, String name) {
        return new Goal(
                goal.id(),
                goal.strategy(),
                goal.kind(),
                name,
                goal.description(),
                goal.parent(),
                goal.owner(),
                goal.weight(),
                goal.order(),
                goal.supports(),
                goal.contributesTo());
    }

    @Override
    default String nameField() {
        return "title";
    }

    /** Saves a goal that differs in its weight and order alone. */
    default Goal weighted(Municipality town, String weight, Integer order) {
        Goal plain = named(town, "Goal");
        Goal goal = new Goal(
                plain.id(),
                plain.strategy(),
                GoalKind.BUSINESS,
                "Goal",
                null,
                null,
                null,
                new BigDecimal(weight),
                order,
                List.of(),
                null);
        return town.write(ports -> ports.goals().save(1, 0, added(goal))).value();
    }

    /** A digital goal that says all that a goal can. */
    default Goal digital(Municipality town, GoalId parent, List<GoalId> supports, GoalId contributesTo) {
        return new Goal(
                new GoalId(town.ids().next()),
                town.strategy(),
                GoalKind.DIGITAL,
                "Fler e-tjänster",
                "Alla ansökningar ska kunna göras digitalt.\nÄven på finska.",
                parent,
                town.person(),
                new BigDecimal("2.125"),
                7,
                supports,
                contributesTo);
    }

    /** What contributes to some goals. */
    default Map<GoalId, String> contributing(Municipality town, GoalId... goals) {
        return town.read(ports -> ports.goals().contributingTo(List.of(goals)));
    }

    /** The goals of the first revision in some order. */
    default List<Goal> sorted(Municipality town, String field, boolean descending) {
        return walked(town, new Listing(Map.of(), List.of(new Sort(field, descending)), 2, From.START, AsOf.NOW));
    }

    @Test
    default void a_goal_is_given_back_whole() {
        Municipality town = municipality();
        Goal business = added(town, 1, "Kortare väntan");
        Goal another = added(town, 1, "Nöjdare invånare");
        StrategyId above = town.savedStrategy("Kommunens strategi").id();
        Goal aim = town.savedGoal(above, "En kommun för alla");
        Goal parent = town.write(ports -> ports.goals().save(1, 0, added(digital(town, null, List.of(), null))))
                .value();
        Goal whole = digital(town, parent.id(), List.of(another.id(), business.id()), aim.id());

        town.write(ports -> ports.goals().save(1, 0, added(whole)));

        assertThat(in(town, 1, whole)).contains(whole);
        assertThat(all(town, 1)).containsExactlyInAnyOrder(business, another, parent, whole);
    }

    @Test
    default void what_a_goal_supports_can_change() {
        Municipality town = municipality();
        Goal one = added(town, 1, "One");
        Goal other = added(town, 1, "Other");
        Goal before = digital(town, null, List.of(one.id(), other.id()), null);
        Goal after = new Goal(
                before.id(),
                before.strategy(),
                before.kind(),
                before.title(),
                null,
                null,
                null,
                before.weight(),
                null,
                List.of(other.id()),
                null);
        town.write(ports -> ports.goals().save(1, 0, added(before)));
        town.write(ports -> ports.goals().save(2, 1, changed(before, after)));

        assertThat(in(town, 1, before)).contains(before);
        assertThat(in(town, 2, before)).contains(after);
    }

    @Test
    default void weights_and_orders_sort_by_value_and_what_has_none_comes_last() {
        Municipality town = municipality();
        Goal ten = weighted(town, "10", 2);
        Goal nine = weighted(town, "9.5", null);
        Goal hundredth = weighted(town, "0.01", 10);
        Goal one = weighted(town, "1", 1);

        assertThat(sorted(town, "weight", false)).containsExactly(hundredth, one, nine, ten);
        assertThat(sorted(town, "weight", true)).containsExactly(ten, nine, one, hundredth);
        assertThat(sorted(town, "order", false)).containsExactly(one, ten, hundredth, nine);
        assertThat(sorted(town, "order", true)).containsExactly(hundredth, ten, one, nine);
    }

    @Test
    default void goals_can_be_filtered_by_kind_owner_parent_and_weight() {
        Municipality town = municipality();
        Goal business = added(town, 1, "Kortare väntan");
        Goal parent = town.write(ports -> ports.goals().save(1, 0, added(digital(town, null, List.of(), null))))
                .value();
        Goal below = town.write(ports -> ports.goals().save(1, 0, added(digital(town, parent.id(), List.of(), null))))
                .value();
        Listing all = Listing.first(1);

        assertThat(walked(town, all.where("kind", "DIGITAL"))).containsExactly(parent, below);
        assertThat(walked(town, all.where("owner", town.person().toString()))).containsExactly(parent, below);
        assertThat(walked(town, all.where("parent", parent.id().toString()))).containsExactly(below);
        assertThat(walked(town, all.where("weight", "1"))).containsExactly(business);
        assertThat(walked(
                        town,
                        all.where("kind", "DIGITAL").where("parent", parent.id().toString())))
                .containsExactly(below);
    }

    @Test
    default void goals_of_other_strategies_contribute_while_they_say_so() {
        Municipality town = municipality();
        StrategyId above = town.savedStrategy("Kommunens strategi").id();
        Goal aim = town.savedGoal(above, "En kommun för alla");
        Goal alone = town.savedGoal(above, "Ingen bidrar");
        Goal contributes = digital(town, null, List.of(), aim.id());
        added(town, 1, "Bidrar inte");
        town.write(ports -> ports.goals().save(1, 0, added(contributes)));

        assertThat(contributing(town, aim.id(), alone.id())).isEqualTo(Map.of(contributes.id(), "Fler e-tjänster"));
        assertThat(contributing(town, alone.id())).isEmpty();
        assertThat(contributing(town)).isEmpty();
        assertThat(contributing(town.neighbour(), aim.id())).isEmpty();

        town.change(ports -> ports.goals().remove(1, 1, removed(contributes)));

        assertThat(contributing(town, aim.id())).isEmpty();
    }

    @Test
    default void a_goal_contributes_under_its_newest_title() {
        Municipality town = municipality();
        Goal aim = town.savedGoal(town.savedStrategy("Kommunens strategi").id(), "En kommun för alla");
        Goal contributes = digital(town, null, List.of(), aim.id());
        town.write(ports -> ports.goals().save(1, 0, added(contributes)));
        changed(town, 2, contributes, "Alla e-tjänster");

        assertThat(contributing(town, aim.id())).isEqualTo(Map.of(contributes.id(), "Alla e-tjänster"));
    }
}
