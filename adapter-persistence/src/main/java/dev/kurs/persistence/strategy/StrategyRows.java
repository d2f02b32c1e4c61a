package dev.kurs.persistence.strategy;

import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Content.Value;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.Strategy.Closure;
import dev.kurs.domain.strategy.Strategy.StrategyStatus;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.persistence.AnyId;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts strategies together from the rows of their three tables. */
final class StrategyRows {

    private StrategyRows() {}

    /** A strategy but for its revisions. */
    record ReadHeader(
            long version,
            Instant created,
            Instant updated,
            StrategyId id,
            Header header,
            StrategyStatus status,
            @Nullable LocalDate launchedOn,
            @Nullable Closure closure) {}

    /** A revision but for its values. */
    record ReadRevision(StrategyId strategy, int number, Function<List<Value>, Revision> revision) {}

    /** A value and the revision that it belongs to. */
    record ReadValue(StrategyId strategy, int number, Value value) {}

    private record Place(StrategyId strategy, int number) {}

    /** The strategies of these headers, in their order. */
    static List<Stored<Strategy>> whole(
            List<ReadHeader> headers, List<ReadRevision> revisions, List<ReadValue> values) {
        Map<Place, List<Value>> valuesOf = new HashMap<>();
        values.forEach(
                one -> valuesOf.computeIfAbsent(new Place(one.strategy(), one.number()), any -> new ArrayList<>())
                        .add(one.value()));
        Map<StrategyId, List<Revision>> revisionsOf = new HashMap<>();
        revisions.forEach(one -> revisionsOf
                .computeIfAbsent(one.strategy(), any -> new ArrayList<>())
                .add(one.revision().apply(valuesOf.getOrDefault(new Place(one.strategy(), one.number()), List.of()))));
        return headers.stream()
                .map(one -> new Stored<>(
                        new Strategy(
                                one.id(),
                                one.header(),
                                one.status(),
                                revisionsOf.getOrDefault(one.id(), List.of()),
                                one.launchedOn(),
                                one.closure()),
                        one.version(),
                        one.created(),
                        one.updated()))
                .toList();
    }

    /** Reads a {@link ReadHeader}. */
    public static final class HeaderRow implements RowReader<ReadHeader> {

        @Override
        public ReadHeader read(Row row) throws SQLException {
            return new ReadHeader(
                    row.number(),
                    row.moment(),
                    row.moment(),
                    row.id(StrategyId::new),
                    header(row),
                    row.one(StrategyStatus.class),
                    row.dayOrNull(),
                    closure(row));
        }

        private static Header header(Row row) throws SQLException {
            return new Header(
                    row.text(),
                    row.textOrNull(),
                    row.textOrNull(),
                    row.flag(),
                    row.idOrNull(PersonId::new),
                    contact(row),
                    row.valueOrNull(java.time.Period::parse),
                    row.idOrNull(StrategyId::new),
                    row.idOrNull(OrgUnitId::new));
        }

        private static Header.@Nullable Contact contact(Row row) throws SQLException {
            PersonId person = row.idOrNull(PersonId::new);
            String channel = row.textOrNull();
            return channel == null ? null : new Header.Contact(person, channel);
        }

        private static @Nullable Closure closure(Row row) throws SQLException {
            LocalDate on = row.dayOrNull();
            String reason = row.textOrNull();
            String outcome = row.textOrNull();
            StrategyId successor = row.idOrNull(StrategyId::new);
            DecisionId decision = row.idOrNull(DecisionId::new);
            return on == null || reason == null || outcome == null
                    ? null
                    : new Closure(on, reason, outcome, successor, decision);
        }
    }

    /** Reads a {@link ReadRevision}. */
    public static final class RevisionRow implements RowReader<ReadRevision> {

        @Override
        public ReadRevision read(Row row) throws SQLException {
            StrategyId strategy = row.id(StrategyId::new);
            int number = row.whole();
            RevisionStatus status = row.one(RevisionStatus.class);
            String reason = row.textOrNull();
            List<Trigger> triggers = row.words().stream().map(Trigger::parse).toList();
            Content content = new Content(
                    row.textOrNull(), row.textOrNull(), List.of(), row.textOrNull(), row.valueOrNull(Period::parse));
            Revision read = new Revision(
                    number,
                    status,
                    reason,
                    triggers,
                    content,
                    row.moment(),
                    row.dayOrNull(),
                    row.momentOrNull(),
                    row.valueOrNull(AnyId::parse),
                    row.idOrNull(DecisionId::new));
            return new ReadRevision(strategy, number, values -> values.isEmpty() ? read : with(read, values));
        }

        private static Revision with(Revision read, List<Value> values) {
            Content content = new Content(
                    read.content().vision(),
                    read.content().mission(),
                    values,
                    read.content().motives(),
                    read.content().period());
            return new Revision(
                    read.number(),
                    read.status(),
                    read.reason(),
                    read.triggers(),
                    content,
                    read.openedAt(),
                    read.effectiveFrom(),
                    read.adoptedAt(),
                    read.adoptedBy(),
                    read.decision());
        }
    }

    /** Reads a {@link ReadValue}. */
    public static final class ValueRow implements RowReader<ReadValue> {

        @Override
        public ReadValue read(Row row) throws SQLException {
            return new ReadValue(row.id(StrategyId::new), row.whole(), new Value(row.text(), row.textOrNull()));
        }
    }

    /** Reads the id of a strategy. */
    public static final class StrategyIdRow implements RowReader<StrategyId> {

        @Override
        public StrategyId read(Row row) throws SQLException {
            return row.id(StrategyId::new);
        }
    }
}
