package dev.kurs.bootstrap.wrong.rest;

/** Stands in for the door. */
public final class RestAdapter {

    /** What may be said at the door. */
    public record Settings() {}
}
