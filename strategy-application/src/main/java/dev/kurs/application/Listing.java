package dev.kurs.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What part of a list is asked for, and in what order.
 *
 * @param filters the value that a field must have, by the field's name; every one must hold
 * @param sort by which fields; empty for the default order, by id, which is the order of creation
 * @param limit the most items to give, 1..200
 * @param from where to go on: after an item, or past a number of them
 * @param asOf with which knowledge
 */
public record Listing(Map<String, String> filters, List<Sort> sort, int limit, From from, AsOf asOf) {

    /** The most items that one answer holds. */
    public static final int MAXIMUM = 200;

    /** The first so many of everything. */
    public static Listing first(int limit) {
        return new Listing(Map.of(), List.of(), limit, From.START, AsOf.NOW);
    }

    public Listing {
        filters = Map.copyOf(filters);
        sort = List.copyOf(sort);
    }

    /** One field to sort by. */
    public record Sort(String field, boolean descending) {}

    /**
     * Where to go on. Under the default order it is the last item's id, so that nothing is skipped or repeated
     * whatever is written meanwhile; under another order it is how many came before.
     */
    public record From(@Nullable UUID after, int skip) {

        /** From the beginning. */
        public static final From START = new From(null, 0);
    }

    /**
     * The part of a list that was found.
     *
     * @param found at most {@code limit + 1} items, so that it is seen whether there are more
     * @param id the id of an item
     */
    public <T> Page<T> page(List<T> found, Function<T, UUID> id) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        From next = sort.isEmpty() && from.skip() == 0
                ? new From(id.apply(items.get(limit - 1)), 0)
                : new From(null, from.skip() + limit);
        return new Page<>(items, next);
    }

    /** The same listing with one condition more. */
    public Listing where(String field, String value) {
        Map<String, String> more = new HashMap<>(filters);
        more.put(field, value);
        return new Listing(more, sort, limit, from, asOf);
    }

    /** The same listing, from there on. */
    public Listing goingOn(From there) {
        return new Listing(filters, sort, limit, there, asOf);
    }

    /** The same listing with this knowledge. */
    public Listing knowing(AsOf known) {
        return new Listing(filters, sort, limit, from, known);
    }

    /**
     * Some items of a list.
     *
     * @param next where to go on; null when these were the last
     */
    public record Page<T>(List<T> items, @Nullable From next) {

        public Page {
            items = List.copyOf(items);
        }
    }
}
