package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a decision which could not be carried out without an appropriation has got one, named after it was made. An
 * appropriation that was known when a decision was opened stands in the decision itself.
 *
 * @param decision which decision
 * @param grantedBy the decision that granted the money
 */
public record Appropriation(AppropriationId id, DecisionId decision, DecisionId grantedBy) implements RegisterEntry {

    /** The register of appropriations. */
    public static final RegisterKind<Appropriation> KIND =
            RegisterKind.appendOnly("governance", "appropriation", Appropriation.class);

    @Override
    public DecisionId owner() {
        return decision;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        surroundings
                .find(Decision.class, decision)
                .ifPresent(waiting -> surroundings
                        .find(Decision.class, grantedBy)
                        .ifPresent(granting -> check(
                                waiting.proposal(),
                                granting,
                                isCouncils(granting, surroundings),
                                "/grantedBy",
                                faults)));
        boolean named = surroundings
                        .find(Decision.class, decision)
                        .filter(waiting -> waiting.proposal().appropriation() != null)
                        .isPresent()
                || surroundings.listOf(KIND, decision).stream().anyMatch(other -> !other.id.equals(id));
        faults.unless(!named, ProofRule.APPROPRIATION_NAMED_ALREADY, "");
    }

    /** Whether a decision rests on the council's own mandate: an elected body's, from the root. */
    private static boolean isCouncils(Decision granting, Surroundings surroundings) {
        return Optional.ofNullable(granting.resolution())
                .map(Resolution::mandate)
                .flatMap(id -> surroundings.find(Mandate.class, id))
                .filter(Mandate::isRoot)
                .map(mandate -> mandate.holder().body())
                .flatMap(body -> surroundings.find(Body.KIND, body))
                .filter(body -> body.kind() == BodyKind.POLITICAL)
                .isPresent();
    }

    /**
     * Notes everything that keeps one decision from being the appropriation of another.
     *
     * @param councils whether it rests on the council's own mandate
     */
    public static void check(Proposal waiting, Decision granting, boolean councils, String pointer, Faults faults) {
        Money granted = granting.proposal().amount();
        Money needed = waiting.amount();
        faults.unless(granting.approved(), ProofRule.APPROPRIATION_NOT_GRANTED, pointer)
                .unless(councils || !granting.approved(), ProofRule.APPROPRIATION_NOT_COUNCILS, pointer)
                .unless(
                        granting.proposal().power() == Power.COMMIT_BUDGET,
                        ProofRule.APPROPRIATION_OF_OTHER_POWER,
                        pointer,
                        "power",
                        granting.proposal().power())
                .unless(
                        granting.proposal().place().contains(waiting.place()),
                        ProofRule.APPROPRIATION_ELSEWHERE,
                        pointer)
                .unless(
                        needed == null || (granted != null && Limit.isAtMost(needed, granted)),
                        ProofRule.APPROPRIATION_TOO_SMALL,
                        pointer,
                        "needed",
                        needed,
                        "granted",
                        granted);
    }
}
