package dev.kurs.bootstrap.demo;

import static dev.kurs.bootstrap.demo.Chronicle.get;

import dev.kurs.application.Keyed;
import dev.kurs.application.governance.CastBallot;
import dev.kurs.application.governance.DecisionDraft;
import dev.kurs.application.governance.OpenDecision;
import dev.kurs.application.governance.ResolveDecision;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.DecisionReport;
import dev.kurs.domain.governance.DecisionReportId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bodies of the municipality decide. */
final class Deciding {

    private final Chronicle told;

    Deciding(Chronicle told) {
        this.told = told;
    }

    /** The council adopts a plan; one is of another mind. */
    void adoption(Plan plan) {
        DecisionId decision = open(
                "Ska fullmäktige anta planen?",
                Power.ADOPT_STRATEGY,
                Subject.Type.STRATEGY,
                get(told.strategies, plan.key()).value(),
                1,
                null,
                Governing.COUNCIL,
                plan.owner());
        List.of(Staff.ORDFORANDE, Staff.VICE_ORDFORANDE, Staff.LEDAMOT, Staff.ANDRA_LEDAMOT)
                .forEach(who -> vote(decision, who, Proposal.APPROVE.key()));
        vote(decision, Staff.OPPOSITIONSRAD, Proposal.REJECT.key());
        resolve(
                decision,
                "Planen samlar det som nämnderna redan arbetar för och gör det mätbart.",
                "Målen saknar pengar.");
        told.decisions.put(plan.key(), decision);
    }

    DecisionId open(
            String question,
            Power power,
            Subject.Type type,
            UUID subject,
            @Nullable Integer revision,
            @Nullable Money amount,
            String where,
            Staff proposedBy) {
        DecisionDraft draft = new DecisionDraft(
                question,
                power,
                type,
                subject,
                revision,
                amount,
                List.of(),
                null,
                null,
                null,
                Decider.of(get(told.bodies, where)),
                get(told.staff, proposedBy),
                List.of());
        return told.application
                .openDecision()
                .handle(told.as(proposedBy), new OpenDecision.Command(() -> new Keyed<>(draft, List.of())))
                .value()
                .id();
    }

    void vote(DecisionId decision, Staff who, String choice) {
        CastBallot.Cast cast = told.application
                .castBallot()
                .handle(
                        told.as(who),
                        new CastBallot.Command(decision, get(told.staff, who), Vote.choice(choice), null));
        if (cast.replaced()) {
            throw new IllegalStateException(who + " has voted before");
        }
    }

    /** Closes a decision; where it went on, the decision that the next body has to make. */
    DecisionId resolve(DecisionId decision, String rationale, @Nullable String minority) {
        Decision closed = told.application
                .resolveDecision()
                .handle(
                        told.as(Staff.KOMMUNIKATIONSCHEF),
                        new ResolveDecision.Command(decision, null, null, null, rationale, minority))
                .value();
        DecisionId next = Objects.requireNonNull(closed.resolution()).escalatedTo();
        return next == null ? decision : next;
    }

    void report(DecisionId decision, String to, LocalDate on) {
        told.add(
                told.as(Staff.KOMMUNIKATIONSCHEF),
                DecisionReport.KIND,
                id -> new DecisionReport(new DecisionReportId(id), decision, get(told.bodies, to), on));
    }
}
