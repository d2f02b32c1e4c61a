package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;

/**
 * That an act rested on a decision. A decision carries one act.
 *
 * @param decision which decision
 * @param power what the act needed
 * @param act on what
 */
public record DecisionUse(DecisionUseId id, DecisionId decision, Power power, Subject act) implements RegisterEntry {

    /** The register of uses. */
    public static final RegisterKind<DecisionUse> KIND =
            RegisterKind.appendOnly("governance", "decision-use", DecisionUse.class);

    @Override
    public DecisionId owner() {
        return decision;
    }
}
