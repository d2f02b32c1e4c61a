package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.RevisionParts;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.strategy.RevisionPart;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

abstract sealed class InMemoryRevisionParts<P extends RevisionPart> implements RevisionParts<P>
        permits InMemoryGoals, InMemoryPremises {

    private final UnitOfWork unit;
    private final Function<OrganisationRows, VersionedRows<Editions<P>>> table;

    InMemoryRevisionParts(UnitOfWork unit, Function<OrganisationRows, VersionedRows<Editions<P>>> table) {
        this.unit = unit;
        this.table = table;
    }

    final UnitOfWork unit() {
        return unit;
    }

    @Override
    public final Optional<Stored<P>> find(StrategyId strategy, UUID id, int revision, AsOf asOf) {
        return rows().find(id, asOf)
                .filter(editions -> editions.strategy().equals(strategy))
                .flatMap(editions -> editions.in(revision));
    }

    @Override
    public final List<P> listAll(Map<StrategyId, Integer> revisions, AsOf asOf) {
        return revisions.entrySet().stream()
                .flatMap(one -> in(one.getKey(), one.getValue(), asOf))
                .map(Stored::value)
                .toList();
    }

    @Override
    public final Page<Stored<P>> list(StrategyId strategy, int revision, Listing listing) {
        Selection<Stored<P>> selection =
                Selection.byId(part -> part.value().id().value(), part -> RecordShape.fields((Record) part.value()));
        return selection.page(in(strategy, revision, listing.asOf()).toList(), listing);
    }

    private Stream<Stored<P>> in(StrategyId strategy, int revision, AsOf asOf) {
        return rows().all(asOf).stream()
                .filter(editions -> editions.strategy().equals(strategy))
                .flatMap(editions -> editions.in(revision).stream());
    }

    @Override
    public final Stored<P> save(int revision, long version, Change<P> change) {
        Id id = change.after().id();
        VersionedRows<Editions<P>> parts = table.apply(unit.changing());
        Editions<P> editions = parts.find(id.value(), AsOf.NOW)
                .orElseGet(() -> Editions.none(change.after().strategy()));
        Stored<P> standing = editions.in(revision).orElse(null);
        UnitOfWork.expect(standing, version);
        if (standing != null && change.isEmpty()) {
            return standing;
        }
        Stored<P> stored = unit.next(standing, editions.versions() + 1, change.after());
        parts.put(id.value(), editions.written(revision, stored), unit.now());
        unit.changing().things().put(id.value(), id);
        unit.tell(change.events());
        return stored;
    }

    @Override
    public final void remove(int revision, long version, Change<P> change) {
        UUID id = change.after().id().value();
        VersionedRows<Editions<P>> parts = table.apply(unit.changing());
        Editions<P> editions = parts.find(id, AsOf.NOW).orElse(null);
        UnitOfWork.expect(editions == null ? null : editions.in(revision).orElse(null), version);
        Editions<P> without =
                Objects.requireNonNull(editions, "its version stands").written(revision, null);
        if (without.said().findAny().isPresent()) {
            parts.put(id, without, unit.now());
        } else {
            end(id);
        }
        unit.tell(change.events());
    }

    @Override
    public final void withdraw(StrategyId strategy, int revision) {
        VersionedRows<Editions<P>> parts = table.apply(unit.changing());
        idsOf(strategy)
                .forEach(id -> parts.find(id, AsOf.NOW)
                        .map(editions -> editions.withdrawn(revision))
                        .ifPresent(editions -> parts.put(id, editions, unit.now())));
    }

    @Override
    public final Optional<StrategyId> findStrategy(UUID id) {
        return rows().find(id, AsOf.NOW).map(Editions::strategy);
    }

    /** The parts of a strategy, whatever the revision. */
    final List<UUID> idsOf(StrategyId strategy) {
        return rows().all(AsOf.NOW).stream()
                .filter(editions -> editions.strategy().equals(strategy))
                .map(editions -> editions.said().findFirst().orElseThrow().id().value())
                .toList();
    }

    /** Lets a part no longer be there, in any revision. */
    final void end(UUID id) {
        table.apply(unit.changing()).end(id, unit.now());
        unit.forget(id);
    }

    final VersionedRows<Editions<P>> rows() {
        return table.apply(unit.rows());
    }
}
