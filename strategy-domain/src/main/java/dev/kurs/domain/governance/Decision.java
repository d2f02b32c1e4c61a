package dev.kurs.domain.governance;

import static dev.kurs.domain.kernel.Faults.require;

import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.voting.VotingRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that a body or a person with a mandate decides.
 *
 * <p>Its life: OPEN from its opening, under a mandate that covers it. What is asked can be changed until the first ballot
 * or recommendation. The bodies that are to be asked recommend, in their order; people are recused; the seats of the body
 * cast ballots, which are kept beside it. Then it is closed, once and for all: DECIDED by the body's rule, the chair or the
 * status quo, or by the person whose mandate it is; ESCALATED to the next body, where a new decision on the same is opened
 * that names this one, and through it all its ballots and reasons; or WITHDRAWN. A closed decision never changes: what comes
 * of it later is kept beside it.
 *
 * @param proposal what is asked
 * @param where who decides
 * @param procedure how its body comes to it; null when a person decides alone
 * @param openedUnder the mandate that covered it when it was opened
 * @param escalatedFrom the decision of the body before, which came to none
 * @param recusals who takes no part, in the order it was told
 * @param recommendations what those said who were asked, in the order of the consultations
 * @param resolution how it ended; null while it is open
 */
public record Decision(
        DecisionId id,
        Proposal proposal,
        Decider where,
        @Nullable Procedure procedure,
        MandateId openedUnder,
        Instant openedAt,
        @Nullable DecisionId escalatedFrom,
        DecisionStatus status,
        List<Recusal> recusals,
        List<Recommendation> recommendations,
        @Nullable Resolution resolution) {

    /** How far a decision has come. */
    public enum DecisionStatus {
        /** Not closed yet. */
        OPEN,
        /** Made, one way or the other. */
        DECIDED,
        /** Handed on to the next body. */
        ESCALATED,
        /** Given up. */
        WITHDRAWN
    }

    public Decision {
        recusals = List.copyOf(recusals);
        recommendations = List.copyOf(recommendations);
        if ((status == DecisionStatus.OPEN) != (resolution == null)) {
            throw new IllegalArgumentException("a decision is open until it has a resolution");
        }
        if ((where.body() == null) != (procedure == null)) {
            throw new IllegalArgumentException("a body decides by a procedure, a person by none");
        }
    }

    /**
     * A new decision, with whoever manages the project it is about recused.
     *
     * @throws RulesBroken naming all money in another currency than the organisation's, the body when it is asked what it
     *     thinks itself, the person when the decision is on their own project, and what is superseded when it was not
     *     decided or is about something else
     */
    public static Change<Decision> opened(DecisionId id, Proposal proposal, Opening opening) {
        Faults faults = new Faults();
        proposal.checkCurrency(opening.currency(), faults);
        proposal.checkConsultations(opening.where(), faults);
        PersonId recused = opening.projectManager();
        faults.unless(
                recused == null || !recused.equals(opening.where().person()), DecidingRule.RECUSED, "/where/person");
        checkSuperseded(proposal, opening.superseded(), faults);
        faults.throwIfAny();
        List<Recusal> recusals = recused == null ? List.of() : List.of(new Recusal(recused, null, true, opening.now()));
        return opened(new Decision(
                id,
                proposal,
                opening.where(),
                opening.procedure(),
                opening.mandate(),
                opening.now(),
                null,
                DecisionStatus.OPEN,
                recusals,
                List.of(),
                null));
    }

    private static void checkSuperseded(Proposal proposal, @Nullable Decision superseded, Faults faults) {
        if (!Objects.equals(proposal.supersedes(), superseded == null ? null : superseded.id)) {
            throw new IllegalArgumentException("the decision that is superseded is brought along, and no other");
        }
        if (superseded != null) {
            faults.unless(
                            superseded.status == DecisionStatus.DECIDED,
                            DecidingRule.SUPERSEDES_UNDECIDED,
                            "/supersedes",
                            "status",
                            superseded.status)
                    .unless(
                            superseded.proposal.subject().isOf(proposal.subject()),
                            DecidingRule.SUPERSEDES_ANOTHER_SUBJECT,
                            "/supersedes");
        }
    }

    private static Change<Decision> opened(Decision decision) {
        return Change.of(decision, DecisionEvents.opened(decision));
    }

    /**
     * The decision on something else, while nobody has cast a ballot or recommended.
     *
     * @param mandate the mandate that covers it as it is then
     * @param currency the organisation's
     * @param superseded the decision that the proposal names as superseded
     * @param begun whether a ballot was cast
     */
    public Change<Decision> changed(
            Proposal other, MandateId mandate, Currency currency, @Nullable Decision superseded, boolean begun) {
        requireOpen();
        require(!begun && recommendations.isEmpty(), DecidingRule.DECISION_UNDER_WAY, "");
        Faults faults = new Faults();
        other.checkCurrency(currency, faults);
        other.checkConsultations(where, faults);
        checkSuperseded(other, superseded, faults);
        faults.throwIfAny();
        Decision after = new Decision(
                id, other, where, procedure, mandate, openedAt, escalatedFrom, status, recusals, recommendations, null);
        return proposal.equals(other) ? Change.none(this) : Change.of(this, after, DecisionEvents.changed(this, after));
    }

    /**
     * The decision with somebody taking no part; a ballot of theirs no longer counts.
     *
     * @throws RulesBroken {@code recused-already}
     */
    public Change<Decision> recused(Recusal recusal) {
        requireOpen();
        require(!isRecused(recusal.person()), DecidingRule.RECUSED_ALREADY, "/person", "person", recusal.person());
        List<Recusal> all = new ArrayList<>(recusals);
        all.add(recusal);
        return Change.of(this, with(status, all, recommendations, null), DecisionEvents.recused(this, recusal));
    }

    /**
     * The decision with whoever manages its project now recused; nothing happens where that is nobody, or is recused
     * before. To be asked whenever somebody votes or closes, since a project can change hands meanwhile.
     */
    public Change<Decision> recusedAsManager(@Nullable PersonId manager, Instant now) {
        return manager == null || isRecused(manager)
                ? Change.none(this)
                : recused(new Recusal(manager, null, true, now));
    }

    /** Whether the person takes no part. */
    public boolean isRecused(PersonId person) {
        return recusals.stream().anyMatch(recusal -> recusal.person().equals(person));
    }

    /**
     * The decision with what one of the bodies said that are asked beforehand.
     *
     * @throws RulesBroken when it is not asked, not yet, or has said it; when it names options that are not there; when the
     *     day is to come
     */
    public Change<Decision> recommended(Recommendation recommendation, LocalDate today) {
        requireOpen();
        int said = recommendations.size();
        int turn = proposal.consultations().indexOf(recommendation.body());
        Faults faults = new Faults()
                .unless(turn >= 0, DecidingRule.NOT_CONSULTED, "/body", "body", recommendation.body())
                .unless(turn < 0 || turn >= said, DecidingRule.RECOMMENDED_ALREADY, "/body")
                .unless(
                        turn <= said,
                        DecidingRule.CONSULTED_OUT_OF_TURN,
                        "/body",
                        "next",
                        turn > said ? proposal.consultations().get(said) : null)
                .unless(
                        !recommendation.on().isAfter(today),
                        DecidingRule.RECOMMENDED_IN_THE_FUTURE,
                        "/on",
                        "on",
                        recommendation.on(),
                        "today",
                        today);
        recommendation.checkVotes(proposal.slate(), faults);
        faults.throwIfAny();
        List<Recommendation> all = new ArrayList<>(recommendations);
        all.add(recommendation);
        return Change.of(this, with(status, recusals, all, null), DecisionEvents.recommended(this, recommendation));
    }

    /**
     * The advice that goes before those who decide: that of the last body asked, once it has given it. All that were asked
     * before it speak to it, and it alone to those who decide, who are not bound by it.
     */
    public Optional<Recommendation> authoritativeRecommendation() {
        return recommendations.isEmpty()
                        || recommendations.size() < proposal.consultations().size()
                ? Optional.empty()
                : Optional.of(recommendations.get(recommendations.size() - 1));
    }

    /**
     * The decision of a body, closed as its ballots say: by the body's rule; where that makes no winner, by the chair's
     * choice, by the status quo (rejected, or nothing where {@code REJECT} is no option), or by the next body, which gets a
     * new decision on the same with the same people recused.
     *
     * @param count what its ballots come to
     * @throws RulesBroken naming every body that was to be asked and has not recommended; that there is no quorum; what the
     *     chair has to choose among, or cannot; that there is no next body
     */
    public Closed resolved(Count count, Closing closing) {
        requireOpen();
        requireProcedure();
        if (!count.decision().equals(id)) {
            throw new IllegalArgumentException("the ballots of another decision");
        }
        Faults faults = new Faults();
        checkConsulted(faults);
        Outcome outcome = count.outcome(closing.castingVote(), faults);
        Closing.Escalation escalation = count.escalates() ? closing.escalation() : null;
        faults.unless(!count.escalates() || escalation != null, DecidingRule.NO_BODY_TO_ESCALATE_TO, "");
        faults.throwIfAny();
        return escalation == null
                ? new Closed(decided(outcome, count.seats(), closing), null)
                : escalated(outcome, count.seats(), closing, escalation);
    }

    /**
     * The decision of a person, closed by what they choose.
     *
     * @param choice the option
     * @throws RulesBroken when a body decides; when the person takes no part; when the option is missing or is not there;
     *     naming every body that was to be asked and has not recommended
     */
    public Change<Decision> resolvedAlone(@Nullable String choice, Closing closing) {
        requireOpen();
        PersonId person = where.person();
        Faults faults = new Faults().unless(person != null, DecidingRule.DECIDED_BY_A_BODY, "/choice");
        faults.throwIfAny();
        checkConsulted(faults);
        faults.unless(person == null || !isRecused(person), DecidingRule.RECUSED, "")
                .unless(choice != null, DecidingRule.CHOICE_MISSING, "/choice")
                .unless(
                        choice == null || proposal.slate().has(choice),
                        VotingRule.OPTION_UNKNOWN,
                        "/choice",
                        "option",
                        choice);
        faults.throwIfAny();
        return decided(
                new Outcome(choice, List.of(), List.of(), Method.MANDATE, null, SettledBy.MANDATE), List.of(), closing);
    }

    private void checkConsulted(Faults faults) {
        List<BodyId> asked = proposal.consultations();
        List<BodyId> missing = asked.subList(Math.min(recommendations.size(), asked.size()), asked.size());
        faults.unless(missing.isEmpty(), DecidingRule.CONSULTATION_MISSING, "", "bodies", missing);
    }

    private Change<Decision> decided(Outcome outcome, List<SeatId> counted, Closing closing) {
        Resolution end = new Resolution(
                outcome, counted, closing.mandate(), closing.rationale(), closing.minority(), closing.now(), null);
        return Change.of(
                this,
                with(DecisionStatus.DECIDED, recusals, recommendations, end),
                DecisionEvents.decided(this, outcome, closing.mandate()));
    }

    private Closed escalated(Outcome outcome, List<SeatId> counted, Closing closing, Closing.Escalation escalation) {
        Decision next = new Decision(
                escalation.id(),
                proposal.withoutConsultations(),
                Decider.of(escalation.next().id()),
                Procedure.of(escalation.next()),
                escalation.mandate(),
                closing.now(),
                id,
                DecisionStatus.OPEN,
                recusals,
                List.of(),
                null);
        Resolution end =
                new Resolution(outcome, counted, null, closing.rationale(), closing.minority(), closing.now(), next.id);
        Change<Decision> change = Change.of(
                this,
                with(DecisionStatus.ESCALATED, recusals, recommendations, end),
                DecisionEvents.escalated(this, outcome, next));
        return new Closed(change, opened(next));
    }

    /**
     * The decision, given up.
     *
     * @param reason why, at most 65 536 characters
     */
    public Change<Decision> withdrawn(@Nullable String reason, Instant now) {
        requireOpen();
        Resolution end = new Resolution(null, List.of(), null, reason, null, now, null);
        return Change.of(
                this, with(DecisionStatus.WITHDRAWN, recusals, recommendations, end), DecisionEvents.withdrawn(this));
    }

    /** Whether it was decided, and the outcome says yes. */
    public boolean approved() {
        return resolution != null
                && resolution.outcome() != null
                && resolution.outcome().approves();
    }

    /**
     * The body that decides.
     *
     * @throws RulesBroken {@code decided-by-a-person}
     */
    public BodyId requireBody() {
        BodyId body = where.body();
        require(body != null, DecidingRule.DECIDED_BY_A_PERSON, "");
        return Objects.requireNonNull(body);
    }

    /**
     * How the body that decides comes to a decision.
     *
     * @throws RulesBroken {@code decided-by-a-person}
     */
    public Procedure requireProcedure() {
        require(procedure != null, DecidingRule.DECIDED_BY_A_PERSON, "");
        return Objects.requireNonNull(procedure);
    }

    /**
     * Refuses an act on a decision that is closed.
     *
     * @throws RulesBroken {@code decision-closed}
     */
    public void requireOpen() {
        require(status == DecisionStatus.OPEN, DecidingRule.DECISION_CLOSED, "", "status", status);
    }

    private Decision with(
            DecisionStatus next, List<Recusal> takingNoPart, List<Recommendation> advice, @Nullable Resolution end) {
        return new Decision(
                id, proposal, where, procedure, openedUnder, openedAt, escalatedFrom, next, takingNoPart, advice, end);
    }
}
