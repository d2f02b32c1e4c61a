package dev.kurs.domain.kernel;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is only kept: it has fields and checks itself, but no life of its own. All register entries, whatever
 * they tell about, are added, changed, listed and removed by one mechanism; see {@link RegisterKind}.
 */
public interface RegisterEntry {

    /** The entry's id. */
    Id id();

    /** The thing that the entry belongs to (a strategy's related plan: the strategy), or null for the organisation's own. */
    default @Nullable Id owner() {
        return null;
    }

    /**
     * Everything that the entry is read at: its {@link #owner}, and whatever else it says as much of. It is written at its
     * owner alone.
     */
    default List<Id> readAt() {
        Id owner = owner();
        return owner == null ? List.of() : List.of(owner);
    }

    /**
     * Adds the rules that this entry breaks among the others. What an entry can check by itself, its constructor checks.
     *
     * @param before the entry as it was; null when it is new
     */
    default void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {}

    /** What an entry may look at to check itself. */
    interface Surroundings {

        /** Today, in the organisation's time zone. */
        LocalDate today();

        /** The organisation's currency. */
        Currency currency();

        /** Another entry of the organisation. */
        <E extends RegisterEntry> Optional<E> find(RegisterKind<E> kind, Id id);

        /** The entries of a kind that belong to the same thing; to nothing but the organisation, when none is named. */
        <E extends RegisterEntry> List<E> listOf(RegisterKind<E> kind, @Nullable Id owner);

        /**
         * The entries of a kind that name something in one of their fields, whatever they belong to.
         *
         * @param field the component of the record
         * @param value its text
         */
        <E extends RegisterEntry> List<E> listNaming(RegisterKind<E> kind, String field, Object value);

        /**
         * Another thing of the organisation, such as the strategy that an entry belongs to; where the type is that of a
         * strategy's id, the strategy that a goal is part of.
         */
        <T> Optional<T> find(Class<T> type, Id id);
    }
}
