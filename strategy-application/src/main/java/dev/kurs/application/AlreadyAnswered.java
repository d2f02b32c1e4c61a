package dev.kurs.application;

/**
 * A command that is to be carried out once only was carried out before: nothing was done again, and this is what was
 * answered then. Whether the same was asked is told by the fingerprint, and is the caller's to compare.
 */
public final class AlreadyAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    /** The command was answered with this. */
    public AlreadyAnswered(KeptAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** The answer that was given. */
    public KeptAnswer answer() {
        return answer;
    }
}
