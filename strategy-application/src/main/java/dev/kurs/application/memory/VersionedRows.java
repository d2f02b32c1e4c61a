package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Things by id, each with all that was ever recorded of it and when. The rows of a thing are never altered in place, so
 * a copy shares them with its original.
 */
final class VersionedRows<T> {

    private final Map<UUID, List<Row<T>>> rows;

    /** What was recorded at {@code from} and stood until {@code to}. */
    private record Row<T>(T value, Instant from, Instant to) {

        boolean stands() {
            return to.equals(AsOf.FOREVER);
        }
    }

    VersionedRows() {
        this.rows = new HashMap<>();
    }

    private VersionedRows(Map<UUID, List<Row<T>>> rows) {
        this.rows = new HashMap<>(rows);
    }

    VersionedRows<T> copy() {
        return new VersionedRows<>(rows);
    }

    Optional<T> find(UUID id, AsOf asOf) {
        return rows.getOrDefault(id, List.of()).stream()
                .filter(row -> asOf.knows(row.from(), row.to()))
                .map(Row::value)
                .findFirst();
    }

    /** Everything that stood in this knowledge. */
    List<T> all(AsOf asOf) {
        List<T> found = new ArrayList<>();
        rows.values()
                .forEach(ofOne -> ofOne.stream()
                        .filter(row -> asOf.knows(row.from(), row.to()))
                        .forEach(row -> found.add(row.value())));
        return found;
    }

    /** Everything that had been recorded by then, what was replaced since included. */
    List<T> recorded(AsOf asOf) {
        List<T> found = new ArrayList<>();
        rows.values()
                .forEach(ofOne -> ofOne.stream()
                        .filter(row -> row.from().isBefore(asOf.before()))
                        .forEach(row -> found.add(row.value())));
        return found;
    }

    /** Everything ever recorded of one thing. */
    List<T> recorded(UUID id) {
        return rows.getOrDefault(id, List.of()).stream().map(Row::value).toList();
    }

    /** Records what a thing is from now on. */
    void put(UUID id, T value, Instant now) {
        end(id, now);
        List<Row<T>> more = new ArrayList<>(rows.getOrDefault(id, List.of()));
        more.add(new Row<>(value, now, AsOf.FOREVER));
        rows.put(id, List.copyOf(more));
    }

    /** Records that a thing is no more. */
    void end(UUID id, Instant now) {
        rows.computeIfPresent(
                id,
                (same, ofOne) -> ofOne.stream()
                        .map(row -> row.stands() ? new Row<>(row.value(), row.from(), now) : row)
                        .toList());
    }

    /** Keeps of a thing only what stands. */
    void forgetHistory(UUID id) {
        rows.computeIfPresent(
                id, (same, ofOne) -> ofOne.stream().filter(Row::stands).toList());
    }
}
