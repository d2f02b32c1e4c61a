package dev.kurs.application;

/** Somebody else changed the thing since the caller read it. */
public final class Stale extends Refused {

    private static final long serialVersionUID = 1L;

    private final long version;

    /** The caller does not know the version that stands now. */
    public Stale(long version) {
        super("the version that stands is " + version);
        this.version = version;
    }

    /** The version that stands; 0 when it is not known. */
    public long version() {
        return version;
    }
}
