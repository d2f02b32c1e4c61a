package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;

/** Sends the open revision of a strategy out to be commented on; it can still be written. Takes an editor. */
public final class ConsultOnRevision {

    private final Transactions transactions;

    /** The use case over these. */
    public ConsultOnRevision(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which revision. */
    public record Command(StrategyId strategy, int revision) {}

    /**
     * Sends it out; nothing happens to one that already is.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken when its state does not allow it
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            Change<Strategy> change = before.value().inConsultation(command.revision());
            return change.isEmpty() ? before : ports.strategies().save(before.version(), change);
        });
    }
}
