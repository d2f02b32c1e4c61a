package dev.kurs.application;

/** What was asked for does not exist, or belongs to somebody else: the two look the same from outside. */
public final class NotFound extends Refused {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    /**
     * Something was not found.
     *
     * @param kind what was looked for, such as {@code goal}
     * @param id by what
     */
    public NotFound(String kind, Object id) {
        super(kind + " " + id + " is not there");
        this.kind = kind;
        this.id = String.valueOf(id);
    }

    /** What was looked for. */
    public String kind() {
        return kind;
    }

    /** By what. */
    public String id() {
        return id;
    }
}
