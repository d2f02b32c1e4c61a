package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Opening;
import dev.kurs.domain.governance.Procedure;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.Role;
import java.util.function.Supplier;

/** Puts a question before those who may decide it: a body, or a person with a mandate. Takes an editor. */
public final class OpenDecision {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public OpenDecision(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be decided.
     *
     * @param draft makes it
     */
    public record Command(Supplier<Keyed<DecisionDraft>> draft) {}

    /**
     * Opens it.
     *
     * @throws dev.kurs.application.NoMandate when no mandate covers it where it is to be decided, or anywhere when no place
     *     was named; it says who may
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Decision> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Keyed<DecisionDraft> keyed = command.draft().get();
            DecisionId id = new DecisionId(ids.next());
            Change<Decision> change = opened(ports, actor, id, keyed.value());
            ExternalKeyChange keys = ExternalKeyChange.added("governance", id, keyed.externalKeys());
            Stored<Decision> stored = ports.decisions().save(0, keys.toldIn(change));
            keys.store(ports.resources());
            return stored;
        });
    }

    private static Change<Decision> opened(Ports ports, Actor actor, DecisionId id, DecisionDraft draft) {
        Proposing proposing = new Proposing(ports);
        Proposal proposal = proposing.proposal(actor, draft);
        Decider where = draft.where() == null ? proposing.first(proposal) : draft.where();
        Body body = proposing.body(where);
        return Decision.opened(
                id,
                proposal,
                new Opening(
                        where,
                        body == null ? null : Procedure.of(body),
                        proposing.mandate(proposal, where).id(),
                        ports.organisation().currency(),
                        proposing.projectManager(proposal),
                        proposing.superseded(proposal),
                        ports.now()));
    }
}
