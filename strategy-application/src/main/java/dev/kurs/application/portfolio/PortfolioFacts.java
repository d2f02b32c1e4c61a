package dev.kurs.application.portfolio;

import dev.kurs.application.AsOf;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.portfolio.Coverage.Contributing;
import dev.kurs.domain.portfolio.ProjectHeader.Health;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio view is computed from: few columns of many projects, in a fixed number of queries whatever the size.
 * {@code strategy} is the one whose projects are meant, null for all of the organisation; {@code confidential} is whether
 * those of confidential drafts are among them.
 */
public interface PortfolioFacts {

    /**
     * A project on a day.
     *
     * @param next the stage that it goes on to; null when it has come to an end
     */
    record ProjectFacts(
            ProjectId id,
            String name,
            StrategyId strategy,
            Stage stage,
            @Nullable Stage next,
            @Nullable Health health,
            int complexity) {}

    /** How much of a skill a project needs in a quarter. */
    record Need(ProjectId project, String skill, Quarter quarter, BigDecimal fte) {}

    /** How much of a skill there is in a quarter, or is to be got by one measure. */
    record Available(String skill, Quarter quarter, BigDecimal fte) {}

    /**
     * Projects, in the order of their ids.
     *
     * @param day the day whose stage is meant
     */
    List<ProjectFacts> projects(@Nullable StrategyId strategy, LocalDate day, boolean confidential, AsOf asOf);

    /** What projects contribute, in the order of the projects' ids. */
    List<Contributing> contributions(@Nullable StrategyId strategy, AsOf asOf);

    /** What projects need. */
    List<Need> needs(@Nullable StrategyId strategy, AsOf asOf);

    /** What competence there is. */
    List<Available> competences(AsOf asOf);

    /** The number of the revision of each strategy that is in force on a day; those that are closed have none. */
    Map<StrategyId, Integer> inForce(LocalDate day, AsOf asOf);
}
