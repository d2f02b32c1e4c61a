package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.Strategies;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class InMemoryStrategies implements Strategies {

    private static final Selection<Stored<Strategy>> STRATEGIES =
            Selection.byId(strategy -> strategy.value().id().value(), strategy -> fields(strategy.value()));

    private final UnitOfWork unit;

    InMemoryStrategies(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Stored<Strategy>> find(StrategyId id, AsOf asOf) {
        return unit.rows().strategies().find(id.value(), asOf);
    }

    @Override
    public Page<Stored<Strategy>> list(Listing listing, boolean confidential) {
        List<Stored<Strategy>> shown = unit.rows().strategies().all(listing.asOf()).stream()
                .filter(strategy -> confidential || !isConfidentialDraft(strategy.value()))
                .toList();
        return STRATEGIES.page(shown, listing);
    }

    /** Whether only editors may see it. */
    static boolean isConfidentialDraft(Strategy strategy) {
        return strategy.header().confidential() && strategy.status() == StrategyStatus.DRAFT;
    }

    private static Map<String, Object> fields(Strategy strategy) {
        Map<String, Object> fields = RecordShape.fields(strategy.header());
        fields.put("status", strategy.status());
        return fields;
    }

    @Override
    public Stored<Strategy> save(long version, Change<Strategy> change) {
        return unit.save(OrganisationRows::strategies, change.after().id(), version, change);
    }

    @Override
    public void remove(long version, Change<Strategy> change) {
        StrategyId id = change.after().id();
        unit.remove(OrganisationRows::strategies, id, version, change);
        InMemoryGoals goals = new InMemoryGoals(unit);
        InMemoryPremises premises = new InMemoryPremises(unit);
        Set<UUID> owners = new HashSet<>(Set.of(id.value()));
        goals.idsOf(id).forEach(goal -> {
            owners.add(goal);
            goals.end(goal);
        });
        premises.idsOf(id).forEach(premise -> {
            owners.add(premise);
            premises.end(premise);
        });
        removeEntriesOf(owners);
    }

    private void removeEntriesOf(Set<UUID> owners) {
        unit.rows().registers().all(AsOf.NOW).forEach(entry -> {
            Id owner = entry.value().owner();
            if (owner != null && owners.contains(owner.value())) {
                UUID id = entry.value().id().value();
                unit.changing().registers().end(id, unit.now());
                unit.forget(id);
            }
        });
    }

    @Override
    public List<StrategyId> children(Collection<StrategyId> parents) {
        return unit.rows().strategies().all(AsOf.NOW).stream()
                .map(Stored::value)
                .filter(strategy -> strategy.header().parent() != null
                        && parents.contains(strategy.header().parent()))
                .map(Strategy::id)
                .sorted((one, other) -> Selection.BY_ID.compare(one.value(), other.value()))
                .toList();
    }
}
