package dev.kurs.persistence;

import dev.kurs.application.Municipality;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.CompetenceId;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Something in every table of what belongs to projects. */
final class FullPortfolio {

    private FullPortfolio() {}

    /**
     * Fills a municipality that has a project.
     *
     * @param person who answers for what somebody answers for
     * @param hard a text that is hard to carry elsewhere
     */
    static void fill(Municipality town, ProjectId project, PersonId person, String hard) {
        GoalId goal = town.goal();
        ProjectId other = town.savedProject(town.strategy(), "Katalogen").id();
        Quarter quarter = Quarter.parse("2026-Q4");
        BigDecimal fte = new BigDecimal("0.125");
        town.saved(
                Contribution.KIND,
                new Contribution(
                        new ContributionId(town.ids().next()), project, goal, new BigDecimal("0.000000000001"), hard));
        town.saved(
                CompetenceNeed.KIND,
                new CompetenceNeed(new CompetenceNeedId(town.ids().next()), project, hard, quarter, fte));
        town.saved(
                Competence.KIND,
                new Competence(new CompetenceId(town.ids().next()), hard, quarter, fte, Competence.Measure.SHARE));
        town.saved(
                Dependency.KIND,
                new Dependency(new DependencyId(town.ids().next()), project, other, DependencyKind.EXCLUDES));
        town.saved(Risk.KIND, new Risk(new RiskId(town.ids().next()), project, hard, 5, 1, person, hard));
        town.saved(
                CorrectiveAction.KIND,
                new CorrectiveAction(
                        new CorrectiveActionId(town.ids().next()),
                        project,
                        hard,
                        hard,
                        hard,
                        person,
                        LocalDate.parse("2026-12-15"),
                        true));
    }
}
