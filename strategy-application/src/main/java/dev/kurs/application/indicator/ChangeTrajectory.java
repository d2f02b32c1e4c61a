package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets another trajectory take over from a day; the ones before are kept. Takes an editor. */
public final class ChangeTrajectory {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeTrajectory(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which indicator, from which day, to what, and why; as in {@link Indicator#withTrajectory}. */
    public record Command(
            IndicatorId indicator,
            LocalDate from,
            Trajectory trajectory,
            String reason,
            @Nullable DecisionId decision) {}

    /**
     * Lets it take over.
     *
     * @throws dev.kurs.application.NotFound when there is no such indicator
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Indicator> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Indicator> before = ports.indicators().get(command.indicator());
            Faults faults = new Faults();
            ports.resources().checkReferences(command, faults);
            Change<Indicator> change = faults.attempt(
                    "",
                    () -> before.value()
                            .withTrajectory(
                                    command.from(),
                                    command.trajectory(),
                                    command.reason(),
                                    command.decision(),
                                    ports.now(),
                                    actor.by()));
            faults.throwIfAny();
            return ports.indicators().save(before.version(), Objects.requireNonNull(change));
        });
    }
}
