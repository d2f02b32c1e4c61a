package dev.kurs.application;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was first given.
 *
 * @param fingerprint of what was asked
 * @param status the HTTP status
 * @param headers those that belong to it
 * @param body its bytes as text
 * @param subject what it tells about, so that it can be forgotten with it
 */
public record KeptAnswer(
        String fingerprint,
        int status,
        Map<String, String> headers,
        String body,
        @Nullable UUID subject) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
