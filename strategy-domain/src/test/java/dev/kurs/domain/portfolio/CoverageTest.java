package dev.kurs.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.portfolio.Coverage.Contributing;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final GoalId SERVED = new GoalId(new UUID(7, 1));
    private static final GoalId BARE = new GoalId(new UUID(7, 2));
    private static final GoalId PASSED = new GoalId(new UUID(7, 3));
    private static final ProjectId ONE = new ProjectId(new UUID(7, 11));
    private static final ProjectId OTHER = new ProjectId(new UUID(7, 12));
    private static final ProjectId STRAY = new ProjectId(new UUID(7, 13));
    private static final ProjectId STOPPED = new ProjectId(new UUID(7, 14));

    private static final Coverage COVERAGE = Coverage.of(
            List.of(BARE, SERVED),
            List.of(ONE, OTHER, STRAY),
            List.of(
                    new Contributing(ONE, SERVED, new BigDecimal("0.6")),
                    new Contributing(OTHER, SERVED, new BigDecimal("0.25")),
                    new Contributing(STOPPED, SERVED, new BigDecimal("0.9")),
                    new Contributing(STOPPED, BARE, new BigDecimal("0.1")),
                    new Contributing(STRAY, PASSED, BigDecimal.ONE)));

    @Test
    void a_goal_has_the_summed_weight_of_the_projects_under_way_that_serve_it() {
        assertThat(COVERAGE.goals()).extracting(Coverage.Served::goal).containsExactly(BARE, SERVED);
        assertThat(COVERAGE.goals().get(1).by())
                .extracting(Contributing::project)
                .containsExactly(ONE, OTHER);
        assertThat(COVERAGE.goals().get(1).weight()).isEqualByComparingTo("0.85");
        assertThat(COVERAGE.goals().get(0).weight()).isEqualByComparingTo("0");
    }

    @Test
    void a_goal_that_only_a_stopped_project_serves_is_without_one() {
        assertThat(COVERAGE.goalsWithoutProject()).containsExactly(BARE);
    }

    @Test
    void a_project_that_serves_no_goal_in_force_is_astray() {
        assertThat(COVERAGE.projectsWithoutGoal()).containsExactly(STRAY);
    }
}
