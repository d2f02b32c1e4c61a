package dev.kurs.domain.governance;

import static dev.kurs.domain.kernel.Faults.require;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.PersonId;
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

    /**
     * What is known when a decision is opened.
     *
     * @param where who decides
     * @param mandate the mandate that covers it there
     * @param currency the organisation's
     * @param projectManager whose project it is about, recused by that; null when it is about none
     * @param superseded the decision that the proposal names as superseded; null when it names none
     */
    public record Opening(
            Decider where,
            MandateId mandate,
            Currency currency,
            @Nullable PersonId projectManager,
            @Nullable Decision superseded,
            Instant now) {}

    /**
     * What those bring who close a decision.
     *
     * @param mandate the mandate that covers it now
     * @param castingVote the option that the chair chooses should the ballots choose none; null when the chair does not
     * @param rationale why it was decided so, at most 65 536 characters
     * @param minority what those want recorded who were of another mind, at most 65 536 characters
     * @param escalation what the next body decides it under; null unless the ballots call for it
     */
    public record Closing(
            MandateId mandate,
            @Nullable String castingVote,
            @Nullable String rationale,
            @Nullable String minority,
            @Nullable Escalation escalation,
            Instant now) {}

    /**
     * Where a decision goes that came to none.
     *
     * @param id of the new decision
     * @param mandate the mandate of the next body that covers it
     */
    public record Escalation(DecisionId id, MandateId mandate) {}

    /**
     * A decision that was closed.
     *
     * @param decision the decision
     * @param next the decision that the next body has to make, newly opened; null unless it was escalated
     */
    public record Closed(
            Change<Decision> decision, @Nullable Change<Decision> next) {}

    public Decision {
        recusals = List.copyOf(recusals);
        recommendations = List.copyOf(recommendations);
        if ((status == DecisionStatus.OPEN) != (resolution == null)) {
            throw new IllegalArgumentException("a decision is open until it has a resolution");
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
        proposal.checkCurrency(opening.currency, faults);
        proposal.checkConsultations(opening.where, faults);
        PersonId recused = opening.projectManager;
        faults.unless(
                recused == null || !recused.equals(opening.where.person()), DecidingRule.RECUSED, "/where/person");
        checkSuperseded(proposal, opening.superseded, faults);
        faults.throwIfAny();
        List<Recusal> recusals = recused == null ? List.of() : List.of(new Recusal(recused, null, true, opening.now));
        return opened(new Decision(
                id,
                proposal,
                opening.where,
                opening.mandate,
                opening.now,
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
        Proposal proposal = decision.proposal;
        return Change.of(
                decision,
                Event.of("governance.decision-opened", decision.id)
                        .with("question", proposal.question())
                        .with("power", proposal.power())
                        .with("about", proposal.subject())
                        .with("amount", proposal.amount())
                        .with("options", proposal.keys())
                        .with("budget", proposal.budget())
                        .with("supersedes", proposal.supersedes())
                        .with("where", decision.where)
                        .with("consultations", orNull(proposal.consultations()))
                        .with(
                                "recused",
                                orNull(decision.recusals.stream()
                                        .map(Recusal::person)
                                        .toList()))
                        .with("mandate", decision.openedUnder)
                        .with("escalatedFrom", decision.escalatedFrom));
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
                id, other, where, mandate, openedAt, escalatedFrom, status, recusals, recommendations, null);
        return proposal.equals(other)
                ? Change.none(this)
                : Change.of(
                        this,
                        after,
                        Event.of("governance.decision-changed", id, fieldsChanged(proposal, other))
                                .with("mandate", mandate));
    }

    /** What changed, the question named and not told, of the options only their keys. */
    private static List<FieldChange> fieldsChanged(Proposal before, Proposal after) {
        return RecordShape.differences(before, after).stream()
                .map(field -> switch (field.name()) {
                    case "question" -> new FieldChange("question", null, null);
                    case "options" -> new FieldChange("options", before.keys(), after.keys());
                    default -> field;
                })
                .toList();
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
        return Change.of(
                this,
                new Decision(
                        id, proposal, where, openedUnder, openedAt, escalatedFrom, status, all, recommendations, null),
                Event.of("governance.person-recused", id)
                        .with("recused", recusal.person())
                        .with("automatic", recusal.automatic()));
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
        recommendation.checkVotes(proposal, faults);
        faults.throwIfAny();
        List<Recommendation> all = new ArrayList<>(recommendations);
        all.add(recommendation);
        return Change.of(
                this,
                new Decision(id, proposal, where, openedUnder, openedAt, escalatedFrom, status, recusals, all, null),
                Event.of("governance.recommendation-given", id)
                        .with("body", recommendation.body())
                        .with("on", recommendation.on()));
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

    /** Whether it was decided, and the outcome says yes. */
    public boolean approved() {
        return status == DecisionStatus.DECIDED
                && resolution != null
                && resolution.outcome() != null
                && resolution.outcome().approves();
    }

    /** Refuses an act on a decision that is closed. */
    void requireOpen() {
        require(status == DecisionStatus.OPEN, DecidingRule.DECISION_CLOSED, "", "status", status);
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
