package dev.kurs.application.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.util.Objects;
import java.util.function.Function;

/** Adds an indicator to a goal or a benefit. Takes an editor. */
public final class AddIndicator {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public AddIndicator(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be added.
     *
     * @param draft makes it, given its new id
     */
    public record Command(Function<IndicatorId, Keyed<IndicatorDraft>> draft) {}

    /**
     * Adds it.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Indicator> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            IndicatorId id = new IndicatorId(ids.next());
            Keyed<IndicatorDraft> keyed = command.draft().apply(id);
            IndicatorDraft draft = keyed.value();
            Faults faults = new Faults();
            ports.resources().checkReferences(draft.measure(), faults);
            new BenefitTies(ports).checkMeasure(id, draft.measure(), faults);
            Change<Indicator> change = faults.attempt(
                    "",
                    () -> Indicator.added(
                            id, draft.measure(), draft.baseline(), draft.trajectory(), ports.now(), actor.by()));
            faults.throwIfAny();
            ExternalKeyChange keys = ExternalKeyChange.added("indicator", id, keyed.externalKeys());
            Stored<Indicator> stored = ports.indicators().save(0, keys.toldIn(Objects.requireNonNull(change)));
            keys.store(ports.resources());
            return stored;
        });
    }
}
