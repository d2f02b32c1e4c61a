package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation reads one rule of the law otherwise than Kurs ships it: not at all, or for other powers. Each rule is
 * amended once at most; what was amended before stays as history.
 *
 * @param rule which rule
 * @param inForce whether it holds at all
 * @param powers the powers it speaks of, each once; empty for those that Kurs ships
 * @param paragraph where it stands as the organisation cites it, 1 to 500 characters; null for as shipped
 * @param reason why, 1 to 65 536 characters
 */
public record LegalAmendment(
        LegalAmendmentId id,
        LegalRule rule,
        boolean inForce,
        List<Power> powers,
        @Nullable String paragraph,
        String reason)
        implements RegisterEntry {

    /** The register of amendments. */
    public static final RegisterKind<LegalAmendment> KIND =
            RegisterKind.of("governance", "legal-amendment", LegalAmendment.class);

    public LegalAmendment {
        new Faults()
                .optionalText(paragraph, "/paragraph", Text.LINE)
                .requiredText(reason, "/reason", Text.BODY)
                .throwIfAny();
        powers = powers.stream().distinct().sorted().toList();
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        for (LegalAmendment other : surroundings.listOf(KIND, null)) {
            faults.unless(
                    other.rule != rule || other.id.equals(id),
                    GovernanceRule.AMENDED_ALREADY,
                    "/rule",
                    "amendment",
                    other.id);
        }
    }
}
