package dev.kurs.application.governance;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Procedure;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.domain.voting.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as it is to be put, said step by step; each step leaves the one before as it was. */
public record Matter(Proposal proposal, Procedure procedure) {

    private static final Procedure MAJORITY = new Procedure(DecisionRule.MAJORITY, null, TieBreak.STATUS_QUO);

    private static Matter of(Power power, Subject subject, Place place) {
        return new Matter(
                new Proposal("Ska vi?", power, subject, place, null, List.of(), null, null, null, null, List.of()),
                MAJORITY);
    }

    /** Whether a project is carried out. */
    public static Matter approving(StrategyId strategy, ProjectId project) {
        return of(Power.APPROVE_PROJECT, new Subject(Subject.Type.PROJECT, project), Place.of(strategy, project));
    }

    /** Something about what lies somewhere. */
    public static Matter about(Power power, Subject.Type type, Place place) {
        return of(power, new Subject(type, place.id()), place);
    }

    /** Something about a thing. */
    public static Matter about(Power power, Subject subject, Place place) {
        return of(power, subject, place);
    }

    private Matter with(Proposal other) {
        return new Matter(other, procedure);
    }

    /** Asked in other words. */
    public Matter asking(String question) {
        Proposal p = proposal;
        return with(new Proposal(
                question,
                p.power(),
                p.subject(),
                p.place(),
                p.amount(),
                p.options(),
                p.budget(),
                p.supersedes(),
                p.appropriation(),
                p.proposedBy(),
                p.consultations()));
    }

    /** With so many kronor that hang on it. */
    public Matter costing(@Nullable String amount) {
        Proposal p = proposal;
        return with(new Proposal(
                p.question(),
                p.power(),
                p.subject(),
                p.place(),
                amount == null ? null : Grant.sek(amount),
                p.options(),
                p.budget(),
                p.supersedes(),
                p.appropriation(),
                p.proposedBy(),
                p.consultations()));
    }

    /** Among some options, which under a budget have a cost. */
    public Matter among(List<Option> options, @Nullable Money budget) {
        Proposal p = proposal;
        return with(new Proposal(
                p.question(),
                p.power(),
                p.subject(),
                p.place(),
                p.amount(),
                options,
                budget,
                p.supersedes(),
                p.appropriation(),
                p.proposedBy(),
                p.consultations()));
    }

    /** In the place of what was decided. */
    public Matter superseding(@Nullable DecisionId before) {
        Proposal p = proposal;
        return with(new Proposal(
                p.question(),
                p.power(),
                p.subject(),
                p.place(),
                p.amount(),
                p.options(),
                p.budget(),
                before,
                p.appropriation(),
                p.proposedBy(),
                p.consultations()));
    }

    /** Brought by somebody, with an appropriation, and with bodies that are asked beforehand. */
    public Matter brought(@Nullable PersonId by, @Nullable DecisionId appropriation, BodyId... asked) {
        Proposal p = proposal;
        return with(new Proposal(
                p.question(),
                p.power(),
                p.subject(),
                p.place(),
                p.amount(),
                p.options(),
                p.budget(),
                p.supersedes(),
                appropriation,
                by,
                List.of(asked)));
    }

    /** Decided by a rule. */
    public Matter by(DecisionRule rule, @Nullable String quorum, TieBreak tieBreak) {
        return new Matter(proposal, new Procedure(rule, quorum == null ? null : new BigDecimal(quorum), tieBreak));
    }

    /** The decision, as if it had been opened. */
    public Decision opened(DecisionId id, Decider where, MandateId mandate, Instant now) {
        return opened(id, where, mandate, now, null);
    }

    /** The decision, as if it had been opened where another did not come to an end. */
    public Decision opened(
            DecisionId id, Decider where, MandateId mandate, Instant now, @Nullable DecisionId escalatedFrom) {
        return new Decision(
                id,
                proposal,
                where,
                where.body() == null ? null : procedure,
                mandate,
                now,
                escalatedFrom,
                DecisionStatus.OPEN,
                List.of(),
                List.of(),
                null);
    }
}
