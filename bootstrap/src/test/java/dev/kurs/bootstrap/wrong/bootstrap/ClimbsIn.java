package dev.kurs.bootstrap.wrong.bootstrap;

import dev.kurs.bootstrap.wrong.rest.RestAdapter;
import dev.kurs.bootstrap.wrong.rest.thing.ThingsResource;

/** Enters an adapter by the door, which it may, and by the window. */
public final class ClimbsIn {

    private final RestAdapter.Settings door;
    private final ThingsResource[] window;

    /** Comes in by both. */
    public ClimbsIn(RestAdapter.Settings door, ThingsResource... window) {
        this.door = door;
        this.window = window;
    }

    @Override
    public String toString() {
        return door + " and " + window.length;
    }
}
