package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a project helps to reach a goal of its strategy, and what part of its force goes there. The weights of one project
 * sum to at most 1.
 *
 * @param project which project
 * @param goal a goal of the project's own strategy, each once
 * @param weight over 0, at most 1
 * @param rationale how it helps; at most 65 536 characters, or null
 */
public record Contribution(
        ContributionId id,
        ProjectId project,
        GoalId goal,
        BigDecimal weight,
        @Nullable String rationale) implements RegisterEntry {

    /** The register of contributions. */
    public static final RegisterKind<Contribution> KIND =
            RegisterKind.of("portfolio", "contribution", Contribution.class);

    public Contribution {
        new Faults()
                .unless(
                        weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) <= 0,
                        PortfolioRule.CONTRIBUTION_WEIGHT_OUT_OF_RANGE,
                        "/weight",
                        "weight",
                        weight)
                .number(weight, "/weight")
                .optionalText(rationale, "/rationale", Text.BODY)
                .throwIfAny();
        weight = Decimals.normalised(weight, "/weight");
    }

    @Override
    public ProjectId owner() {
        return project;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        List<Contribution> others = surroundings.listOf(KIND, project).stream()
                .filter(other -> !other.id.equals(id))
                .toList();
        others.stream()
                .filter(other -> other.goal.equals(goal))
                .forEach(other ->
                        faults.add(PortfolioRule.CONTRIBUTION_TWICE, "/goal", "goal", goal, "contribution", other.id));
        BigDecimal sum = others.stream().map(Contribution::weight).reduce(weight, BigDecimal::add);
        faults.unless(
                sum.compareTo(BigDecimal.ONE) <= 0,
                PortfolioRule.CONTRIBUTIONS_OVER_ONE,
                "/weight",
                "weight",
                weight,
                "sum",
                sum,
                "left",
                BigDecimal.ONE.subtract(sum).add(weight).max(BigDecimal.ZERO));
        checkStrategy(surroundings, faults);
    }

    private void checkStrategy(Surroundings surroundings, Faults faults) {
        StrategyId own = surroundings
                .find(Project.class, project)
                .map(of -> of.header().strategy())
                .orElse(null);
        StrategyId goals = surroundings.find(StrategyId.class, goal).orElse(null);
        faults.unless(
                own == null || own.equals(goals),
                PortfolioRule.CONTRIBUTION_TO_ANOTHER_STRATEGY,
                "/goal",
                "strategy",
                own);
    }
}
