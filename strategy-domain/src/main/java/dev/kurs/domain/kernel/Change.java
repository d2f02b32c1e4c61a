package dev.kurs.domain.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changed thing together with what happened to it. A port saves the two at once or not at all, so that nothing is
 * stored that the journal does not tell.
 *
 * @param before the value that was changed; null when it is new
 * @param after the value as it is now; for a removal, the value that was removed
 * @param events what happened, in order; empty when nothing was changed
 */
public record Change<T>(@Nullable T before, T after, List<Event> events) {

    public Change {
        events = List.copyOf(events);
    }

    /** A new thing. */
    public static <T> Change<T> of(T added, Event event) {
        return new Change<>(null, added, List.of(event));
    }

    /** A changed thing. */
    public static <T> Change<T> of(T before, T after, Event event) {
        return new Change<>(before, after, List.of(event));
    }

    /** A thing that was asked to become what it already is: nothing happened. */
    public static <T> Change<T> none(T unchanged) {
        return new Change<>(unchanged, unchanged, List.of());
    }

    /** This change, and another that goes on from where it ended, as one. */
    public Change<T> then(Change<T> next) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Change<>(before, next.after, all);
    }

    /** Whether nothing happened. */
    public boolean isEmpty() {
        return events.isEmpty();
    }
}
