package dev.kurs.domain.strategy;

import static dev.kurs.domain.strategy.Samples.ASTA;
import static dev.kurs.domain.strategy.Samples.STRATEGY;
import static dev.kurs.domain.strategy.Samples.goalId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.strategy.Goal.GoalKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.000000000001", "1", "2.50", "100"})
    void a_weight_is_over_zero(BigDecimal weight) {
        assertThat(goal("Goal", weight).weight()).isEqualByComparingTo(weight);
    }

    @Test
    void weights_that_are_equal_make_goals_that_are_equal() {
        assertThat(goal("Goal", new BigDecimal("2.50"))).isEqualTo(goal("Goal", new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, weight-not-positive /weight",
        "-1, weight-not-positive /weight",
        "1E+18, number-out-of-range /weight",
        "1E-13, number-out-of-range /weight",
    })
    void any_other_weight_is_refused(BigDecimal weight, String rule) {
        assertThat(Refusals.of(() -> goal("Goal", weight))).containsExactly(rule);
    }

    @Test
    void all_that_is_wrong_with_a_goal_itself_is_told_together() {
        assertThat(Refusals.of(() -> goal(" ", BigDecimal.ZERO)))
                .containsExactly("text-missing /title", "weight-not-positive /weight");
    }

    @Test
    void a_goal_answered_for_by_another_is_else_the_same() {
        Goal goal = new Goal(
                goalId(1),
                STRATEGY,
                GoalKind.DIGITAL,
                "Goal",
                "What it means",
                goalId(2),
                null,
                new BigDecimal("2"),
                3,
                List.of(goalId(4)),
                goalId(5));

        assertThat(goal.ownedBy(ASTA))
                .isEqualTo(new Goal(
                        goalId(1),
                        STRATEGY,
                        GoalKind.DIGITAL,
                        "Goal",
                        "What it means",
                        goalId(2),
                        ASTA,
                        new BigDecimal("2"),
                        3,
                        List.of(goalId(4)),
                        goalId(5)));
    }

    private static Goal goal(String title, BigDecimal weight) {
        return new Goal(goalId(1), STRATEGY, GoalKind.BUSINESS, title, null, null, null, weight, null, List.of(), null);
    }
}
