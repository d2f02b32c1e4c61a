package dev.kurs.persistence;

import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of register entry is kept. The whole of a kind in this module is one of these and its table's DDL;
 * {@link JdbiRegisters} does the rest.
 *
 * @param kind of entries
 * @param name of the table
 * @param owner the column that names what an entry belongs to; null when entries are the organisation's own
 * @param columns of an entry besides its id
 * @param reader of an entry, from its id and then its columns; its lists come after all rows are read
 * @param lists that entries have
 * @param erased what makes an entry one whose earlier values are to be gone for good; null when entries are versioned
 * @param alsoAt the condition that an entry which belongs to another is read at {@code :owner} too; null when none is
 */
public record RegisterTable<E extends RegisterEntry>(
        RegisterKind<E> kind,
        String name,
        @Nullable String owner,
        Columns<E> columns,
        RowReader<Function<Lists, E>> reader,
        List<ListTable<E, ?>> lists,
        @Nullable Predicate<E> erased,
        @Nullable String alsoAt) {

    /** A table of entries that are read at what they belong to alone. */
    public RegisterTable(
            RegisterKind<E> kind,
            String name,
            @Nullable String owner,
            Columns<E> columns,
            RowReader<Function<Lists, E>> reader,
            List<ListTable<E, ?>> lists,
            @Nullable Predicate<E> erased) {
        this(kind, name, owner, columns, reader, lists, erased, null);
    }

    /** A table of versioned entries without lists. */
    public static <E extends RegisterEntry> RegisterTable<E> of(
            RegisterKind<E> kind, String name, @Nullable String owner, Columns<E> columns, RowReader<E> reader) {
        RowReader<Function<Lists, E>> withoutLists = row -> {
            E entry = reader.read(row);
            return lists -> entry;
        };
        return new RegisterTable<>(kind, name, owner, columns, withoutLists, List.of(), null);
    }

    /** The same table, with entries that are overwritten in place, and erased when they say so. */
    public RegisterTable<E> inPlace(Predicate<E> erasedEntry) {
        return new RegisterTable<>(kind, name, owner, columns, reader, lists, erasedEntry, alsoAt);
    }

    /** The same table, with entries that are read somewhere else too. */
    public RegisterTable<E> alsoAt(String condition) {
        return new RegisterTable<>(kind, name, owner, columns, reader, lists, erased, condition);
    }

    boolean isInPlace() {
        return erased != null;
    }

    String select() {
        return """
                SELECT id, version, created_at, recorded_from, id, %s
                FROM %s
                WHERE organisation = :organisation AND <known><conditions>
                """.formatted(columns.names(), name);
    }

    String insert() {
        return """
                INSERT INTO %s (organisation, id, version, created_at, recorded_from, recorded_to, %s)
                VALUES (:organisation, :id, :version, :created, :now, %s, %s)
                """.formatted(name, columns.names(), Knowledge.FOREVER, columns.parameters());
    }

    String overwrite() {
        return """
                UPDATE %s SET version = version + 1, recorded_from = :now, %s
                WHERE organisation = :organisation AND id = :id AND version = :version
                RETURNING created_at
                """.formatted(name, columns.assignments());
    }

    String close() {
        return """
                UPDATE %s SET recorded_to = :now
                WHERE organisation = :organisation AND id = :id AND version = :version AND %s
                RETURNING created_at
                """.formatted(name, Knowledge.STANDING);
    }

    String version() {
        return "SELECT version FROM %s WHERE organisation = :organisation AND id = :id AND %s"
                .formatted(name, Knowledge.STANDING);
    }

    /** The lists of one entry. */
    public static final class Lists {

        private final Map<ListTable<?, ?>, List<Object>> items = new HashMap<>();

        /** The list that is kept in this table. */
        @SuppressWarnings("unchecked") // Items were put in by the reader of the same table.
        public <I> List<I> of(ListTable<?, I> table) {
            return (List<I>) items.getOrDefault(table, List.of());
        }

        void add(ListTable<?, ?> table, Object item) {
            items.computeIfAbsent(table, any -> new java.util.ArrayList<>()).add(item);
        }
    }

    /** An entry that was read, but for its lists. */
    record Read<E>(
            UUID id, long version, java.time.Instant created, java.time.Instant updated, Function<Lists, E> entry) {}
}
