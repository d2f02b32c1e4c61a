package dev.kurs.rest.portfolio;

import dev.kurs.application.portfolio.PortfolioFacts.ProjectFacts;
import dev.kurs.application.portfolio.PortfolioMoney;
import dev.kurs.application.portfolio.PortfolioViews.Balance;
import dev.kurs.application.portfolio.PortfolioViews.Portfolio;
import dev.kurs.application.portfolio.PortfolioViews.ServedGoal;
import dev.kurs.application.portfolio.PortfolioViews.Serving;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.rest.FiguresShown;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Texts;
import dev.kurs.rest.UnattributedShown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A portfolio as it is shown. */
record PortfolioShown(
        @Nullable UUID strategy,
        LocalDate validAt,
        LocalDate asOf,
        List<GoalShown> goals,
        List<GoalNamed> goalsWithoutProject,
        List<ProjectNamed> projectsWithoutGoal,
        List<YearShown> byYear,
        ToDateShown toDate,
        List<BalanceShown> competence,
        ComplexityShown complexity,
        List<ProjectListed> projects,
        Explanation explanation) {

    /** A goal, with the projects under way that contribute to it. */
    record GoalShown(
            UUID goal, String title, GoalKind kind, UUID strategy, List<ServingShown> projects, BigDecimal weight) {

        static GoalShown of(ServedGoal one) {
            Goal goal = one.goal();
            return new GoalShown(
                    goal.id().value(),
                    goal.title(),
                    goal.kind(),
                    goal.strategy().value(),
                    one.by().stream().map(ServingShown::of).toList(),
                    one.weight());
        }
    }

    /** A project that contributes to a goal. */
    record ServingShown(UUID id, String name, BigDecimal weight) {

        static ServingShown of(Serving one) {
            return new ServingShown(one.project().id().value(), one.project().name(), one.weight());
        }
    }

    /** A goal by its title. */
    record GoalNamed(UUID id, String title) {

        static GoalNamed of(Goal goal) {
            return new GoalNamed(goal.id().value(), goal.title());
        }
    }

    /** A project by its name. */
    record ProjectNamed(UUID id, String name) {

        static ProjectNamed of(ProjectFacts project) {
            return new ProjectNamed(project.id().value(), project.name());
        }
    }

    /** What a year costs and gives. */
    record YearShown(
            int year,
            MoneyBody planned,
            MoneyBody committed,
            MoneyBody actual,
            FiguresShown benefitsPlanned,
            FiguresShown benefitsRealised,
            UnattributedShown unattributed) {

        static YearShown of(PortfolioMoney.Year year, PortfolioMoney money) {
            PortfolioMoney.Cost cost = year.cost();
            return new YearShown(
                    year.year(),
                    FiguresShown.money(cost.planned(), money.currency()),
                    FiguresShown.money(cost.committed(), money.currency()),
                    FiguresShown.money(cost.actual(), money.currency()),
                    FiguresShown.of(year.benefits().held().planned(), money.currency()),
                    FiguresShown.of(year.benefits().held().realised(), money.currency()),
                    UnattributedShown.of(year.benefits(), money.currency()));
        }
    }

    /** What all years cost, and what benefits were to give and gave until the day. */
    record ToDateShown(
            MoneyBody planned,
            MoneyBody committed,
            MoneyBody actual,
            FiguresShown benefitsPlanned,
            FiguresShown benefitsRealised,
            UnattributedShown unattributed) {

        static ToDateShown of(PortfolioMoney money) {
            return new ToDateShown(
                    FiguresShown.money(money.cost().planned(), money.currency()),
                    FiguresShown.money(money.cost().committed(), money.currency()),
                    FiguresShown.money(money.cost().actual(), money.currency()),
                    FiguresShown.of(money.toDate().held().planned(), money.currency()),
                    FiguresShown.of(money.toDate().held().realised(), money.currency()),
                    UnattributedShown.of(money.toDate(), money.currency()));
        }
    }

    /** How much of a skill is needed and there in a quarter. */
    record BalanceShown(String skill, Quarter quarter, BigDecimal needed, BigDecimal available) {

        static BalanceShown of(Balance one) {
            return new BalanceShown(one.skill(), one.quarter(), one.needed(), one.available());
        }
    }

    /** Complexity points in use, and how many may be. */
    record ComplexityShown(int used, int limit) {}

    /** A project, and the gate that it comes to next. */
    record ProjectListed(
            UUID id,
            String name,
            UUID strategy,
            Stage stage,
            @Nullable Health health,
            int complexity,
            @Nullable Stage nextGate) {

        static ProjectListed of(ProjectFacts one) {
            return new ProjectListed(
                    one.id().value(),
                    one.name(),
                    one.strategy().value(),
                    one.stage(),
                    one.health(),
                    one.complexity(),
                    one.next());
        }
    }

    /**
     * How the figures came about.
     *
     * @param benefitsValued how many benefits went in
     * @param benefitsNotValued how many say nothing in money
     * @param yearsLeftOut whether there is money of years too far off to be told by year
     */
    record Explanation(int benefitsValued, int benefitsNotValued, boolean yearsLeftOut, String text) {

        static Explanation of(Portfolio portfolio, Language language) {
            PortfolioMoney money = portfolio.money();
            Map<String, Object> figures = Map.of(
                    "day", portfolio.moment().day(),
                    "valued", money.valued(),
                    "notValued", money.notValued(),
                    "reach", PortfolioMoney.REACH);
            String text = Texts.ALL.filled(
                    language,
                    portfolio.strategy() == null ? "explanation.portfolio.organisation" : "explanation.portfolio",
                    figures);
            return new Explanation(money.valued(), money.notValued(), money.yearsLeftOut(), text);
        }
    }

    static PortfolioShown of(Portfolio portfolio, Language language) {
        PortfolioMoney money = portfolio.money();
        return new PortfolioShown(
                portfolio.strategy() == null ? null : portfolio.strategy().value(),
                portfolio.moment().day(),
                portfolio.moment().asOf(),
                portfolio.goals().stream().map(GoalShown::of).toList(),
                portfolio.goalsWithoutProject().stream().map(GoalNamed::of).toList(),
                portfolio.projectsWithoutGoal().stream().map(ProjectNamed::of).toList(),
                money.years().stream().map(year -> YearShown.of(year, money)).toList(),
                ToDateShown.of(money),
                portfolio.competence().stream().map(BalanceShown::of).toList(),
                new ComplexityShown(
                        portfolio.complexity().used(), portfolio.complexity().limit()),
                portfolio.projects().stream().map(ProjectListed::of).toList(),
                Explanation.of(portfolio, language));
    }
}
