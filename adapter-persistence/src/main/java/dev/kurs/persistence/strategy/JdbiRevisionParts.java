package dev.kurs.persistence.strategy;

import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.RevisionParts;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.strategy.RevisionPart;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.Knowledge;
import dev.kurs.persistence.ListQuery;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The parts of revisions. A line is what a part says in a row of revisions, as it was known for a time; it never
 * changes but for the end of that time. What is written in a revision where the part says something that was written
 * before ends that line and begins another, so that earlier revisions keep what they said.
 */
abstract class JdbiRevisionParts<P extends RevisionPart> implements RevisionParts<P> {

    private static final RowReader<Line> LINE =
            row -> new Line(row.number(), row.number(), row.whole(), row.whole(), row.moment());

    private final Handle handle;
    private final Unit unit;
    private final PartTable<P> table;

    JdbiRevisionParts(Handle handle, PartTable<P> table) {
        this.handle = handle;
        this.unit = Unit.of(handle);
        this.table = table;
    }

    /** A line that stands: where it begins, and in which revision what it says was written. */
    private record Line(long line, long version, int from, int writtenIn, Instant created) {}

    final Handle handle() {
        return handle;
    }

    @Override
    public final Optional<Stored<P>> find(StrategyId strategy, UUID id, int revision, AsOf asOf) {
        try (Query query = handle.createQuery(table.select())) {
            query.define("conditions", PartTable.IN_REVISION + " AND strategy = :strategy AND id = :id")
                    .bind("strategy", strategy)
                    .bind("id", id)
                    .bind("revision", revision);
            return stored(query, asOf).stream().findFirst();
        }
    }

    @Override
    public final List<P> listAll(Map<StrategyId, Integer> revisions, AsOf asOf) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<StrategyId, Integer>> wanted = List.copyOf(revisions.entrySet());
        int rows = Integer.highestOneBit(2 * wanted.size() - 1);
        try (Query query = handle.createQuery(table.selectOfMany())) {
            Knowledge.apply(query, asOf);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                // Filled up with nothing, so that there are few different statements to keep prepared.
                boolean more = i < wanted.size();
                values.add("(:strategy" + i + ", :revision" + i + ")");
                query.bind("strategy" + i, more ? wanted.get(i).getKey() : null)
                        .bind("revision" + i, more ? wanted.get(i).getValue() : 0);
            }
            query.define("wanted", String.join(", ", values));
            return query.map(table.reader()).list();
        }
    }

    @Override
    public final Page<Stored<P>> list(StrategyId strategy, int revision, Listing listing) {
        ListQuery parts = table.columns().fields().query(listing);
        try (Query query = handle.createQuery(table.select() + ListQuery.END)) {
            parts.apply(query);
            query.define("conditions", PartTable.IN_REVISION + " AND strategy = :strategy" + parts.conditions())
                    .bind("strategy", strategy)
                    .bind("revision", revision);
            return listing.page(
                    stored(query, listing.asOf()), part -> part.value().id().value());
        }
    }

    @Override
    public final Stored<P> save(int revision, long version, Change<P> change) {
        P part = change.after();
        Line standing = expect(part.id(), revision, version);
        if (standing != null && change.isEmpty()) {
            return find(part.strategy(), part.id().value(), revision, AsOf.NOW).orElseThrow();
        }
        if (standing == null) {
            unit.resources().add(part.id());
        } else {
            end(part.id(), revision, standing);
        }
        Instant created = standing == null ? unit.now() : standing.created();
        long next = insert(part, revision, created);
        unit.resources().refer(part.id(), revision, RecordShape.references((Record) part));
        unit.tell(change.events());
        return new Stored<>(part, next, created, unit.now());
    }

    @Override
    public final void remove(int revision, long version, Change<P> change) {
        Id id = change.after().id();
        Line standing = expect(id, revision, version);
        if (standing == null) {
            throw new Stale(0);
        }
        end(id, revision, standing);
        if (standing.writtenIn() == revision) {
            unit.resources().dropReferences(id.value(), revision);
        }
        if (findStrategy(id.value()).isEmpty()) {
            unit.resources().drop(id.value());
        }
        unit.tell(change.events());
    }

    @Override
    public final void withdraw(StrategyId strategy, int revision) {
        update(table.insertWithdrawn(), strategy, revision);
        update(table.closeWithdrawn(), strategy, revision);
        update(table.insertResumed(), strategy, revision);
        try (Query query = handle.createQuery(table.select())) {
            query.define("conditions", " AND strategy = :strategy AND from_revision = :revision")
                    .bind("strategy", strategy)
                    .bind("revision", revision + 1);
            for (Stored<P> resumed : stored(query, AsOf.NOW)) {
                P part = resumed.value();
                unit.resources().refer(part.id(), revision + 1, RecordShape.references((Record) part));
            }
        }
    }

    @Override
    public final Optional<StrategyId> findStrategy(UUID id) {
        RowReader<StrategyId> reader = row -> row.id(StrategyId::new);
        try (Query query = handle.createQuery("""
                SELECT strategy FROM %s
                WHERE organisation = :organisation AND id = :id AND %s
                LIMIT 1
                """.formatted(table.name(), Knowledge.STANDING))) {
            return query.bind("id", id).map(reader).findFirst();
        }
    }

    private List<Stored<P>> stored(Query query, AsOf asOf) {
        Knowledge.apply(query, asOf);
        RowReader<Stored<P>> reader = row -> {
            long version = row.number();
            Instant created = row.moment();
            Instant updated = row.moment();
            return new Stored<>(table.reader().read(row), version, created, updated);
        };
        return query.map(reader).list();
    }

    private @Nullable Line expect(Id id, int revision, long version) {
        try (Query query = handle.createQuery(table.selectLine())) {
            Line standing = query.bind("id", id.value())
                    .bind("revision", revision)
                    .map(LINE)
                    .findFirst()
                    .orElse(null);
            long stands = standing == null ? 0 : standing.version();
            if (stands != version) {
                throw new Stale(stands);
            }
            return standing;
        }
    }

    /** Ends a line before a revision. One that was written in the revision itself leaves nothing there. */
    private void end(Id id, int revision, Line line) {
        if (line.writtenIn() != revision) {
            try (Update update = handle.createUpdate(table.insertEnded())) {
                update.bind("id", id.value())
                        .bind("line", line.line())
                        .bind("revision", revision)
                        .bind("now", unit.now())
                        .execute();
            }
        }
        try (Update update = handle.createUpdate(table.close())) {
            update.bind("id", id.value())
                    .bind("line", line.line())
                    .bind("now", unit.now())
                    .execute();
        }
    }

    private long insert(P part, int revision, Instant created) {
        record Greatest(long line, long version) {}
        RowReader<Greatest> reader = row -> new Greatest(row.number(), row.number());
        Greatest greatest;
        try (Query query = handle.createQuery(table.selectGreatest())) {
            greatest = query.bind("id", part.id().value()).map(reader).one();
        }
        try (Update update = handle.createUpdate(table.insert())) {
            update.bind("id", part.id().value())
                    .bind("line", greatest.line() + 1)
                    .bind("version", greatest.version() + 1)
                    .bind("revision", revision)
                    .bind("created", created)
                    .bind("now", unit.now());
            table.columns().bind(update, part);
            update.execute();
        }
        return greatest.version() + 1;
    }

    private void update(String sql, StrategyId strategy, int revision) {
        try (Update update = handle.createUpdate(sql)) {
            update.bind("strategy", strategy)
                    .bind("revision", revision)
                    .bind("now", unit.now())
                    .execute();
        }
    }
}
