package dev.kurs.application;

import dev.kurs.application.Listing.Page;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All register entries of the organisation, of every kind. */
public interface Registers {

    /** An entry, as it was known then. */
    <E extends RegisterEntry> Optional<Stored<E>> find(RegisterKind<E> kind, Id id, AsOf asOf);

    /** Those of these entries that there are, as they were known then. One query, however many are asked for. */
    <E extends RegisterEntry> List<Stored<E>> findAll(RegisterKind<E> kind, Collection<? extends Id> ids, AsOf asOf);

    /**
     * The entries of a kind. Filters and sorting go by the names of the record's components whose value is a text, a
     * number, a day, an enum or an id.
     *
     * @param owner the thing whose entries are wanted, with those that are read at it besides; null for all
     */
    <E extends RegisterEntry> Page<Stored<E>> list(RegisterKind<E> kind, @Nullable Id owner, Listing listing);

    /** The entries of a kind that belong to one of these things, as they stand. One query, however many are asked for. */
    <E extends RegisterEntry> List<Stored<E>> listOwned(RegisterKind<E> kind, Collection<? extends Id> owners);

    /**
     * Stores a new or changed entry and what happened to it.
     *
     * @param version the one that is changed; 0 when it is new
     * @throws Stale when another version stands
     */
    <E extends RegisterEntry> Stored<E> save(RegisterKind<E> kind, long version, Change<E> change);

    /**
     * Takes an entry away; what was known of it before stays as history.
     *
     * @throws Stale when another version stands
     */
    <E extends RegisterEntry> void remove(RegisterKind<E> kind, long version, Change<E> change);

    /** All entries of a kind that belong to one thing, as they stand, whatever their number. */
    default <E extends RegisterEntry> List<Stored<E>> listAll(RegisterKind<E> kind, @Nullable Id owner) {
        return listAll(kind, owner, AsOf.NOW);
    }

    /**
     * All entries of a kind that belong to one thing, as they were known then, whatever their number. Where no thing is
     * named, all there are, which a database tells in one query.
     */
    default <E extends RegisterEntry> List<Stored<E>> listAll(RegisterKind<E> kind, @Nullable Id owner, AsOf asOf) {
        return listAll(kind, owner, Listing.first(Listing.MAXIMUM).knowing(asOf));
    }

    /** All entries of a list, from its first page to its last. */
    default <E extends RegisterEntry> List<Stored<E>> listAll(RegisterKind<E> kind, @Nullable Id owner, Listing first) {
        List<Stored<E>> all = new ArrayList<>();
        for (Listing part = first; part != null; ) {
            Page<Stored<E>> page = list(kind, owner, part);
            all.addAll(page.items());
            part = page.next() == null ? null : part.goingOn(page.next());
        }
        return all;
    }

    /**
     * An entry as it stands.
     *
     * @throws NotFound when there is none
     */
    default <E extends RegisterEntry> Stored<E> get(RegisterKind<E> kind, Id id) {
        return find(kind, id, AsOf.NOW).orElseThrow(() -> new NotFound(kind.name(), id));
    }
}
