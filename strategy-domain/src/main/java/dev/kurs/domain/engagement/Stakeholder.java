package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a part in the work, or whom it touches: a group, or a person. What a person is called stands with the
 * person alone, so that they can be erased.
 *
 * @param name what the group is called, 1 to 500 characters; null when it is a person
 * @param person who it is; null when it is a group
 * @param interest how much the work matters to them, 1 (little) to 5 (much)
 * @param influence how much they can do for it or against it, 1 (little) to 5 (much)
 */
public record Stakeholder(
        StakeholderId id,
        @Nullable String name,
        @Nullable PersonId person,
        int interest,
        int influence,
        Relation relation)
        implements RegisterEntry {

    /** The register of stakeholders. */
    public static final RegisterKind<Stakeholder> KIND =
            RegisterKind.of("engagement", "stakeholder", Stakeholder.class);

    /** The least interest or influence. */
    public static final int LEAST = 1;

    /** The most interest or influence. */
    public static final int MOST = 5;

    /** As what they meet the organisation. */
    public enum Relation {
        /** They lead in it. */
        LEADER,
        /** They work in it. */
        EMPLOYEE,
        /** They live where it works. */
        CITIZEN,
        /** They do business where it works. */
        COMPANY,
        /** They were elected to govern it. */
        POLITICIAN,
        /** They work with it. */
        PARTNER,
        /** They sell to it. */
        SUPPLIER
    }

    public Stakeholder {
        Faults faults = new Faults()
                .unless((name == null) != (person == null), EngagementRule.STAKEHOLDER_OF_ONE, "")
                .unless(isInRange(interest), EngagementRule.INTEREST_OUT_OF_RANGE, "/interest", "interest", interest)
                .unless(
                        isInRange(influence),
                        EngagementRule.INFLUENCE_OUT_OF_RANGE,
                        "/influence",
                        "influence",
                        influence);
        if (name != null) {
            faults.requiredText(name, "/name", Text.LINE);
        }
        faults.throwIfAny();
    }

    private static boolean isInRange(int points) {
        return points >= LEAST && points <= MOST;
    }
}
