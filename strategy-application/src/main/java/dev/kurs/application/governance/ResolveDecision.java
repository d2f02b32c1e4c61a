package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Closed;
import dev.kurs.domain.governance.Closing;
import dev.kurs.domain.governance.Closing.Escalation;
import dev.kurs.domain.governance.Count;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.DecidingRule;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Closes a decision: its ballots are counted, or the person whose mandate it is says it. What the ballots leave open goes as
 * the body's tie-break says, in the end to the next body. Takes an editor; to say it for a person, somebody who acts for them
 * or is allowed to.
 */
public final class ResolveDecision {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public ResolveDecision(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * How it is closed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param choice what a person decides who decides alone; null when a body decides
     * @param castingVote what the chair chooses should the ballots choose nothing
     * @param rationale why it was decided so
     * @param minority what those want recorded who were of another mind
     */
    public record Command(
            DecisionId decision,
            @Nullable Long version,
            @Nullable String choice,
            @Nullable String castingVote,
            @Nullable String rationale,
            @Nullable String minority) {}

    /**
     * Closes it.
     *
     * @throws dev.kurs.application.NotFound when there is no such decision
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.application.NoMandate when those who decide have no mandate for it any more, or the body it escalates
     *     to has none; it says who may
     * @throws dev.kurs.domain.kernel.RulesBroken everything that stands in the way
     */
    public Stored<Decision> handle(Actor actor, Command command) {
        actor.require(Role.CONTRIBUTOR);
        return transactions.write(actor, ports -> {
            Proposing proposing = new Proposing(ports);
            Stored<Decision> before = proposing.withManagerRecused(
                    ports.decisions().get(command.decision()).expect(command.version()));
            Decision decision = before.value();
            PersonId alone = decision.where().person();
            if (alone == null) {
                actor.require(Role.EDITOR);
            } else {
                actor.requireVoiceOf(alone);
            }
            MandateId mandate =
                    proposing.mandate(decision.proposal(), decision.where()).id();
            return alone == null
                    ? byBallots(ports, before, command, mandate)
                    : ports.decisions()
                            .save(
                                    before.version(),
                                    decision.resolvedAlone(command.choice(), closing(ports, command, mandate, null)));
        });
    }

    private Stored<Decision> byBallots(Ports ports, Stored<Decision> before, Command command, MandateId mandate) {
        Decision decision = before.value();
        Faults.require(command.choice() == null, DecidingRule.DECIDED_BY_A_BODY, "/choice");
        Count count = new Sittings(ports).of(decision, ports.today()).count();
        Escalation escalation = count.escalates() ? escalation(ports, decision) : null;
        Closed closed = decision.resolved(count, closing(ports, command, mandate, escalation));
        Stored<Decision> stored = ports.decisions().save(before.version(), closed.decision());
        Change<Decision> next = closed.next();
        if (next != null) {
            ports.decisions().save(0, next);
        }
        return stored;
    }

    /** Where a decision goes that its body comes to none on; null when that body escalates to nobody. */
    private @Nullable Escalation escalation(Ports ports, Decision decision) {
        Proposing proposing = new Proposing(ports);
        Body body = proposing.body(decision.where());
        if (body == null || body.escalatesTo() == null) {
            return null;
        }
        Decider where = Decider.of(body.escalatesTo());
        MandateId mandate = proposing.mandate(decision.proposal(), where).id();
        Body next = ports.registers().get(Body.KIND, body.escalatesTo()).value();
        return new Escalation(new DecisionId(ids.next()), next, mandate);
    }

    private static Closing closing(Ports ports, Command command, MandateId mandate, @Nullable Escalation escalation) {
        return new Closing(
                mandate, command.castingVote(), command.rationale(), command.minority(), escalation, ports.now());
    }
}
