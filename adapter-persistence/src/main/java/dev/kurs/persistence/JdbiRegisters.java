package dev.kurs.persistence;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Registers;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.persistence.RegisterTable.Lists;
import dev.kurs.persistence.RegisterTable.Read;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** All registers, whatever they hold: each kind is described by its {@link RegisterTable}, and none has code of its own. */
final class JdbiRegisters implements Registers {

    private final Handle handle;
    private final Unit unit;
    private final Map<RegisterKind<?>, RegisterTable<?>> tables = new HashMap<>();

    JdbiRegisters(Handle handle, List<RegisterTable<?>> tables) {
        this.handle = handle;
        this.unit = Unit.of(handle);
        tables.forEach(table -> this.tables.put(table.kind(), table));
    }

    @Override
    public <E extends RegisterEntry> Optional<Stored<E>> find(RegisterKind<E> kind, Id id, AsOf asOf) {
        RegisterTable<E> table = table(kind);
        AsOf known = known(table, asOf);
        try (Query query = handle.createQuery(table.select())) {
            query.define("conditions", " AND id = :id").bind("id", id.value());
            return entries(table, read(table, query, known), known).stream().findFirst();
        }
    }

    @Override
    public <E extends RegisterEntry> List<Stored<E>> findAll(
            RegisterKind<E> kind, Collection<? extends Id> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        RegisterTable<E> table = table(kind);
        AsOf known = known(table, asOf);
        try (Query query = handle.createQuery(table.select())) {
            query.define("conditions", " AND id IN (" + ManyIds.names(query, ids) + ")");
            return entries(table, read(table, query, known), known);
        }
    }

    @Override
    public <E extends RegisterEntry> Page<Stored<E>> list(RegisterKind<E> kind, @Nullable Id owner, Listing listing) {
        RegisterTable<E> table = table(kind);
        AsOf known = known(table, listing.asOf());
        ListQuery parts = table.columns().fields().query(listing);
        try (Query query = handle.createQuery(table.select() + ListQuery.END)) {
            parts.apply(query);
            if (owner != null) {
                query.define("conditions", " AND " + isAt(table) + parts.conditions());
                query.bind("owner", owner.value());
            }
            List<Stored<E>> found = entries(table, read(table, query, known), known);
            return listing.page(found, entry -> entry.value().id().value());
        }
    }

    @Override
    public <E extends RegisterEntry> List<Stored<E>> listAll(RegisterKind<E> kind, @Nullable Id owner, AsOf asOf) {
        if (owner != null) {
            return Registers.super.listAll(kind, owner, asOf);
        }
        RegisterTable<E> table = table(kind);
        AsOf known = known(table, asOf);
        try (Query query = handle.createQuery(table.select() + " ORDER BY id")) {
            query.define("conditions", "");
            return entries(table, read(table, query, known), known);
        }
    }

    @Override
    public <E extends RegisterEntry> List<Stored<E>> listOwned(RegisterKind<E> kind, Collection<? extends Id> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        RegisterTable<E> table = table(kind);
        try (Query query = handle.createQuery(table.select() + " ORDER BY id")) {
            query.define("conditions", " AND " + ownerColumn(table) + " IN (" + ManyIds.names(query, owners) + ")");
            return entries(table, read(table, query, AsOf.NOW), AsOf.NOW);
        }
    }

    @Override
    public <E extends RegisterEntry> Stored<E> save(RegisterKind<E> kind, long version, Change<E> change) {
        RegisterTable<E> table = table(kind);
        E entry = change.after();
        if (change.isEmpty() && version > 0) {
            return get(kind, entry.id()).expect(version);
        }
        Instant created = version == 0
                ? begin(table, entry)
                : table.isInPlace() ? overwrite(table, version, entry) : close(table, version, entry.id());
        if (version == 0 || !table.isInPlace()) {
            insert(table, entry, version + 1, created);
        }
        unit.resources().refer(entry.id(), 0, change);
        if (table.erased() != null && table.erased().test(entry)) {
            unit.keptAnswers().forget(entry.id().value());
            unit.forget();
        }
        unit.tell(change.events());
        return new Stored<>(entry, version + 1, created, unit.now());
    }

    @Override
    public <E extends RegisterEntry> void remove(RegisterKind<E> kind, long version, Change<E> change) {
        Id id = change.after().id();
        close(table(kind), version, id);
        unit.resources().drop(id.value());
        unit.tell(change.events());
    }

    private <E extends RegisterEntry> Instant begin(RegisterTable<E> table, E entry) {
        if (!unit.resources().add(entry.id())) {
            throw new Stale(standing(table, entry.id()));
        }
        return unit.now();
    }

