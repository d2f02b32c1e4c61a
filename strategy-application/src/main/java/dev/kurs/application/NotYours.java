package dev.kurs.application;

import dev.kurs.domain.organisation.PersonId;

/** The actor may not speak for this person: it is neither bound to them nor allowed to vote for others. */
public final class NotYours extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient PersonId person;

    /** Somebody was spoken for by another. */
    public NotYours(PersonId person) {
        super("the actor may not speak for " + person);
        this.person = person;
    }

    /** Who was spoken for. */
    public PersonId person() {
        return person;
    }
}
