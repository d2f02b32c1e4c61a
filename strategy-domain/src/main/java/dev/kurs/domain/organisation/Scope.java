package dev.kurs.domain.organisation;

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
        return scope.equals(VOTE_FOR)
                || (scope.startsWith(VOTE_FOR_ONE) && isId(scope.substring(VOTE_FOR_ONE.length())));
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
