package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.NOW;
import static dev.kurs.domain.strategy.Samples.TODAY;
import static dev.kurs.domain.strategy.Samples.below;
import static dev.kurs.domain.strategy.Samples.business;
import static dev.kurs.domain.strategy.Samples.digital;
import static dev.kurs.domain.strategy.Samples.draft;
import static dev.kurs.domain.strategy.Samples.goalId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.strategy.Goal.GoalKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each digital goal reaches a business goal, or the revision is not adopted. */
class GoalReachTest {

    private static final String ASTRAY = "digital-goal-without-business-goal /goals/";

    @Test
    void a_digital_goal_reaches_the_business_goal_that_it_supports() {
        assertThat(astray(business(1), digital(2, 1))).isEmpty();
    }

    @Test
    void a_digital_goal_that_supports_nothing_reaches_nothing() {
        assertThat(astray(business(1), digital(2))).containsExactly(ASTRAY + goalId(2));
    }

    @Test
    void a_digital_goal_reaches_as_far_as_those_it_supports() {
        assertThat(astray(business(1), digital(2, 1), digital(3, 2), digital(4, 3)))
                .isEmpty();
        assertThat(astray(business(1), digital(2), digital(3, 2), digital(4, 3, 1)))
                .containsExactly(ASTRAY + goalId(2), ASTRAY + goalId(3));
    }

    @Test
    void a_digital_objective_reaches_as_far_as_its_goal() {
        assertThat(astray(business(1), digital(2, 1), below(2, digital(3)))).isEmpty();
        assertThat(astray(business(1), digital(2), below(2, digital(3))))
                .containsExactly(ASTRAY + goalId(2), ASTRAY + goalId(3));
    }

    @Test
    void a_digital_goal_does_not_reach_as_far_as_its_objective() {
        assertThat(astray(business(1), digital(2), below(2, digital(3, 1)))).containsExactly(ASTRAY + goalId(2));
    }

    @Test
    void a_digital_goal_that_supports_an_objective_reaches_as_far_as_that_does_through_its_goal() {
        assertThat(astray(business(1), digital(2, 1), below(2, digital(3)), digital(4, 3)))
                .isEmpty();
    }

    @Test
    void a_business_goal_may_be_reached_in_an_objective() {
        assertThat(astray(business(1), below(1, business(2)), digital(3, 2))).isEmpty();
    }

    @Test
    void a_goal_that_is_not_there_leads_nowhere_and_a_circle_that_is_there_is_not_followed_for_ever() {
        assertThat(astray(business(1), digital(2, 9), digital(3, 4), digital(4, 3)))
                .containsExactly(ASTRAY + goalId(2), ASTRAY + goalId(3), ASTRAY + goalId(4));
        assertThat(astray(business(1), below(3, digital(2)), below(2, digital(3))))
                .containsExactly(ASTRAY + goalId(2), ASTRAY + goalId(3));
    }

    @Test
    void without_a_business_goal_at_the_top_nothing_is_adopted() {
        assertThat(astray()).containsExactly("business-goal-missing /goals");
    }

    @Test
    void whatever_the_goals_those_astray_are_the_ones_that_never_come_to_a_business_goal() {
        Laws.hold(1000, random -> {
            int size = 1 + random.nextInt(9);
            List<Goal> goals = new ArrayList<>(List.of(business(0)));
            for (int i = 1; i < size; i++) {
                GoalKind kind = random.nextInt(5) == 0 ? GoalKind.BUSINESS : GoalKind.DIGITAL;
                int[] supports = kind == GoalKind.BUSINESS
                        ? new int[0]
                        : IntStream.range(0, i)
                                .filter(any -> random.nextInt(5) == 0)
                                .toArray();
                List<Goal> parents = goals.stream()
                        .filter(goal -> goal.parent() == null && goal.kind() == kind)
                        .toList();
                Goal goal = Samples.goal(i, kind, null, supports);
                boolean objective = !parents.isEmpty() && random.nextInt(3) == 0;
                goals.add(objective ? under(parents.get(random.nextInt(parents.size())), goal) : goal);
            }

            List<String> naive = goals.stream()
                    .filter(goal -> !arrived(goals).contains(goal.id()))
                    .map(goal -> ASTRAY + goal.id())
                    .toList();
            assertThat(astray(goals.toArray(Goal[]::new))).containsExactlyElementsOf(naive);
        });
    }

    /** Business goals have arrived; so has, again and again until no more do, who serves or belongs to one that has. */
    private static Set<GoalId> arrived(List<Goal> goals) {
        Set<GoalId> arrived = new HashSet<>();
        for (int round = 0; round <= goals.size(); round++) {
            for (Goal goal : goals) {
                boolean served = goal.supports().stream().anyMatch(arrived::contains);
                if (goal.kind() == GoalKind.BUSINESS || served || arrived.contains(goal.parent())) {
                    arrived.add(goal.id());
                }
            }
        }
        return arrived;
    }

    private static Goal under(Goal parent, Goal goal) {
        return below((int) parent.id().value().getLeastSignificantBits(), goal);
    }

    private static List<String> astray(Goal... goals) {
        return Refusals.ifAny(() -> draft().adopted(1, new GoalTree(List.of(goals)), TODAY, NOW, ASTA, null));
    }
}
