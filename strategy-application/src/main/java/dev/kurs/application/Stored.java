package dev.kurs.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it is stored.
 *
 * @param version 1 when it was created, one more with each change
 */
public record Stored<T>(T value, long version, Instant createdAt, Instant updatedAt) {

    /**
     * Refuses a caller who knows another version.
     *
     * @param expected what the caller read; null when the caller does not care
     * @throws Stale unless they agree
     */
    public Stored<T> expect(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw new Stale(version);
        }
        return this;
    }
}
