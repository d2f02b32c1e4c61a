package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.NoMandate;
import dev.kurs.application.Places;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Covering;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Law;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.governance.Resolution;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.voting.Option;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is common to putting a question, putting it otherwise, and answering it: what it is about, and who may decide. */
final class Proposing {

    private final Ports ports;
    private final Places places;

    Proposing(Ports ports) {
        this.ports = ports;
        places = new Places(ports);
    }

    /**
     * What a draft puts.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken everything that it refers to and that is not there, and every rule that it
     *     breaks in itself
     */
    Proposal proposal(Actor actor, DecisionDraft draft) {
        Faults faults = new Faults();
        ports.resources().checkReferences(draft, faults);
        Subject subject = places.subject(draft.subjectType(), draft.subjectId(), draft.revision(), "/subject", faults);
        Place place = subject == null
                ? null
                : places.of(subject)
                        .filter(found -> places.isVisible(actor, found))
                        .orElse(null);
        faults.unless(
                subject == null || place != null,
                KernelRule.REFERENCE_UNKNOWN,
                "/subject/id",
                "kind",
                draft.subjectType(),
                "id",
                draft.subjectId());
        // What a proposal is made of beside these is judged with a place in their stead, so that all comes back
        // together.
        Subject about = subject == null ? new Subject(Subject.Type.ORGANISATION, null) : subject;
        Place there = place == null ? Place.ORGANISATION : place;
        Proposal made = faults.attempt("", () -> draft.toProposal(about, there, options(draft, there)));
        if (made != null && draft.appropriation() != null) {
            checkAppropriation(made, draft.appropriation(), faults);
        }
        faults.throwIfAny();
        return Objects.requireNonNull(made);
    }

    private List<Option> options(DecisionDraft draft, Place place) {
        return draft.power() != Power.PRIORITISE || place.strategy() == null
                ? List.of()
                : places.liveProjectsAsOptions(place.strategy());
    }

    private void checkAppropriation(Proposal waiting, DecisionId appropriation, Faults faults) {
        ports.decisions().find(appropriation, AsOf.NOW).map(Stored::value).ifPresent(granting -> {
            Holders holders = new Holders(ports, AsOf.NOW);
            boolean councils = Optional.ofNullable(granting.resolution())
                    .map(Resolution::mandate)
                    .map(id -> ports.mandates().get(id).value())
                    .filter(mandate -> Law.isCouncils(mandate, holders.facts(mandate.holder(), mandate.period())))
                    .isPresent();
            Appropriation.check(waiting, granting, councils, "/appropriation", faults);
        });
    }

    /** Who may decide this today. */
    Answer authority(Proposal proposal) {
        Question question = new Question(proposal.power(), proposal.place(), proposal.amount(), ports.today());
        return AuthorityViews.authority(ports, question, AsOf.NOW, proposal.supersedes())
                .whoMayDecide(question);
    }

    /**
     * The mandate by which somebody may decide this today.
     *
     * @throws NoMandate when there is none
     */
    Mandate mandate(Proposal proposal, Decider where) {
        Answer answer = authority(proposal);
        Set<MandateHolder> holders = where.body() != null
                ? Set.of(MandateHolder.of(where.body()))
                : new Holders(ports, AsOf.NOW).of(Objects.requireNonNull(where.person()), ports.today());
        return answer.heldBy(holders)
                .map(covering -> covering.warrant().mandate())
                .orElseThrow(() -> new NoMandate(proposal.power(), answer));
    }

    /**
     * Who decides this where nobody was named: the first of those who may; for a position whoever holds it today.
     *
     * @throws NoMandate when nobody may
     */
    Decider first(Proposal proposal) {
        Answer answer = authority(proposal);
        return answer.covering().stream()
                .map(this::decider)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NoMandate(proposal.power(), answer));
    }

    private Optional<Decider> decider(Covering covering) {
        MandateHolder holder = covering.warrant().mandate().holder();
        if (holder.body() != null) {
            return Optional.of(Decider.of(holder.body()));
        }
        return Optional.ofNullable(holder.person())
                .or(() -> Optional.ofNullable(holder.position())
                        .flatMap(position -> ports.registers().find(Position.KIND, position, AsOf.NOW))
                        .flatMap(stored ->
                                stored.value().holdersOn(ports.today()).stream().findFirst()))
                .map(Decider::of);
    }

    /** The body that decides; null when a person does. */
    @Nullable Body body(Decider where) {
        return where.body() == null
                ? null
                : ports.registers().get(Body.KIND, where.body()).value();
    }

    /** Whose project it is about. */
    @Nullable PersonId projectManager(Proposal proposal) {
        return places.manager(proposal.subject()).orElse(null);
    }

    /** A decision with whoever manages the project today taking no part: a project can change hands. */
    Stored<Decision> withManagerRecused(Stored<Decision> stored) {
        Decision decision = stored.value();
        decision.requireOpen();
        Change<Decision> change = decision.recusedAsManager(projectManager(decision.proposal()), ports.now());
        return change.isEmpty() ? stored : ports.decisions().save(stored.version(), change);
    }

    /** The decision that a proposal names as superseded. */
    @Nullable Decision superseded(Proposal proposal) {
        return proposal.supersedes() == null
                ? null
                : ports.decisions().get(proposal.supersedes()).value();
    }
}
