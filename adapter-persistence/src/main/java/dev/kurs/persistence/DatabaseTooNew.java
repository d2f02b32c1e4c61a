package dev.kurs.persistence;

/** The database was written by a later version of Kurs than this one, and is left alone. */
public final class DatabaseTooNew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String known;

    DatabaseTooNew(String found, String known) {
        super("the database has schema version " + found + ", and this version of Kurs knows " + known + " at most");
        this.found = found;
        this.known = known;
    }

    /** The version of the database's schema. */
    public String found() {
        return found;
    }

    /** The latest version that this Kurs knows. */
    public String known() {
        return known;
    }
}
