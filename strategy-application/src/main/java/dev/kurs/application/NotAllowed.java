package dev.kurs.application;

/** This kind of thing is not changed or removed at all. */
public final class NotAllowed extends Refused {

    private static final long serialVersionUID = 1L;

    private final String kind;

    /** Things of this kind stand as they were written. */
    public NotAllowed(String kind) {
        super("a " + kind + " stands as it was written");
        this.kind = kind;
    }

    /** The kind. */
    public String kind() {
        return kind;
    }
}
