package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Decimals;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a skill the organisation has in a quarter. What is there already and what each measure is to bring stand
 * apart, and add up.
 *
 * @param skill 1 to 500 characters
 * @param fte full-time equivalents, over 0
 * @param measure how it is to be got; null for what is there already
 */
public record Competence(
        CompetenceId id,
        String skill,
        Quarter quarter,
        BigDecimal fte,
        @Nullable Measure measure) implements RegisterEntry {

    /** The register of available competence. */
    public static final RegisterKind<Competence> KIND = RegisterKind.of("portfolio", "competence", Competence.class);

    /** How competence is got. */
    public enum Measure {
        /** Somebody who has it is employed. */
        RECRUIT,
        /** Somebody who is there learns it. */
        TRAIN,
        /** It is bought for a time. */
        CONSULT,
        /** It is shared with another organisation. */
        SHARE
    }

    public Competence {
        new Faults()
                .requiredText(skill, "/skill", Text.LINE)
                .unless(fte.signum() > 0, PortfolioRule.FTE_NOT_POSITIVE, "/fte", "fte", fte)
                .number(fte, "/fte")
                .throwIfAny();
        fte = Decimals.normalised(fte, "/fte");
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        for (Competence other : surroundings.listNaming(KIND, "skill", skill)) {
            boolean same = other.quarter.equals(quarter) && Objects.equals(other.measure, measure);
            faults.unless(
                    other.id.equals(id) || !same,
                    PortfolioRule.COMPETENCE_TWICE,
                    "/skill",
                    "skill",
                    skill,
                    "quarter",
                    quarter,
                    "competence",
                    other.id);
        }
    }
}
