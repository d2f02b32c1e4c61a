package dev.kurs.application.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.DecisionUseId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.ProofRule;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Organisation.Governance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as the proof of acts. Where governance is enforced an act that needs a power rests on a decision; where it is
 * advisory it may go without. A decision that is named has to be right either way, and carries one act.
 */
public final class Proofs {

    private static final String POINTER = "/decision";

    private final Ports ports;
    private final Ids ids;

    /** The proofs of acts within one unit of work. */
    public Proofs(Ports ports, Ids ids) {
        this.ports = ports;
        this.ids = ids;
    }

    /**
     * Notes everything that keeps a decision from being the proof of an act, and that there is none where there must be.
     *
     * @param decision null when none was named
     */
    public void check(Power power, Subject act, @Nullable DecisionId decision, Faults faults) {
        if (decision == null) {
            boolean enforced = ports.organisation().governance() == Governance.ENFORCED;
            faults.unless(!enforced, ProofRule.DECISION_MISSING, POINTER, "power", power);
            return;
        }
        Optional<Decision> found = ports.decisions().find(decision, AsOf.NOW).map(Stored::value);
        // One that is not there is told of with all else that an act refers to.
        found.ifPresent(proof -> check(power, act, proof, faults));
    }

    private void check(Power power, Subject act, Decision proof, Faults faults) {
        DecisionViews views = new DecisionViews();
        DecisionId by = ports.decisions().listSuperseding(List.of(proof.id())).get(proof.id());
        List<Stored<DecisionUse>> uses = ports.registers().listAll(DecisionUse.KIND, proof.id());
        faults.unless(proof.approved(), ProofRule.DECISION_NOT_APPROVED, POINTER, "status", proof.status())
                .unless(
                        proof.proposal().power() == power,
                        ProofRule.DECISION_OF_OTHER_POWER,
                        POINTER,
                        "power",
                        proof.proposal().power(),
                        "needed",
                        power)
                .unless(proof.proposal().subject().covers(act), ProofRule.DECISION_ON_OTHER_SUBJECT, POINTER)
                .unless(by == null, ProofRule.DECISION_SUPERSEDED, POINTER, "by", by)
                .unless(uses.isEmpty(), ProofRule.DECISION_USED, POINTER)
                .unless(
                        !proof.approved() || views.isExecutable(ports, proof),
                        ProofRule.DECISION_NOT_EXECUTABLE,
                        POINTER);
    }

    /** Keeps that an act rested on a decision, in the same unit of work as the act. Nothing when it rested on none. */
    public void use(Power power, Subject act, @Nullable DecisionId decision) {
        if (decision != null) {
            DecisionUse use = new DecisionUse(new DecisionUseId(ids.next()), decision, power, act);
            ports.registers().save(DecisionUse.KIND, 0, DecisionUse.KIND.added(use));
        }
    }
}
