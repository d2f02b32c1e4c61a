package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Called;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What may go wrong in a project.
 *
 * @param text what it is, 1 to 65 536 characters
 * @param probability 1, hardly, to 5, almost surely
 * @param impact 1, hardly felt, to 5, the end of the project
 * @param responsible who watches it
 * @param answer what is done about it; at most 65 536 characters, or null
 */
public record Risk(
        RiskId id,
        ProjectId project,
        String text,
        int probability,
        int impact,
        @Called("owner") @Nullable PersonId responsible,
        @Nullable String answer)
        implements RegisterEntry {

    /** The register of risks. */
    public static final RegisterKind<Risk> KIND = RegisterKind.of("portfolio", "risk", Risk.class);

    public Risk {
        new Faults()
                .requiredText(text, "/text", Text.BODY)
                .unless(
                        isOnScale(probability),
                        PortfolioRule.PROBABILITY_OUT_OF_RANGE,
                        "/probability",
                        "probability",
                        probability)
                .unless(isOnScale(impact), PortfolioRule.IMPACT_OUT_OF_RANGE, "/impact", "impact", impact)
                .optionalText(answer, "/answer", Text.BODY)
                .throwIfAny();
    }

    private static boolean isOnScale(int points) {
        return points >= 1 && points <= 5;
    }

    @Override
    public ProjectId owner() {
        return project;
    }

    /** The risk, watched by another person. */
    public Risk handedOver(PersonId to) {
        return new Risk(id, project, text, probability, impact, to, answer);
    }
}
