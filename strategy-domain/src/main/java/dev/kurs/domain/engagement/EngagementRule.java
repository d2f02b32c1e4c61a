package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Rule;

/** The rules of stakeholders, standards and adaptations. */
public enum EngagementRule implements Rule {
    /** A stakeholder is a group with a name or a person, one of them. */
    STAKEHOLDER_OF_ONE,
    /** Interest is 1 to 5. */
    INTEREST_OUT_OF_RANGE,
    /** Influence is 1 to 5. */
    INFLUENCE_OUT_OF_RANGE,
    /** A project or a unit is to be adapted to a standard once. */
    ADAPTED_TO_TWICE,
    /** Who is exempt from a standard says why. */
    EXEMPTION_REASON_MISSING,
    /** A reason is told for an exemption alone. */
    REASON_OF_NO_EXEMPTION
}
