package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.organisation.Gate.Opening;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was let in, whatever they showed at the door.
 *
 * @param by the key, person or client, as the journal names it, and as requests are counted for
 * @param journal the sequence number of the organisation's newest journal entry: while it stands still, so does every
 *     answer
 */
public record Admission(
        OrganisationId organisation, Id by, @Nullable PersonId person, Role role, List<String> scopes, long journal) {

    /** The holder of a key. */
    static Admission of(Opening opening) {
        ApiKey key = opening.key();
        return new Admission(
                opening.organisation(), key.id(), key.person(), key.role(), key.scopes(), opening.journal());
    }

    /** Whoever runs the installation; what they read is not kept. */
    static Admission of(Actor actor) {
        return new Admission(actor.organisation(), actor.by(), actor.person(), actor.role(), actor.scopes(), 0);
    }

    /** Whoever it is, acting in a request. */
    Actor acting(String request) {
        return new Actor(organisation, by, person, role, scopes, request, null);
    }
}
