package dev.kurs.domain.organisation;

import java.util.Optional;
import java.util.UUID;

/**
 * What a key or token may do besides what its role allows, written {@code voteFor}, for everybody, or
 * {@code voteFor:<id of a person>}, for that one alone.
 */
public final class Scope {

    /** Casting the ballots of others, as a council's own system does. */
    public static final String VOTE_FOR = "voteFor";

    private static final String VOTE_FOR_ONE = VOTE_FOR + ":";

    private Scope() {}

    /** Whether there is such a scope. */
    public static boolean isKnown(String scope) {
        return scope.equals(VOTE_FOR) || person(scope).isPresent();
    }

    /** The one person that a scope is for; empty when it is for everybody, or is none. */
    public static Optional<PersonId> person(String scope) {
        if (!scope.startsWith(VOTE_FOR_ONE)) {
            return Optional.empty();
        }
        String id = scope.substring(VOTE_FOR_ONE.length());
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id))
                    .map(PersonId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
