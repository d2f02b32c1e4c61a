package dev.kurs.bootstrap.wrong.domain.indicator;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the clock in two ways, and chance in two, in a package that nobody described. */
public final class AsksTheClock {

    /** By a call. */
    public Instant calls() {
        return Instant.now();
    }

    /** By a method reference. */
    public Supplier<Instant> refers() {
        return Instant::now;
    }

    /** An id out of nowhere. */
    public Supplier<UUID> draws() {
        return UUID::randomUUID;
    }

    /** Another order each time. */
    public void shuffles(List<String> list) {
        Collections.shuffle(list);
    }
}
