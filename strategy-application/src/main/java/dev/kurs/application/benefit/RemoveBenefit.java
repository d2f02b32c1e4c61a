package dev.kurs.application.benefit;

import dev.kurs.application.Actor;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes away a benefit that is open and was never measured. Takes an editor. */
public final class RemoveBenefit {

    private static final int USAGES_NAMED = 20;

    private final Transactions transactions;

    /** The use case over these. */
    public RemoveBenefit(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which benefit.
     *
     * @param version the one that the caller read; null when the caller does not care
     */
    public record Command(BenefitId benefit, @Nullable Long version) {}

    /**
     * Takes it away.
     *
     * @return the benefit as it was
     * @throws dev.kurs.application.NotFound when there is no such benefit
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken when it is closed or was measured
     * @throws StillReferenced when it has an indicator, or anything in its registers
     */
    public Stored<Benefit> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Benefit> before = ports.benefits().get(command.benefit()).expect(command.version());
            boolean measured = new BenefitTies(ports)
                    .indicator(command.benefit())
                    .flatMap(indicator -> ports.measurements().firstDay(indicator.id()))
                    .isPresent();
            Change<Benefit> removal = before.value().removed(measured);
            List<Usage> usages = ports.resources().usages(command.benefit().value(), USAGES_NAMED);
            if (!usages.isEmpty()) {
                throw new StillReferenced(usages);
            }
            ports.benefits().remove(before.version(), removal);
            return before;
        });
    }
}
