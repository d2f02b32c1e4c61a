package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Called;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a project or a unit has to change to keep to a standard, and how far that has come.
 *
 * @param adapting the project or the unit
 * @param standard what it keeps to, once
 * @param need what must change, 1 to 65 536 characters
 * @param responsible who sees to it
 * @param due by which day
 * @param reason why it need not; 1 to 65 536 characters where it is exempt, and null otherwise
 */
public record Adaptation(
        AdaptationId id,
        Id adapting,
        StandardId standard,
        String need,
        @Called("owner") @Nullable PersonId responsible,
        @Nullable LocalDate due,
        AdaptationStatus status,
        @Nullable String reason)
        implements RegisterEntry {

    /** The register of adaptations, of projects and of units. */
    public static final RegisterKind<Adaptation> KIND = RegisterKind.of("engagement", "adaptation", Adaptation.class);

    /** How far an adaptation has come. */
    public enum AdaptationStatus {
        /** It is known what must change. */
        OPEN,
        /** It is known when and by whom. */
        PLANNED,
        /** It is changed. */
        DONE,
        /** It need not change. */
        EXEMPT;

        /** Whether nothing is left to be done. */
        public boolean isSettled() {
            return this == DONE || this == EXEMPT;
        }
    }

    /**
     * An adaptation.
     *
     * @throws RulesBroken every rule that it breaks by itself
     */
    public Adaptation {
        if (!(adapting instanceof ProjectId || adapting instanceof OrgUnitId)) {
            throw new IllegalArgumentException("a " + adapting.kind() + " is not adapted to standards");
        }
        boolean exempt = status == AdaptationStatus.EXEMPT;
        new Faults()
                .requiredText(need, "/need", Text.BODY)
                .unless(
                        !exempt || (reason != null && !reason.isBlank()),
                        EngagementRule.EXEMPTION_REASON_MISSING,
                        "/reason")
                .unless(exempt || reason == null, EngagementRule.REASON_OF_NO_EXEMPTION, "/reason", "status", status)
                .optionalText(reason, "/reason", Text.BODY)
                .throwIfAny();
    }

    @Override
    public Id owner() {
        return adapting;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        for (Adaptation other : surroundings.listOf(KIND, adapting)) {
            faults.unless(
                    other.id.equals(id) || !other.standard.equals(standard),
                    EngagementRule.ADAPTED_TO_TWICE,
                    "/standard",
                    "adaptation",
                    other.id,
                    "status",
                    other.status);
        }
    }

    /** The adaptation with another person to see to it. */
    public Adaptation handedOver(PersonId to) {
        return new Adaptation(id, adapting, standard, need, to, due, status, reason);
    }
}
