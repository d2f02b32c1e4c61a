package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.DecidingRule;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Proposal;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the question of a decision otherwise, while nobody has cast a ballot or recommended. Takes an editor. */
public final class ChangeDecision {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeDecision(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the decision as it is to be written from the decision as it is; where it is decided stays
     */
    public record Command(
            DecisionId decision, @Nullable Long version, Function<Keyed<Decision>, Keyed<DecisionDraft>> edit) {}

    /**
     * Changes it; nothing happens when it says so already.
     *
     * @throws dev.kurs.application.NotFound when there is no such decision
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.application.NoMandate when no mandate covers it any more where it is decided
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Decision> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Decision> before = ports.decisions().get(command.decision()).expect(command.version());
            Decision decision = before.value();
            UUID id = decision.id().value();
            List<ExternalKey> keysBefore =
                    ports.resources().externalKeys(List.of(id)).getOrDefault(id, List.of());
            Keyed<DecisionDraft> keyed = command.edit().apply(new Keyed<>(decision, keysBefore));
            Proposing proposing = new Proposing(ports);
            Proposal proposal = proposing.proposal(actor, keyed.value());
            Decider where = keyed.value().where();
            Faults.require(where == null || where.equals(decision.where()), DecidingRule.DECIDED_ELSEWHERE, "/where");
            Change<Decision> change = proposal.equals(decision.proposal())
                    ? Change.none(decision)
                    : decision.changed(
                            proposal,
                            proposing.mandate(proposal, decision.where()).id(),
                            ports.organisation().currency(),
                            proposing.superseded(proposal),
                            !ports.ballots().list(decision.id()).isEmpty());
            ExternalKeyChange keys =
                    new ExternalKeyChange("governance", decision.id(), keysBefore, keyed.externalKeys());
            Change<Decision> told = keys.toldIn(change);
            if (told.isEmpty()) {
                return before;
            }
            Stored<Decision> stored = ports.decisions().save(before.version(), told);
            keys.store(ports.resources());
            return stored;
        });
    }
}
