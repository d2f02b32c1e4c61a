package dev.kurs.domain.organisation;

/** What a caller may do, each role all that the ones before it may. */
public enum Role {
    /** Reads. */
    READER,
    /** Records measurements, statuses, ballots and feedback. */
    CONTRIBUTOR,
    /** Writes all content. */
    EDITOR,
    /** Keeps people, root mandates, keys and settings. */
    ADMINISTRATOR;

    /** Whether this role may do what the other may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
