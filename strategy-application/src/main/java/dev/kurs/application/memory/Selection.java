package dev.kurs.application.memory;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Picks from things in memory what a listing asks for, as a database would: numbers compared by value, all else by its
 * text in UTF-8, what is missing last whichever way it is sorted, and equals in the default order.
 *
 * @param id the id of a thing
 * @param fields what it can be filtered and sorted by; one that has no value is left out
 * @param order the default order
 */
record Selection<T>(Function<T, UUID> id, Function<T, Map<String, Object>> fields, Comparator<T> order) {

    /** Orders ids by their text, which is the order of their creation. */
    static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    /** Picks from things that are by default in the order of their ids. */
    static <T> Selection<T> byId(Function<T, UUID> id, Function<T, Map<String, Object>> fields) {
        return new Selection<>(id, fields, Comparator.comparing(id, BY_ID));
    }

    /** The page that is asked for, of things in the order of their ids. */
    Page<T> page(Collection<T> things, Listing listing) {
        UUID after = listing.from().after();
        return page(things, listing, thing -> after == null || BY_ID.compare(id.apply(thing), after) > 0);
    }

    /**
     * The page that is asked for.
     *
     * @param goesOn whether a thing comes after the one that the page before ended with
     */
    Page<T> page(Collection<T> things, Listing listing, Predicate<T> goesOn) {
        List<T> found = things.stream()
                .filter(thing -> meets(listing.filters(), fields.apply(thing)))
                .filter(goesOn)
                .sorted(inOrder(listing.sort()))
                .skip(listing.from().skip())
                .limit(listing.limit() + 1L)
                .toList();
        return listing.page(found, id);
    }

    private static boolean meets(Map<String, String> filters, Map<String, Object> fields) {
        return filters.entrySet().stream().allMatch(filter -> is(fields.get(filter.getKey()), filter.getValue()));
    }

    private static boolean is(@Nullable Object value, String wanted) {
        if (value instanceof Number) {
            try {
                return number(value).compareTo(new BigDecimal(wanted)) == 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return value != null && value.toString().equals(wanted);
    }

    private Comparator<T> inOrder(List<Sort> sort) {
        return sort.stream()
                .map(this::by)
                .reduce(Comparator::thenComparing)
                .map(sorted -> sorted.thenComparing(order))
                .orElse(order);
    }

    private Comparator<T> by(Sort sort) {
        Comparator<Object> values = sort.descending() ? Selection.VALUES.reversed() : VALUES;
        return Comparator.comparing(thing -> fields.apply(thing).get(sort.field()), Comparator.nullsLast(values));
    }

    private static final Comparator<Object> VALUES = (one, other) -> one instanceof Number && other instanceof Number
            ? number(one).compareTo(number(other))
            : Arrays.compareUnsigned(text(one), text(other));

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
