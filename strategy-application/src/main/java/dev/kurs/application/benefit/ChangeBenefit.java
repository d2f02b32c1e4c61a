package dev.kurs.application.benefit;

import dev.kurs.application.Actor;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what is said of a benefit while it is open. Takes an editor. Closing it is for {@link CloseBenefit}. */
public final class ChangeBenefit {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeBenefit(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the header as it is to be from the header as it is
     */
    public record Command(BenefitId benefit, @Nullable Long version, UnaryOperator<Keyed<BenefitHeader>> edit) {}

    /**
     * Changes it.
     *
     * @throws dev.kurs.application.NotFound when there is no such benefit
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the change breaks
     */
    public Stored<Benefit> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Benefit> before = ports.benefits().get(command.benefit()).expect(command.version());
            Benefit benefit = before.value();
            List<ExternalKey> keysBefore = ports.resources()
                    .externalKeys(List.of(benefit.id().value()))
                    .getOrDefault(benefit.id().value(), List.of());
            Keyed<BenefitHeader> is = command.edit().apply(new Keyed<>(benefit.header(), keysBefore));
            Direction direction = new BenefitTies(ports)
                    .indicator(benefit.id())
                    .map(indicator -> indicator.measure().direction())
                    .orElse(null);
            Faults faults = new Faults();
            BenefitRules.check(ports, is.value(), faults);
            Change<Benefit> changed = faults.attempt("", () -> benefit.withHeader(is.value(), direction));
            faults.throwIfAny();
            ExternalKeyChange keys = new ExternalKeyChange("benefit", benefit.id(), keysBefore, is.externalKeys());
            Change<Benefit> change = keys.toldIn(Objects.requireNonNull(changed));
            if (change.isEmpty()) {
                return before;
            }
            Stored<Benefit> stored = ports.benefits().save(before.version(), change);
            keys.store(ports.resources());
            return stored;
        });
    }
}
