package dev.kurs.application.stratml;

import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where the parts of a read tree stood in the document. Kept beside the tree and by identity, so that two trees with the
 * same content are equal however their documents were laid out.
 */
public final class Positions {

    private final IdentityHashMap<Record, XmlElement> places = new IdentityHashMap<>();

    Positions() {}

    <T extends Record> T put(T part, XmlElement element) {
        places.put(part, element);
        return part;
    }

    /**
     * Where a part of the tree began.
     *
     * @param part a record of the tree that was read with this, the very object
     * @return its start tag; empty for anything else, and for a part that the document does not hold
     */
    public Optional<Position> of(Record part) {
        return Optional.ofNullable(places.get(part)).map(XmlElement::position);
    }

    /**
     * The names from below the root down to the element that a part was read from, joined by slashes.
     *
     * @param part as for {@link #of}
     */
    Optional<String> path(Record part) {
        return Optional.ofNullable(places.get(part)).map(XmlElement::path);
    }
}
