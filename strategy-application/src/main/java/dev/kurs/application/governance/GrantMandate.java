package dev.kurs.application.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.ExternalKeyChange;
import dev.kurs.application.Ids;
import dev.kurs.application.Keyed;
import dev.kurs.application.Places;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.domain.governance.HolderFacts;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.Role;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Grants a mandate: within another, which takes an editor, or from the root, which takes an administrator. */
public final class GrantMandate {

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public GrantMandate(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * A mandate as it is written; fields as in {@link Mandate}.
     *
     * @param scopeType over what kind of place
     * @param scopeId over which; null for the organisation
     * @param reporting null for the next meeting of the granting body, and from the root for none
     */
    public record Draft(
            MandateHolder holder,
            List<Power> powers,
            Place.Type scopeType,
            @Nullable UUID scopeId,
            Limit limit,
            Period period,
            boolean mayDelegate,
            @Nullable MandateId grantedBy,
            @Nullable Reporting reporting) {

        public Draft {
            powers = List.copyOf(powers);
        }

        Mandate.Terms terms(Place scope) {
            Reporting otherwise = grantedBy == null ? Reporting.NONE : Reporting.NEXT_MEETING;
            return new Mandate.Terms(
                    holder, powers, scope, limit, period, mayDelegate, reporting == null ? otherwise : reporting);
        }

        /** Whether a mandate says just this. */
        public boolean says(Mandate mandate) {
            return scopeType == mandate.scope().type()
                    && Objects.equals(
                            scopeId,
                            mandate.scope().id() == null
                                    ? null
                                    : mandate.scope().id().value())
                    && terms(mandate.scope())
                            .toMandate(mandate.id(), grantedBy)
                            .terms()
                            .equals(mandate.terms())
                    && Objects.equals(grantedBy, mandate.grantedBy());
        }
    }

    /**
     * What is to be granted.
     *
     * @param draft makes it
     */
    public record Command(Supplier<Keyed<Draft>> draft) {}

    /**
     * Grants it.
     *
     * @throws dev.kurs.application.RoleTooLow for one from the root, unless by an administrator
     * @throws dev.kurs.domain.kernel.RulesBroken everything that it names and that is not there, and every way in which it
     *     goes beyond the mandate it is granted within, or the law
     */
    public Stored<Mandate> handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> {
            Keyed<Draft> keyed = command.draft().get();
            if (keyed.value().grantedBy() == null) {
                actor.require(Role.ADMINISTRATOR);
            }
            MandateId id = new MandateId(ids.next());
            Change<Mandate> change = granted(ports, id, keyed.value());
            ExternalKeyChange keys = ExternalKeyChange.added("governance", id, keyed.externalKeys());
            Stored<Mandate> stored = ports.mandates().save(0, keys.toldIn(change));
            keys.store(ports.resources());
            return stored;
        });
    }

    private static Change<Mandate> granted(Ports ports, MandateId id, Draft draft) {
        Faults faults = new Faults();
        Faults ofHolder = new Faults();
        ports.resources().checkReferences(draft.holder(), ofHolder);
        faults.addAll("/holder", ofHolder.found());
        Place scope = new Places(ports).place(draft.scopeType(), draft.scopeId(), "/scope", faults);
        List<Mandate> chain = chain(ports, draft.grantedBy(), faults);
        // What is unknown has been noted: in its place stands what breaks no rule, so that the rest is looked at too.
        Place within = scope != null
                ? scope
                : chain.isEmpty() ? Place.ORGANISATION : chain.get(0).scope();
        Mandate mandate = faults.attempt("", () -> draft.terms(within).toMandate(id, draft.grantedBy()));
        if (mandate == null) {
            throw new RulesBroken(faults.found());
        }
        if (ofHolder.none()) {
            checkLaw(ports, mandate, chain, faults);
        }
        Currency currency = ports.organisation().currency();
        return chain.isEmpty()
                ? Mandate.ofRoot(mandate, currency, faults)
                : Mandate.within(chain, mandate, currency, ports.today(), faults);
    }

    private static void checkLaw(Ports ports, Mandate mandate, List<Mandate> chain, Faults faults) {
        Holders holders = new Holders(ports, AsOf.NOW);
        HolderFacts grantor =
                chain.isEmpty() ? null : holders.facts(chain.get(0).holder(), mandate.period());
        holders.law().check(mandate, holders.facts(mandate.holder(), mandate.period()), grantor, faults);
    }

    private static List<Mandate> chain(Ports ports, @Nullable MandateId grantor, Faults faults) {
        if (grantor == null) {
            return List.of();
        }
        List<Mandate> found = ports.mandates().listWithChains(List.of(grantor), AsOf.NOW);
        faults.unless(
                !found.isEmpty(), KernelRule.REFERENCE_UNKNOWN, "/grantedBy", "kind", grantor.kind(), "id", grantor);
        return found.isEmpty() ? List.of() : Warrants.of(found).get(grantor).chain();
    }
}
