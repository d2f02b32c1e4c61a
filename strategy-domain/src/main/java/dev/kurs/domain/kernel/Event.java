package dev.kurs.domain.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the journal will tell it. It holds ids and figures, never a person's name or address.
 *
 * @param type {@code <feature>.<what-happened>}, such as {@code strategy.goal-added}
 * @param subject what it happened to
 * @param change the fields that changed, with their values before and after
 * @param facts further facts by name: days, reasons, counts
 */
public record Event(String type, Id subject, List<FieldChange> change, Map<String, @Nullable Object> facts) {

    public Event {
        change = List.copyOf(change);
        facts = Faults.copyInOrder(facts);
    }

    /** An event with the fields that changed. */
    public static Event of(String type, Id subject, List<FieldChange> change) {
        return new Event(type, subject, change, Map.of());
    }

    /** An event that is told by facts alone. */
    public static Event of(String type, Id subject) {
        return new Event(type, subject, List.of(), Map.of());
    }

    /** The same event with one fact more; a null value is left out. */
    public Event with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Event(type, subject, change, more);
    }
}
