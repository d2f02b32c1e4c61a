package dev.kurs.application;

import org.jspecify.annotations.Nullable;

/**
 * The store does not answer, or broke off while it was at work. Nobody asked for anything wrong, and the same may well
 * succeed a little later.
 */
public abstract class StoreUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean nothingChanged;

    /**
     * What happened.
     *
     * @param message for whoever runs the installation; callers are not shown it
     * @param nothingChanged whether it is certain that nothing was changed
     */
    protected StoreUnreachable(String message, @Nullable Throwable cause, boolean nothingChanged) {
        super(message, cause);
        this.nothingChanged = nothingChanged;
    }

    /** Whether it is certain that nothing was changed; otherwise all of the unit of work was done, or nothing of it. */
    public final boolean isNothingChanged() {
        return nothingChanged;
    }
}