    private <E extends RegisterEntry> Instant close(RegisterTable<E> table, long version, Id id) {
        try (Query query = handle.createQuery(table.close())) {
            return created(query, table, version, id);
        }
    }

    private <E extends RegisterEntry> Instant overwrite(RegisterTable<E> table, long version, E entry) {
        try (Query query = handle.createQuery(table.overwrite())) {
            table.columns().bind(query, entry);
            return created(query, table, version, entry.id());
        }
    }

    private Instant created(Query query, RegisterTable<?> table, long version, Id id) {
        return query.bind("id", id.value())
                .bind("version", version)
                .bind("now", unit.now())
                .map((RowReader<Instant>) Row::moment)
                .findFirst()
                .orElseThrow(() -> new Stale(standing(table, id)));
    }

    private long standing(RegisterTable<?> table, Id id) {
        try (Query query = handle.createQuery(table.version())) {
            return query.bind("id", id.value())
                    .map((RowReader<Long>) Row::number)
                    .findFirst()
                    .orElse(0L);
        }
    }

    private <E extends RegisterEntry> void insert(RegisterTable<E> table, E entry, long version, Instant created) {
        try (Update update = handle.createUpdate(table.insert())) {
            update.bind("id", entry.id().value())
                    .bind("version", version)
                    .bind("created", created)
                    .bind("now", unit.now());
            table.columns().bind(update, entry);
            update.execute();
        }
        table.lists().forEach(list -> insert(list, entry, version));
    }

    private <E extends RegisterEntry, I> void insert(ListTable<E, I> list, E entry, long version) {
        List<I> items = list.items().apply(entry);
        if (items.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(list.insert())) {
            for (int i = 0; i < items.size(); i++) {
                batch.bind(Wall.ORGANISATION, unit.organisation())
                        .bind("entry", entry.id().value())
                        .bind("version", version)
                        .bind("position", i);
                list.columns().bind(batch, items.get(i));
                batch.add();
            }
            batch.execute();
        }
    }

    private <E extends RegisterEntry> List<Read<E>> read(RegisterTable<E> table, Query query, AsOf asOf) {
        Knowledge.apply(query, asOf);
        RowReader<Read<E>> reader = row -> new Read<>(
                row.uuid(),
                row.number(),
                row.moment(),
                row.moment(),
                table.reader().read(row));
        return query.map(reader).list();
    }

    private <E extends RegisterEntry> List<Stored<E>> entries(RegisterTable<E> table, List<Read<E>> found, AsOf asOf) {
        Map<UUID, Lists> lists = new HashMap<>();
        if (!found.isEmpty()) {
            List<UUID> ids = found.stream().map(Read::id).toList();
            table.lists().forEach(list -> readItems(table, list, ids, asOf, lists));
        }
        Lists none = new Lists();
        return found.stream()
                .map(one -> new Stored<>(
                        one.entry().apply(lists.getOrDefault(one.id(), none)),
                        one.version(),
                        one.created(),
                        one.updated()))
                .toList();
    }

    private <I> void readItems(
            RegisterTable<?> table, ListTable<?, I> list, List<UUID> entries, AsOf asOf, Map<UUID, Lists> into) {
        record Item<I>(UUID entry, I item) {}
        try (Query query = handle.createQuery(list.select(table.name()))) {
            ManyIds.apply(query, entries);
            Knowledge.apply(query, asOf);
            RowReader<Item<I>> reader =
                    row -> new Item<>(row.uuid(), list.reader().read(row));
            query.map(reader)
                    .forEach(read -> into.computeIfAbsent(read.entry(), any -> new Lists())
                            .add(list, read.item()));
        }
    }

    /** What is overwritten in place is only known as it stands. */
    private static AsOf known(RegisterTable<?> table, AsOf asOf) {
        return table.isInPlace() ? AsOf.NOW : asOf;
    }

    private static String isAt(RegisterTable<?> table) {
        String belongs = ownerColumn(table) + " = :owner";
        return table.alsoAt() == null ? belongs : "(" + belongs + " OR " + table.alsoAt() + ")";
    }

    private static String ownerColumn(RegisterTable<?> table) {
        if (table.owner() == null) {
            throw new IllegalArgumentException("a " + table.kind().name() + " belongs to nothing but the organisation");
        }
        return table.owner();
    }

    @SuppressWarnings("unchecked") // Tables are put in under their own kind.
    private <E extends RegisterEntry> RegisterTable<E> table(RegisterKind<E> kind) {
        RegisterTable<?> table = tables.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("there is no table for the register of " + kind.name());
        }
        return (RegisterTable<E>) table;
    }
}
