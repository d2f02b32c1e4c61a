package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.governance.Mandates;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryMandates implements Mandates {

    private static final Selection<Stored<Mandate>> MANDATES =
            Selection.byId(mandate -> mandate.value().id().value(), mandate -> fields(mandate.value()));

    private static final Comparator<Mandate> BY_ID =
            Comparator.comparing(mandate -> mandate.id().value(), Selection.BY_ID);

    private final UnitOfWork unit;

    InMemoryMandates(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<Mandate>> find(MandateId id, AsOf asOf) {
        return unit.rows().mandates().find(id.value(), asOf);
    }

    @Override
    public Page<Stored<Mandate>> list(Listing listing, boolean confidential) {
        List<Stored<Mandate>> shown = unit.rows().mandates().all(listing.asOf()).stream()
                .filter(stored -> confidential || !isOverDraft(stored.value(), listing.asOf()))
                .toList();
        return MANDATES.page(shown, listing);
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private boolean isOverDraft(Mandate mandate, AsOf asOf) {
        StrategyId strategy = mandate.scope().strategy();
        return strategy != null
                && Stream.of(asOf, AsOf.NOW)
                        .flatMap(known -> unit.strategies().find(strategy, known).stream())
                        .anyMatch(stored -> InMemoryStrategies.isConfidentialDraft(stored.value()));
    }

    private static Map<String, Object> fields(Mandate mandate) {
        Map<String, Object> fields = RecordShape.fields(mandate.holder());
        fields.putAll(RecordShape.fields(mandate.scope()));
        fields.put("scope", mandate.scope().type());
        fields.putAll(RecordShape.fields(mandate.period()));
        fields.put("mayDelegate", mandate.mayDelegate());
        if (mandate.grantedBy() != null) {
            fields.put("grantedBy", mandate.grantedBy());
        }
        if (mandate.revoked() != null) {
            fields.put("revokedOn", mandate.revoked().on());
        }
        return fields;
    }

    @Override
    public List<Mandate> listOver(Power power, Collection<Place> places, AsOf asOf) {
        return withChains(
                asOf,
                mandate -> mandate.powers().contains(power) && places.contains(mandate.scope()),
                Integer.MAX_VALUE);
    }

    @Override
    public List<Mandate> listNear(Power power, Collection<Place> places, int limit, boolean confidential, AsOf asOf) {
        return withChains(
                asOf,
                mandate -> (mandate.powers().contains(power) || places.contains(mandate.scope()))
                        && (confidential || !isOverDraft(mandate, asOf)),
                limit,
                places);
    }

    @Override
    public List<Mandate> listHeldBy(Collection<MandateHolder> holders, boolean confidential, AsOf asOf) {
        return withChains(
                asOf,
                mandate -> holders.contains(mandate.holder()) && (confidential || !isOverDraft(mandate, asOf)),
                Integer.MAX_VALUE);
    }

    @Override
    public List<Mandate> listForStrategy(StrategyId strategy, AsOf asOf) {
        return withChains(
                asOf,
                mandate -> mandate.scope().strategy() == null
                        || strategy.equals(mandate.scope().strategy()),
                Integer.MAX_VALUE);
    }

    @Override
    public List<Mandate> listWithChains(Collection<MandateId> ids, AsOf asOf) {
        return withChains(asOf, mandate -> ids.contains(mandate.id()), Integer.MAX_VALUE);
    }

    private List<Mandate> withChains(AsOf asOf, Predicate<Mandate> wanted, int limit) {
        return withChains(asOf, wanted, limit, List.of());
    }

    private List<Mandate> withChains(AsOf asOf, Predicate<Mandate> wanted, int limit, Collection<Place> first) {
        Map<MandateId, Mandate> all = new LinkedHashMap<>();
        unit.rows().mandates().all(asOf).stream()
                .map(Stored::value)
                .sorted(Comparator.<Mandate>comparingInt(mandate -> first.contains(mandate.scope()) ? 0 : 1)
                        .thenComparing(BY_ID))
                .forEach(mandate -> all.put(mandate.id(), mandate));
        Map<MandateId, Mandate> found = new LinkedHashMap<>();
        all.values().stream().filter(wanted).limit(limit).forEach(mandate -> {
            for (Mandate one = mandate; one != null; one = one.grantedBy() == null ? null : all.get(one.grantedBy())) {
                found.put(one.id(), one);
            }
        });
        return found.values().stream().sorted(BY_ID).toList();
    }

    @Override
    public List<Mandate> listBelow(MandateId id) {
        return unit.rows().mandates().all(AsOf.NOW).stream()
                .map(Stored::value)
                .filter(mandate -> isBelow(mandate, id))
                .sorted(BY_ID)
                .toList();
    }

    private boolean isBelow(Mandate mandate, MandateId id) {
        MandateId above = mandate.grantedBy();
        return above != null
                && (above.equals(id)
                        || find(above, AsOf.NOW)
                                .filter(stored -> isBelow(stored.value(), id))
                                .isPresent());
    }

    @Override
    public Stored<Mandate> save(long version, Change<Mandate> change) {
        return unit.save(OrganisationRows::mandates, change.after().id(), version, change);
    }
}
