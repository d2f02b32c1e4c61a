package dev.kurs.application;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that are the same in every run of a test, and rise like those of {@link Uuid7}. */
public final class SequentialIds implements Ids {

    private final AtomicLong given = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(given.incrementAndGet() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }
}
