package dev.kurs.application;

import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.organisation.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: handed down from the edge with every command, never looked up from the thread.
 *
 * @param organisation the organisation that everything the actor sees and does belongs to
 * @param by the person or the key that acts, as the journal names it
 * @param person the person acting, or whom the key acts for; null for a system
 * @param role what the actor may do
 * @param scopes what else, such as {@code voteFor}
 * @param request the id of the request, as the log and the journal name it
 * @param once how the command is kept from being carried out twice; null when it may be
 */
public record Actor(
        OrganisationId organisation,
        Id by,
        @Nullable PersonId person,
        Role role,
        List<String> scopes,
        String request,
        @Nullable Once once) {

    public Actor {
        scopes = List.copyOf(scopes);
    }

    /**
     * Refuses an actor who may not.
     *
     * @throws RoleTooLow unless the actor's role covers the one needed
     */
    public void require(Role needed) {
        if (!role.covers(needed)) {
            throw new RoleTooLow(role, needed);
        }
    }

    /** Whether the actor may do what the role may. */
    public boolean may(Role needed) {
        return role.covers(needed);
    }

    /**
     * Refuses an actor who may not say what this person says: neither bound to them nor allowed to speak for them.
     *
     * @throws NotYours then
     */
    public void requireVoiceOf(PersonId spokenFor) {
        boolean forOthers = scopes.stream()
                .anyMatch(scope -> scope.equals(Scope.VOTE_FOR)
                        || Scope.person(scope).filter(spokenFor::equals).isPresent());
        if (!spokenFor.equals(person) && !forOthers) {
            throw new NotYours(spokenFor);
        }
    }

    /** The same actor with a command that is to be carried out once only. */
    public Actor once(Once how) {
        return new Actor(organisation, by, person, role, scopes, request, how);
    }
}
