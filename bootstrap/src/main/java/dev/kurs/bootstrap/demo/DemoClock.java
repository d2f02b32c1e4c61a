package dev.kurs.bootstrap.demo;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A clock that is set by hand while the past is told, and then goes like any other. */
public final class DemoClock implements InstantSource {

    private final InstantSource real;
    private volatile @Nullable Instant told;

    /** A clock that goes like this one once it is let go. */
    public DemoClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        Instant set = told;
        return set == null ? real.instant() : set;
    }

    void set(Instant moment) {
        told = moment;
    }

    void letGo() {
        told = null;
    }
}
