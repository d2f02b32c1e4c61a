package dev.kurs.application;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.PersonId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command does to the keys by which other systems know a thing. It is told in the same change as what it does to
 * the thing itself, so that the two are stored together.
 *
 * @param feature the feature whose event tells of it
 */
public record ExternalKeyChange(String feature, Id id, List<ExternalKey> before, List<ExternalKey> after) {

    /** The keys of a thing that is new. */
    public static ExternalKeyChange added(String feature, Id id, List<ExternalKey> keys) {
        return new ExternalKeyChange(feature, id, List.of(), keys);
    }

    /** The change of the thing, with what happens to its keys told in it. */
    public <T> Change<T> toldIn(Change<T> change) {
        if (before.equals(after)) {
            return change;
        }
        List<Event> events = new ArrayList<>(change.events());
        events.add(Event.of(feature + ".external-keys-changed", id)
                .with("before", told(before))
                .with("after", told(after)));
        return new Change<>(change.before(), change.after(), events);
    }

    /** Of a person's keys only the systems: a key may be an address, and what the journal holds is never erased. */
    private List<?> told(List<ExternalKey> keys) {
        return id instanceof PersonId ? keys.stream().map(ExternalKey::system).toList() : keys;
    }

    /** Stores the keys, once the thing itself is stored. */
    public void store(Resources resources) {
        if (!before.equals(after)) {
            resources.setExternalKeys(id, after);
        }
    }
}
