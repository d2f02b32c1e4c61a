package dev.kurs.application;

/** A command or question that was refused for another reason than a rule of the domain. Nothing was changed. */
public abstract sealed class Refused extends RuntimeException
        permits NotFound, RoleTooLow, Stale, StillReferenced, NotAllowed, NoMandate, NotYours {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
