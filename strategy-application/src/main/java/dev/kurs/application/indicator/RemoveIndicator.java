package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Takes away an indicator that was never measured. Takes an editor. */
public final class RemoveIndicator {

    private final Transactions transactions;

    /** The use case over these. */
    public RemoveIndicator(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which indicator.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(IndicatorId indicator, @Nullable Long version) {}

    /**
     * Takes it away.
     *
     * @return the indicator as it was
     * @throws dev.kurs.application.NotFound when there is no such indicator
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken when anything was measured
     */
    public Stored<Indicator> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Indicator> before =
                    ports.indicators().get(command.indicator()).expect(command.version());
            boolean measured =
                    ports.measurements().firstDay(command.indicator()).isPresent();
            ports.indicators().remove(before.version(), before.value().removed(measured));
            return before;
        });
    }
}
