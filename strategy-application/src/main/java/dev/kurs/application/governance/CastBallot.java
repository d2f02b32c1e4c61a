package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Vote;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Casts somebody's ballot in a decision, or replaces it. Takes a contributor who acts for that person, or is allowed to vote
 * for them.
 */
public final class CastBallot {

    private final Transactions transactions;

    /** The use case over these. */
    public CastBallot(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What somebody says.
     *
     * @param rationale why, at most 65 536 characters
     */
    public record Command(
            DecisionId decision,
            PersonId person,
            Vote vote,
            @Nullable String rationale) {}

    /**
     * A ballot that stands.
     *
     * @param replaced whether another stood before it
     */
    public record Cast(Stored<Decision> decision, Ballot ballot, boolean replaced) {}

    /**
     * Casts it; handing in the same again changes nothing.
     *
     * @throws dev.kurs.application.NotYours when the actor may not speak for that person
     * @throws dev.kurs.application.NotFound when there is no such decision
     * @throws dev.kurs.domain.kernel.RulesBroken when the decision is closed or the person may not vote, and everything that
     *     is wrong with the ballot
     */
    public Cast handle(Actor actor, Command command) {
        actor.require(Role.CONTRIBUTOR);
        actor.requireVoiceOf(command.person());
        return transactions.write(actor, ports -> {
            Stored<Decision> decision =
                    new Proposing(ports).withManagerRecused(ports.decisions().get(command.decision()));
            UUID person = command.person().value();
            Map<UUID, String> kinds = ports.resources().kinds(List.of(person));
            Faults.require(
                    command.person().kind().equals(kinds.get(person)),
                    KernelRule.REFERENCE_UNKNOWN,
                    "/person",
                    "kind",
                    command.person().kind(),
                    "id",
                    command.person());
            Change<Ballot> change = new Sittings(ports)
                    .of(decision.value(), ports.today())
                    .cast(command.person(), actor.by(), command.vote(), command.rationale(), ports.now());
            ports.ballots().save(change);
            return new Cast(decision, change.after(), change.before() != null);
        });
    }
}
