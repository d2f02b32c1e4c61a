package dev.kurs.application;

/** A stream of which all or nothing was to be kept was refused for some of its lines. Nothing was changed. */
public final class PushRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Pushed pushed;

    /** A stream with these lines was refused. */
    public PushRefused(Pushed pushed) {
        super(pushed.rejected() + " lines were refused", null, false, false);
        this.pushed = pushed;
    }

    /** What would have become of its lines. */
    public Pushed pushed() {
        return pushed;
    }
}
