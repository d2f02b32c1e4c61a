package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes an indicator's description or baseline, or gives it its first trajectory. Takes an editor. A later trajectory
 * is for {@link ChangeTrajectory}.
 */
public final class ChangeIndicator {

    private final Transactions transactions;

    /** The use case over these. */
    public ChangeIndicator(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is to be changed.
     *
     * @param version the one that the caller read; null when the caller does not care
     * @param edit makes the indicator as it is to be from the indicator as it is, with its newest trajectory
     */
    public record Command(IndicatorId indicator, @Nullable Long version, UnaryOperator<Keyed<IndicatorDraft>> edit) {}

    /**
     * Changes it.
     *
     * @throws dev.kurs.application.NotFound when there is no such indicator
     * @throws dev.kurs.application.Stale when another version stands
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that the changed indicator breaks
     */
    public Stored<Indicator> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Stored<Indicator> stored =
                    ports.indicators().get(command.indicator()).expect(command.version());
            Indicator before = stored.value();
            List<ExternalKey> keysBefore = ports.resources()
                    .externalKeys(List.of(before.id().value()))
                    .getOrDefault(before.id().value(), List.of());
            IndicatorDraft was = new IndicatorDraft(
                    before.measure(),
                    before.baseline(),
                    before.newestTrajectory().orElse(null));
            Keyed<IndicatorDraft> keyed = command.edit().apply(new Keyed<>(was, keysBefore));
            IndicatorDraft is = keyed.value();
            Faults faults = new Faults();
            ports.resources().checkReferences(is.measure(), faults);
            new BenefitTies(ports).checkMeasure(before.id(), is.measure(), faults);
            Change<Indicator> changed = faults.attempt(
                    "",
                    () -> before.changed(
                            is.measure(),
                            is.baseline(),
                            is.trajectory(),
                            ports.measurements().firstDay(before.id()).orElse(null),
                            ports.now(),
                            actor.by()));
            faults.throwIfAny();
            ExternalKeyChange keys = new ExternalKeyChange("indicator", before.id(), keysBefore, keyed.externalKeys());
            Change<Indicator> change = keys.toldIn(Objects.requireNonNull(changed));
            if (change.isEmpty()) {
                return stored;
            }
            Stored<Indicator> after = ports.indicators().save(stored.version(), change);
            keys.store(ports.resources());
            return after;
        });
    }
}
