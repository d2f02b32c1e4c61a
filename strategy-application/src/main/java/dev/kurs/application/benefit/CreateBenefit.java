package dev.kurs.application.benefit;

import dev.kurs.application.Actor;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import java.util.function.Function;

/** Creates a benefit: somebody expects it. Takes an editor. */
public final class CreateBenefit {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public CreateBenefit(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * What is to be created.
     *
     * @param header makes what is said of it, given its new id
     */
    public record Command(Function<BenefitId, Keyed<BenefitHeader>> header) {}

    /**
     * Creates it.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that it breaks
     */
    public Stored<Benefit> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            BenefitId id = new BenefitId(ids.next());
            Keyed<BenefitHeader> header = command.header().apply(id);
            Faults faults = new Faults();
            BenefitRules.check(ports, header.value(), faults);
            faults.throwIfAny();
            ExternalKeyChange keys = ExternalKeyChange.added("benefit", id, header.externalKeys());
            Stored<Benefit> stored = ports.benefits().save(0, keys.toldIn(Benefit.created(id, header.value())));
            keys.store(ports.resources());
            return stored;
        });
    }
}
