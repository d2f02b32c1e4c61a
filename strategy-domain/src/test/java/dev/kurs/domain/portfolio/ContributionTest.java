package dev.kurs.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionTest {

    private static final StrategyId STRATEGY = new StrategyId(new UUID(0x7000L, 1));
    private static final ProjectId PROJECT = new ProjectId(new UUID(0x7000L, 2));

    private static Neighbours around(Contribution... others) {
        ProjectHeader header = new ProjectHeader("One login", STRATEGY, null, null, null, null, null, null, 1);
        Neighbours around =
                new Neighbours(LocalDate.parse("2026-03-02")).with(PROJECT, new Project(PROJECT, header, List.of()));
        for (int goal = 1; goal <= 4; goal++) {
            around.with(goal(goal), STRATEGY);
        }
        around.with(goal(9), new StrategyId(new UUID(0x7000L, 99)));
        for (Contribution other : others) {
            around.with(other.id(), other);
        }
        return around;
    }

    private static GoalId goal(int number) {
        return new GoalId(new UUID(0x7000L, 100 + number));
    }

    private static Contribution to(int number, int goal, String weight) {
        return new Contribution(
                new ContributionId(new UUID(0x7000L, 200 + number)), PROJECT, goal(goal), new BigDecimal(weight), null);
    }

    @ParameterizedTest
    @CsvSource({
        "0.000000000001, true",
        "0.5, true",
        "1, true",
        "1.0, true",
        "0, false",
        "-0.5, false",
        "1.000000000001, false"
    })
    void a_weight_is_over_0_and_at_most_1(String weight, boolean allowed) {
        assertThat(Refusals.ifAny(() -> to(1, 1, weight)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void a_weight_is_written_in_one_way() {
        assertThat(to(1, 1, "0.50")).isEqualTo(to(1, 1, "0.5"));
    }

    @Test
    void the_weights_of_a_project_sum_to_at_most_1() {
        Contribution half = to(1, 1, "0.5");
        Contribution third = to(2, 2, "0.3");

        assertThat(around(half, third).broken(null, to(3, 3, "0.2"))).isEmpty();
        assertThat(around(half, third).broken(null, to(3, 3, "0.200000000001")))
                .containsExactly("contributions-over-one /weight");
        Faults faults = new Faults();
        to(3, 3, "0.4").check(null, around(half, third), faults);
        assertThat(faults.found().get(0).figures())
                .isEqualTo(Map.of(
                        "weight", new BigDecimal("0.4"), "sum", new BigDecimal("1.2"), "left", new BigDecimal("0.2")));
    }

    @Test
    void a_contribution_that_changes_does_not_count_twice() {
        Contribution most = to(1, 1, "0.9");

        assertThat(around(most).broken(most, to(1, 1, "1"))).isEmpty();
        assertThat(around(most).broken(most, to(1, 2, "0.9"))).isEmpty();
    }

    @Test
    void a_goal_is_contributed_to_once() {
        assertThat(around(to(1, 1, "0.1")).broken(null, to(2, 1, "0.1"))).containsExactly("contribution-twice /goal");
    }

    @Test
    void the_goal_is_one_of_the_projects_own_strategy() {
        assertThat(around().broken(null, to(1, 9, "0.1"))).containsExactly("contribution-to-another-strategy /goal");
    }

    @Test
    void all_that_is_wrong_is_told_together() {
        assertThat(around(to(1, 9, "0.9")).broken(null, to(2, 9, "0.2")))
                .containsExactly(
                        "contribution-twice /goal",
                        "contributions-over-one /weight",
                        "contribution-to-another-strategy /goal");
    }
}
