package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.STRATEGY;
import static dev.kurs.domain.strategy.Samples.below;
import static dev.kurs.domain.strategy.Samples.business;
import static dev.kurs.domain.strategy.Samples.digital;
import static dev.kurs.domain.strategy.Samples.goalId;
import static dev.kurs.domain.strategy.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.strategy.Goal.GoalKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoalTreeTest {

    private static final int REVISION = 3;

    @Test
    void a_goal_is_added_and_all_it_says_is_told() {
        Change<Goal> added = tree().added(business(1), REVISION);

        assertThat(added.before()).isNull();
        assertThat(added.after()).isEqualTo(business(1));
        assertThat(added.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("strategy.goal-added");
            assertThat(event.subject()).isEqualTo(goalId(1));
            assertThat(event.facts()).isEqualTo(Map.of("revision", REVISION));
            assertThat(event.change())
                    .contains(
                            new FieldChange("title", null, "Goal 1"), new FieldChange("kind", null, GoalKind.BUSINESS));
        });
    }

    @Test
    void a_changed_goal_tells_what_changed_and_in_which_revision() {
        Goal changed = goal(1, "Goal one", null, null);

        assertThat(tree(business(1)).changed(changed, REVISION))
                .isEqualTo(Change.of(
                        business(1),
                        changed,
                        Event.of(
                                        "strategy.goal-changed",
                                        goalId(1),
                                        List.of(new FieldChange("title", "Goal 1", "Goal one")))
                                .with("revision", REVISION)));
    }

    @Test
    void nothing_happens_to_a_goal_that_stays_as_it_is() {
        assertThat(tree(business(1)).changed(business(1), REVISION)).isEqualTo(Change.none(business(1)));
    }

    @Test
    void a_removed_goal_tells_what_it_said() {
        assertThat(tree(business(1)).removed(business(1), REVISION).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("strategy.goal-removed");
                    assertThat(event.facts()).isEqualTo(Map.of("revision", REVISION));
                    assertThat(event.change()).contains(new FieldChange("title", "Goal 1", null));
                });
    }

    @Test
    void a_goal_that_others_hang_on_stays_and_those_are_named() {
        GoalTree tree = tree(business(1), below(1, business(2)), digital(3, 1), digital(4), business(5));

        assertThat(Refusals.broken(() -> tree.removed(business(1), REVISION)))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.rule()).isEqualTo(StrategyRule.GOAL_STILL_NEEDED);
                    assertThat(broken.figures()).isEqualTo(Map.of("by", List.of("Goal 2", "Goal 3")));
                });
        assertThat(Refusals.ifAny(() -> tree.removed(below(1, business(2)), REVISION)))
                .isEmpty();
    }

    @Test
    void a_goal_has_objectives_of_its_own_kind() {
        assertThat(Refusals.ifAny(() -> tree(business(1)).added(below(1, business(2)), REVISION)))
                .isEmpty();
        assertThat(Refusals.of(() -> tree(business(1)).added(below(1, digital(2)), REVISION)))
                .containsExactly("objective-of-other-kind /kind");
    }

    @Test
    void a_goal_with_objectives_keeps_its_kind() {
        assertThat(Refusals.of(() -> tree(business(1), below(1, business(2))).changed(digital(1), REVISION)))
                .containsExactly("objective-of-other-kind /kind");
    }

    @Test
    void an_objective_has_no_objectives() {
        GoalTree tree = tree(business(1), below(1, business(2)), business(3));

        assertThat(Refusals.of(() -> tree.added(below(2, business(4)), REVISION)))
                .containsExactly("too-many-levels /parent");
        assertThat(Refusals.of(() -> tree.changed(below(3, business(1)), REVISION)))
                .containsExactly("too-many-levels /parent");
    }

    @Test
    void an_objective_may_move_to_another_goal_and_to_the_top() {
        GoalTree tree = tree(business(1), below(1, business(2)), business(3));

        assertThat(Refusals.ifAny(() -> tree.changed(below(3, business(2)), REVISION)))
                .isEmpty();
        assertThat(Refusals.ifAny(() -> tree.changed(business(2), REVISION))).isEmpty();
    }

    @Test
    void a_parent_stands_in_the_same_revision() {
        assertThat(Refusals.of(() -> tree().added(below(9, business(1)), REVISION)))
                .containsExactly("parent-not-in-revision /parent");
    }

    @Test
    void a_goal_is_not_its_own_objective() {
        assertThat(Refusals.of(() -> tree(business(1)).changed(below(1, business(1)), REVISION)))
                .containsExactly("goal-cycle /parent");
    }

    @Test
    void only_digital_goals_support_others() {
        Goal supporting = Samples.goal(2, GoalKind.BUSINESS, null, 1);

        assertThat(Refusals.of(() -> tree(business(1)).added(supporting, REVISION)))
                .containsExactly("supports-from-business-goal /supports");
    }

    @Test
    void what_is_supported_stands_in_the_same_revision_and_once() {
        assertThat(Refusals.of(() -> tree(business(1)).added(digital(2, 1, 8, 1, 9), REVISION)))
                .containsExactly(
                        "supported-goal-not-in-revision /supports/1",
                        "listed-twice /supports/2",
                        "supported-goal-not-in-revision /supports/3");
    }

    @Test
    void a_goal_does_not_support_itself_at_any_depth() {
        GoalTree tree = tree(business(1), digital(2, 1), digital(3, 2), digital(4, 3));

        assertThat(Refusals.of(() -> tree.added(digital(5, 5), REVISION))).containsExactly("goal-cycle /supports");
        assertThat(Refusals.of(() -> tree.changed(digital(2, 1, 2), REVISION))).containsExactly("goal-cycle /supports");
        assertThat(Refusals.of(() -> tree.changed(digital(2, 1, 4), REVISION))).containsExactly("goal-cycle /supports");
        assertThat(Refusals.ifAny(() -> tree.changed(digital(4, 1, 2, 3), REVISION)))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_with_a_goal_among_the_others_is_told_together() {
        GoalTree tree = tree(business(1), below(1, business(2)));
        Goal wrong = below(2, digital(3, 7, 3));

        assertThat(Refusals.of(() -> tree.added(wrong, REVISION)))
                .containsExactly(
                        "too-many-levels /parent",
                        "objective-of-other-kind /kind",
                        "supported-goal-not-in-revision /supports/0",
                        "goal-cycle /supports");
    }

    @Test
    void goals_stand_in_their_order_and_those_without_one_last() {
        Goal first = goal(3, "First", 1, null);
        Goal second = goal(2, "Second", 2, null);
        Goal last = goal(4, "Last", null, null);
        Goal lastToo = goal(5, "Last too", null, null);
        Goal objective = goal(6, "Objective", 2, 3);
        Goal objectiveBefore = goal(7, "Objective before", 1, 3);
        GoalTree tree = tree(lastToo, objective, last, second, digital(8), first, objectiveBefore);

        assertThat(tree.top(GoalKind.BUSINESS)).containsExactly(first, second, last, lastToo);
        assertThat(tree.top(GoalKind.DIGITAL)).containsExactly(digital(8));
        assertThat(tree.objectives(goalId(3))).containsExactly(objectiveBefore, objective);
        assertThat(tree.all()).hasSize(7);
        assertThat(tree.find(goalId(3))).contains(first);
        assertThat(tree.find(goalId(9))).isEmpty();
    }

    @Test
    void a_change_is_refused_when_something_would_come_round_to_itself_and_never_else() {
        Laws.hold(500, random -> {
            int size = 2 + random.nextInt(6);
            List<Goal> goals = new ArrayList<>();
            boolean[][] reaches = new boolean[size][size];
            for (int i = 0; i < size; i++) {
                int[] supports = someOf(random, i);
                goals.add(digital(i, supports));
                mark(reaches[i], supports);
            }
            int changed = random.nextInt(size);
            int[] supports = someOf(random, size);
            reaches[changed] = new boolean[size];
            mark(reaches[changed], supports);
            close(reaches);

            List<String> refused =
                    Refusals.ifAny(() -> new GoalTree(goals).changed(digital(changed, supports), REVISION));
            assertThat(refused).isEqualTo(reaches[changed][changed] ? List.of("goal-cycle /supports") : List.of());
        });
    }

    /** All that is reached in any number of steps (Warshall). */
    private static void close(boolean[][] reaches) {
        for (int via = 0; via < reaches.length; via++) {
            for (boolean[] from : reaches) {
                for (int to = 0; to < reaches.length; to++) {
                    from[to] |= from[via] && reaches[via][to];
                }
            }
        }
    }

    private static void mark(boolean[] row, int[] columns) {
        for (int column : columns) {
            row[column] = true;
        }
    }

    private static int[] someOf(SplittableRandom random, int bound) {
        return IntStream.range(0, bound).filter(any -> random.nextInt(3) == 0).toArray();
    }

    private static Goal goal(int number, String title, Integer order, Integer parent) {
        return new Goal(
                goalId(number),
                STRATEGY,
                GoalKind.BUSINESS,
                title,
                null,
                parent == null ? null : goalId(parent),
                null,
                BigDecimal.ONE,
                order,
                List.of(),
                null);
    }
}
