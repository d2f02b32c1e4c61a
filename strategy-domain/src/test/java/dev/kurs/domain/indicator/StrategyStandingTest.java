package dev.kurs.domain.indicator;

import static dev.kurs.domain.strategy.Samples.below;
import static dev.kurs.domain.strategy.Samples.business;
import static dev.kurs.domain.strategy.Samples.digital;
import static dev.kurs.domain.strategy.Samples.goalId;
import static dev.kurs.domain.strategy.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kurs.domain.indicator.RollUp.Part;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrategyStandingTest {

    @Test
    void a_goal_is_the_mean_of_its_own_indicators_and_its_objectives() {
        GoalTree tree = tree(weighing("1", business(1)), weighing("3", below(1, business(2))));

        StrategyStanding standing = StrategyStanding.of(
                tree,
                Map.of(
                        goalId(1), List.of(part("1", "0.8", ProgressStatus.ON_TRACK)),
                        goalId(2),
                                List.of(
                                        part("1", "0.5", ProgressStatus.REACHED),
                                        part("1", "0.1", ProgressStatus.AT_RISK))));

        // The objective stands at 0.3; the goal at (1 × 0.8 + 3 × 0.3) / 4.
        assertThat(standing.goals().get(goalId(2)).progress()).isEqualByComparingTo("0.3");
        assertThat(standing.goals().get(goalId(1)).progress()).isEqualByComparingTo("0.425");
        assertThat(standing.goals().get(goalId(1)).status()).isEqualTo(ProgressStatus.AT_RISK);
        assertThat(standing.goals().get(goalId(1)).parts()).hasSize(2);
        assertThat(standing.strategy().progress()).isEqualByComparingTo("0.425");
    }

    @Test
    void a_strategy_is_the_mean_of_its_business_goals_at_the_top_by_their_weight() {
        GoalTree tree =
                tree(weighing("1", business(1)), weighing("4", business(2)), weighing("90", below(1, business(3))));

        StrategyStanding standing = StrategyStanding.of(
                tree,
                Map.of(
                        goalId(2), List.of(part("1", "1", ProgressStatus.REACHED)),
                        goalId(3), List.of(part("1", "0.5", ProgressStatus.ON_TRACK))));

        assertThat(standing.strategy().progress()).isEqualByComparingTo("0.9");
        assertThat(standing.strategy().parts()).extracting(Part::id).containsExactlyInAnyOrder(goalId(1), goalId(2));
    }

    @Test
    void digital_goals_have_figures_of_their_own_and_are_never_mixed_in() {
        GoalTree tree = tree(business(1), digital(2, 1), below(2, digital(3)));
        Map<GoalId, List<Part>> indicators = Map.of(
                goalId(1), List.of(part("1", "0.4", ProgressStatus.ON_TRACK)),
                goalId(2), List.of(part("1", "0", ProgressStatus.OFF_TRACK)),
                goalId(3), List.of(part("1", "1", ProgressStatus.NOT_MEASURABLE)));

        StrategyStanding standing = StrategyStanding.of(tree, indicators);

        assertThat(standing.strategy().progress()).isEqualByComparingTo("0.4");
        assertThat(standing.strategy().status()).isEqualTo(ProgressStatus.ON_TRACK);
        assertThat(standing.goals().get(goalId(1)).progress()).isEqualByComparingTo("0.4");
        assertThat(standing.goals().get(goalId(2)).progress()).isEqualByComparingTo("0.5");
        assertThat(standing.goals().get(goalId(3)).progress()).isEqualByComparingTo("1");
    }

    @Test
    void a_goal_without_parts_counts_as_nothing_and_has_no_data() {
        StrategyStanding standing = StrategyStanding.of(
                tree(business(1), business(2)), Map.of(goalId(1), List.of(part("1", "1", ProgressStatus.REACHED))));

        assertThat(standing.goals().get(goalId(2))).isEqualTo(RollUp.of(List.of()));
        assertThat(standing.strategy().progress()).isEqualByComparingTo("0.5");
        assertThat(standing.strategy().status()).isEqualTo(ProgressStatus.NO_DATA);
    }

    @Test
    void a_strategy_without_business_goals_has_no_data() {
        StrategyStanding standing = StrategyStanding.of(
                tree(digital(1)), Map.of(goalId(1), List.of(part("1", "1", ProgressStatus.REACHED))));

        assertThat(standing.strategy()).isEqualTo(RollUp.of(List.of()));
    }

    @Test
    void every_tree_agrees_with_a_second_computation_from_the_top_down() {
        Laws.hold(400, random -> {
            List<Goal> goals = new ArrayList<>();
            Map<GoalId, List<Part>> indicators = new HashMap<>();
            int size = random.nextInt(12);
            for (int i = 0; i < size; i++) {
                Goal goal = goal(random, i, goals);
                goals.add(goal);
                if (random.nextInt(4) > 0) {
                    indicators.put(goal.id(), parts(random));
                }
            }

            StrategyStanding standing = StrategyStanding.of(new GoalTree(goals), indicators);

            assertThat(standing.goals().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            goals.stream().map(Goal::id).toList());
            for (Goal goal : goals) {
                assertAgree(standing.goals().get(goal.id()), naive(goal, goals, indicators));
            }
            List<Goal> top = goals.stream()
                    .filter(goal -> goal.kind() == GoalKind.BUSINESS && goal.parent() == null)
                    .toList();
            Sum whole = new Sum();
            top.forEach(goal -> whole.add(goal.weight(), naive(goal, goals, indicators)));
            assertAgree(standing.strategy(), whole);
        });
    }

    /** Weighted sums in plain doubles; the worst status by its name's place in the list of the pages. */
    private static final class Sum {

        private static final List<String> WORST_FIRST =
                List.of("NOT_MEASURABLE", "OFF_TRACK", "AT_RISK", "STALE", "NO_DATA", "ON_TRACK", "REACHED");

        private double weights;
        private double progress;
        private double expected;
        private double confidence;
        private int worst = WORST_FIRST.size();

        void add(BigDecimal weight, double progress, double expected, double confidence, String status) {
            double by = weight.doubleValue();
            this.weights += by;
            this.progress += by * progress;
            this.expected += by * expected;
            this.confidence += by * confidence;
            this.worst = Math.min(worst, WORST_FIRST.indexOf(status));
        }

        void add(BigDecimal weight, Sum other) {
            add(
                    weight,
                    other.mean(other.progress),
                    other.mean(other.expected),
                    other.mean(other.confidence),
                    other.status());
        }

        double mean(double sum) {
            return weights == 0 ? 0 : sum / weights;
        }

        String status() {
            return worst == WORST_FIRST.size() ? "NO_DATA" : WORST_FIRST.get(worst);
        }
    }

    private static Sum naive(Goal goal, List<Goal> all, Map<GoalId, List<Part>> indicators) {
        Sum sum = new Sum();
        for (Part part : indicators.getOrDefault(goal.id(), List.of())) {
            sum.add(
                    part.weight(),
                    part.progress().doubleValue(),
                    part.expected().doubleValue(),
                    part.confidence().doubleValue(),
                    part.status().name());
        }
        for (Goal other : all) {
            if (goal.id().equals(other.parent())) {
                sum.add(other.weight(), naive(other, all, indicators));
            }
        }
        return sum;
    }

    private static void assertAgree(RollUp one, Sum other) {
        assertThat(one.progress().doubleValue()).isCloseTo(other.mean(other.progress), within(1e-12));
        assertThat(one.expected().doubleValue()).isCloseTo(other.mean(other.expected), within(1e-12));
        assertThat(one.confidence().doubleValue()).isCloseTo(other.mean(other.confidence), within(1e-12));
        assertThat(one.status().name()).isEqualTo(other.status());
    }

    private static Goal goal(SplittableRandom random, int number, List<Goal> before) {
        GoalKind kind = random.nextInt(3) == 0 ? GoalKind.DIGITAL : GoalKind.BUSINESS;
        List<Goal> parents = before.stream()
                .filter(other -> other.parent() == null && other.kind() == kind)
                .toList();
        Goal goal = weighing(
                BigDecimal.valueOf(1 + random.nextInt(50), random.nextInt(3)).toString(),
                Samples.goal(number, kind, null));
        if (parents.isEmpty() || random.nextInt(2) == 0) {
            return goal;
        }
        GoalId parent = parents.get(random.nextInt(parents.size())).id();
        return below((int) parent.value().getLeastSignificantBits(), goal);
    }

    private static List<Part> parts(SplittableRandom random) {
        List<Part> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            parts.add(new Part(
                    new IndicatorId(new UUID(0x7000L, i)),
                    BigDecimal.valueOf(1 + random.nextInt(50), random.nextInt(3)),
                    BigDecimal.valueOf(random.nextInt(1001), 3),
                    BigDecimal.valueOf(random.nextInt(1001), 3),
                    BigDecimal.valueOf(random.nextInt(2)),
                    List.of(ProgressStatus.values()).get(random.nextInt(7))));
        }
        return parts;
    }

    private static Part part(String weight, String progress, ProgressStatus status) {
        return new Part(
                new IndicatorId(new UUID(0x7000L, 1)),
                new BigDecimal(weight),
                new BigDecimal(progress),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                status);
    }

    private static Goal weighing(String weight, Goal goal) {
        return new Goal(
                goal.id(),
                goal.strategy(),
                goal.kind(),
                goal.title(),
                null,
                goal.parent(),
                null,
                new BigDecimal(weight),
                null,
                goal.supports(),
                null);
    }
}
