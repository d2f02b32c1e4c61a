package dev.kurs.application;

import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Power;

/** Whoever was to decide may not: no mandate of theirs covers it. */
public final class NoMandate extends Refused {

    private static final long serialVersionUID = 1L;

    private final Power power;
    private final transient Answer authority;

    /**
     * A decision that no mandate covers where it was to be made.
     *
     * @param authority who may decide, and who nearly may
     */
    public NoMandate(Power power, Answer authority) {
        super("no mandate covers " + power);
        this.power = power;
        this.authority = authority;
    }

    /** What was to be decided. */
    public Power power() {
        return power;
    }

    /** Who may decide, and who nearly may. */
    public Answer authority() {
        return authority;
    }
}
