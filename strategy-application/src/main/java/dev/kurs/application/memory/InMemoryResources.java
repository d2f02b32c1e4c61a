package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Resources;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.RecordShape;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who refers to whom is read from the things themselves, so it cannot fall behind them. */
final class InMemoryResources implements Resources {

    private static final Comparator<Usage> IN_ORDER =
            Comparator.comparing(Usage::id, Selection.BY_ID).thenComparing(Usage::pointer);

    private final UnitOfWork unit;

    InMemoryResources(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Map<UUID, String> kinds(Collection<UUID> ids) {
        Map<UUID, String> kinds = new HashMap<>();
        ids.forEach(id -> {
            Id thing = unit.rows().things().get(id);
            if (thing != null) {
                kinds.put(id, thing.kind());
            }
        });
        return kinds;
    }

    @Override
    public List<Usage> usages(UUID target, int limit) {
        return standing()
                .flatMap(record -> usages(record, target))
                .distinct()
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
    }

    private Stream<Record> standing() {
        OrganisationRows rows = unit.rows();
        Stream<?> whole = Stream.of(
                        rows.organisation(),
                        rows.apiKeys(),
                        rows.registers(),
                        rows.strategies(),
                        rows.shareLinks(),
                        rows.indicators(),
                        rows.projects(),
                        rows.benefits(),
                        rows.mandates(),
                        rows.decisions())
                .flatMap(table -> table.all(AsOf.NOW).stream())
                .map(Stored::value);
        Stream<?> parts = Stream.of(rows.goals(), rows.premises())
                .flatMap(table -> table.all(AsOf.NOW).stream())
                .flatMap(Editions::said);
        return Stream.concat(whole, parts).map(Record.class::cast);
    }

    private static Stream<Usage> usages(Record record, UUID target) {
        Id id = (Id) Objects.requireNonNull(RecordShape.fields(record).get("id"), "every thing has an id");
        return RecordShape.references(record).stream()
                .filter(reference -> reference.target().value().equals(target))
                .map(reference -> new Usage(id.kind(), id.value(), reference.pointer()));
    }

    @Override
    public Map<UUID, List<ExternalKey>> externalKeys(Collection<UUID> ids) {
        Map<UUID, List<ExternalKey>> keys = new HashMap<>();
        ids.forEach(id -> {
            List<ExternalKey> carried = unit.rows().externalKeys().get(id);
            if (carried != null) {
                keys.put(id, carried);
            }
        });
        return keys;
    }

    @Override
    public Optional<UUID> findByExternalKey(String kind, ExternalKey key) {
        return unit.rows().externalKeys().entrySet().stream()
                .filter(one -> one.getValue().contains(key))
                .map(Map.Entry::getKey)
                .filter(id -> kind.equals(kinds(List.of(id)).get(id)))
                .findFirst();
    }

    @Override
    public Map<ExternalKey, UUID> findAllByExternalKey(String kind, Collection<ExternalKey> keys) {
        Map<ExternalKey, UUID> found = new HashMap<>();
        keys.forEach(key -> findByExternalKey(kind, key).ifPresent(id -> found.put(key, id)));
        return found;
    }

    @Override
    public void setExternalKeys(Id id, List<ExternalKey> keys) {
        Faults faults = new Faults();
        for (int i = 0; i < keys.size(); i++) {
            ExternalKey key = keys.get(i);
            faults.unless(
                    findByExternalKey(id.kind(), key)
                            .filter(bearer -> !bearer.equals(id.value()))
                            .isEmpty(),
                    KernelRule.EXTERNAL_KEY_TAKEN,
                    "/externalKeys/" + i,
                    "system",
                    key.system(),
                    "key",
                    key.key());
        }
        faults.throwIfAny();
        Map<UUID, List<ExternalKey>> carried = unit.changing().externalKeys();
        if (keys.isEmpty()) {
            carried.remove(id.value());
        } else {
            carried.put(id.value(), List.copyOf(keys));
        }
    }
}
