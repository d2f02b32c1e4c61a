package dev.kurs.application.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a strategy's next revision, a copy of the one in force. Takes an editor. */
public final class OpenRevision {

    private final Transactions transactions;

    /** The use case over these. */
    public OpenRevision(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Of which strategy, why, and what made it due. */
    public record Command(StrategyId strategy, @Nullable String reason, List<Trigger> triggers) {

        public Command {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * Opens it.
     *
     * @throws dev.kurs.application.NotFound when there is no such strategy
     * @throws dev.kurs.domain.kernel.RulesBroken when one is open already, none was adopted or the strategy is closed
     */
    public Stored<Strategy> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Strategy> before = ports.strategies().get(command.strategy());
            checkTriggers(ports, command);
            return ports.strategies()
                    .save(
                            before.version(),
                            before.value()
                                    .withRevisionOpened(
                                            command.reason(), command.triggers(), ports.today(), ports.now()));
        });
    }

    /** A trigger is a premise of the strategy or, since nothing else can be named yet, a planned review. */
    private static void checkTriggers(Ports ports, Command command) {
        Faults faults = new Faults();
        for (int i = 0; i < command.triggers().size(); i++) {
            Trigger trigger = command.triggers().get(i);
            UUID id = trigger.id();
            boolean known = trigger.type() == TriggerType.REVIEW
                    ? id == null
                    : trigger.type() == TriggerType.PREMISE
                            && id != null
                            && ports.premises()
                                    .findStrategy(new PremiseId(id).value())
                                    .filter(command.strategy()::equals)
                                    .isPresent();
            faults.unless(
                    known, KernelRule.REFERENCE_UNKNOWN, "/triggers/" + i + "/id", "kind", trigger.type(), "id", id);
        }
        faults.throwIfAny();
    }
}
