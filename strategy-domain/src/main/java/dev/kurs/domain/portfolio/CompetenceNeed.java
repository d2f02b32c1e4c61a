package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of a skill a project needs in a quarter. Each skill is told once for a quarter, so that nothing is counted
 * twice; whoever needs more changes the number.
 *
 * @param skill 1 to 500 characters, as in the register of available competence
 * @param fte full-time equivalents, over 0
 */
public record CompetenceNeed(CompetenceNeedId id, ProjectId project, String skill, Quarter quarter, BigDecimal fte)
        implements RegisterEntry {

    /** The register of needs. */
    public static final RegisterKind<CompetenceNeed> KIND =
            RegisterKind.of("portfolio", "competence-need", CompetenceNeed.class);

    public CompetenceNeed {
        new Faults()
                .requiredText(skill, "/skill", Text.LINE)
                .unless(fte.signum() > 0, PortfolioRule.FTE_NOT_POSITIVE, "/fte", "fte", fte)
                .number(fte, "/fte")
                .throwIfAny();
        fte = Decimals.normalised(fte, "/fte");
    }

    @Override
    public ProjectId owner() {
        return project;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        for (CompetenceNeed other : surroundings.listOf(KIND, project)) {
            faults.unless(
                    other.id.equals(id) || !other.skill.equals(skill) || !other.quarter.equals(quarter),
                    PortfolioRule.NEED_TWICE,
                    "/skill",
                    "skill",
                    skill,
                    "quarter",
                    quarter,
                    "need",
                    other.id);
        }
    }
}
