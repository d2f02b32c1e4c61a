package dev.kurs.domain.kernel;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of register entry: its name, where it belongs and what may be done to it. The whole of a kind is this
 * constant, the record, its columns in persistence and its body in the API.
 *
 * @param feature the feature it belongs to, as in package names and event types
 * @param name its name in the singular, as in event types and {@link Id#kind}
 * @param type the record
 * @param acts what may be done to an entry besides adding it
 */
public record RegisterKind<E extends RegisterEntry>(String feature, String name, Class<E> type, Set<Act> acts) {

    /** What may be done to an entry once it is there. */
    public enum Act {
        /** Its fields may be changed; earlier values are kept as history. */
        CHANGE,
        /** It may be taken away, unless something refers to it. */
        REMOVE
    }

    public RegisterKind {
        acts = Set.copyOf(acts);
    }

    /** A kind whose entries may be changed and removed. */
    public static <E extends RegisterEntry> RegisterKind<E> of(String feature, String name, Class<E> type) {
        return new RegisterKind<>(feature, name, type, Set.of(Act.CHANGE, Act.REMOVE));
    }

    /** A kind whose entries stand as they were written: they are added, never changed or removed. */
    public static <E extends RegisterEntry> RegisterKind<E> appendOnly(String feature, String name, Class<E> type) {
        return new RegisterKind<>(feature, name, type, Set.of());
    }

    /** A new entry, and that it was added. */
    public Change<E> added(E entry) {
        return Change.of(entry, event("added", null, entry).with("owner", entry.owner()));
    }

    /** A changed entry, and which fields changed; no change at all when it is equal to what it was. */
    public Change<E> changed(E before, E after) {
        return before.equals(after) ? Change.none(after) : Change.of(before, after, event("changed", before, after));
    }

    /** A removed entry, and that it was removed. */
    public Change<E> removed(E entry) {
        return Change.of(entry, entry, event("removed", entry, null).with("owner", entry.owner()));
    }

    private Event event(String what, @Nullable E before, @Nullable E after) {
        E one = after != null ? after : Objects.requireNonNull(before, "one of the two");
        return Event.of(
                feature + "." + name + "-" + what, one.id(), RecordShape.differences((Record) before, (Record) after));
    }
}
