package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Gives up a decision that is open. Takes an editor. */
public final class WithdrawDecision {

    private final Transactions transactions;

    /** The use case over these. */
    public WithdrawDecision(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which one, and why. */
    public record Command(DecisionId decision, @Nullable String reason) {}

    /**
     * Gives it up.
     *
     * @throws dev.kurs.application.NotFound when there is no such decision
     * @throws dev.kurs.domain.kernel.RulesBroken {@code decision-closed}
     */
    public Stored<Decision> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Decision> before = ports.decisions().get(command.decision());
            return ports.decisions().save(before.version(), before.value().withdrawn(command.reason(), ports.now()));
        });
    }
}
