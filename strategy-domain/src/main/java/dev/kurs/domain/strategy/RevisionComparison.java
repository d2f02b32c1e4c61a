package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.RecordShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one revision changes against another: its own content, goal by goal and premise by premise, field by field.
 *
 * @param items the content first, then goals, then premises
 */
public record RevisionComparison(List<Item> items) {

    /** What happened to something between two revisions. */
    public enum Difference {
        /** Only the later has it. */
        ADDED,
        /** Only the earlier has it. */
        REMOVED,
        /** Both have it, and it says something else. */
        CHANGED
    }

    /**
     * Something that differs.
     *
     * @param type {@code strategy}, {@code goal} or {@code premise}
     * @param title what it is called, or says
     * @param fields the fields that differ
     */
    public record Item(String type, UUID id, String title, Difference change, List<FieldChange> fields) {

        public Item {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What a revision says.
     *
     * @param goals all of them
     * @param premises all of them
     */
    public record Edition(Content content, List<Goal> goals, List<Premise> premises) {

        /** A revision that says nothing. */
        public static final Edition EMPTY = new Edition(Content.EMPTY, List.of(), List.of());
    }

    public RevisionComparison {
        items = List.copyOf(items);
    }

    /** Compares two revisions of a strategy. */
    public static RevisionComparison between(Strategy strategy, Edition before, Edition after) {
        List<Item> items = new ArrayList<>();
        List<FieldChange> content = RecordShape.differences(before.content(), after.content());
        if (!content.isEmpty()) {
            items.add(new Item(
                    strategy.id().kind(),
                    strategy.id().value(),
                    strategy.header().title(),
                    Difference.CHANGED,
                    content));
        }
        compare(before.goals(), after.goals(), Goal::title, items);
        compare(before.premises(), after.premises(), Premise::statement, items);
        return new RevisionComparison(items);
    }

    private static <P extends Record & RevisionPart> void compare(
            Collection<P> before, Collection<P> after, Function<P, String> title, List<Item> items) {
        Map<UUID, P> was = byId(before);
        Map<UUID, P> is = byId(after);
        Set<UUID> ids = new LinkedHashSet<>(is.keySet());
        before.forEach(part -> ids.add(part.id().value()));
        for (UUID id : ids) {
            P one = was.get(id);
            P other = is.get(id);
            List<FieldChange> fields = RecordShape.differences(one, other);
            if (one == null || other == null || !fields.isEmpty()) {
                items.add(item(one, other, title, fields));
            }
        }
    }

    private static <P extends Record & RevisionPart> Item item(
            @Nullable P before, @Nullable P after, Function<P, String> title, List<FieldChange> fields) {
        if (after == null && before != null) {
            return new Item(before.id().kind(), before.id().value(), title.apply(before), Difference.REMOVED, fields);
        }
        P is = Objects.requireNonNull(after, "one of the two");
        Difference change = before == null ? Difference.ADDED : Difference.CHANGED;
        return new Item(is.id().kind(), is.id().value(), title.apply(is), change, fields);
    }

    private static <P extends Record & RevisionPart> Map<UUID, P> byId(Collection<P> parts) {
        Map<UUID, P> byId = new HashMap<>();
        parts.forEach(part -> byId.put(part.id().value(), part));
        return byId;
    }
}
