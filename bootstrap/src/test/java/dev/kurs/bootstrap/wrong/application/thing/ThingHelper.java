package dev.kurs.bootstrap.wrong.application.thing;

/** Bears a name that says nothing. */
public final class ThingHelper {

    /** So does this. */
    public record ThingDtos() {}
}
