package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Ids;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.governance.Proofs;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adopts the open revision of a strategy: from its day on it is in force, and it never changes again. Takes an editor. */
public final class AdoptRevision {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public AdoptRevision(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be adopted.
     *
     * @param effectiveFrom the first day it is in force; null for today
     * @param decision the decision it rests on; null for none, which is refused where governance is enforced
     */
    public record Command(
            StrategyId strategy,
            int revision,
            @Nullable LocalDate effectiveFrom,
            @Nullable DecisionId decision) {}

    /**
     * Adopts it.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken everything that is missing, together
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            Subject act = new Subject(Subject.Type.STRATEGY, command.strategy(), command.revision());
            Power power = command.revision() == 1 ? Power.ADOPT_STRATEGY : Power.REVISE_STRATEGY;
            Proofs proofs = new Proofs(ports, ids);
            Faults faults = new Faults();
            ports.resources().checkReferences(command, faults);
            GoalTree goals =
                    new GoalTree(ports.goals().listAll(Map.of(command.strategy(), command.revision()), AsOf.NOW));
            LocalDate from = command.effectiveFrom() == null ? ports.today() : command.effectiveFrom();
            Change<Strategy> change = faults.attempt(
                    "",
                    () -> before.value()
                            .adopted(command.revision(), goals, from, ports.now(), actor.by(), command.decision()));
            proofs.check(power, act, command.decision(), faults);
            faults.throwIfAny();
            Stored<Strategy> stored = ports.strategies().save(before.version(), Objects.requireNonNull(change));
            proofs.use(power, act, command.decision());
            return stored;
        });
    }
}
