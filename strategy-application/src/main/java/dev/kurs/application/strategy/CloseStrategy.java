package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.governance.Proofs;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.Closure;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Closes a strategy that was adopted, for good. Takes an editor. */
public final class CloseStrategy {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public CloseStrategy(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Which strategy, why it ends, what came of it and what follows; see {@link Closure}. */
    public record Command(
            StrategyId strategy,
            String reason,
            String outcome,
            @Nullable StrategyId successor,
            @Nullable DecisionId decision) {}

    /**
     * Closes it, today.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken when it is closed already or was never adopted
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            Subject act = new Subject(Subject.Type.STRATEGY, command.strategy());
            Proofs proofs = new Proofs(ports, ids);
            Faults faults = new Faults();
            Closure closure = faults.attempt(
                    "",
                    () -> new Closure(
                            ports.today(),
                            command.reason(),
                            command.outcome(),
                            command.successor(),
                            command.decision()));
            ports.resources().checkReferences(command, faults);
            proofs.check(Power.CLOSE_STRATEGY, act, command.decision(), faults);
            faults.throwIfAny();
            Stored<Strategy> stored =
                    ports.strategies().save(before.version(), before.value().closed(Objects.requireNonNull(closure)));
            proofs.use(Power.CLOSE_STRATEGY, act, command.decision());
            return stored;
        });
    }
}
