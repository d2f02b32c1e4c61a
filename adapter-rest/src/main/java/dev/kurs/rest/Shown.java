package dev.kurs.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.rest.Bodies.KeyBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resource as an answer shows it; see {@link Form}. */
public record Shown(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Record body,
        @JsonUnwrapped @Nullable Record computed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KeyBody> externalKeys,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") Map<String, Link> links) {

    /**
     * A stored thing.
     *
     * @param computed figures that are worked out and not stored; null for none
     */
    public static Shown of(
            UUID id,
            Stored<?> stored,
            Record body,
            @Nullable Record computed,
            List<ExternalKey> keys,
            Link.Links links) {
        return new Shown(
                id,
                stored.version(),
                body,
                computed,
                KeyBody.of(keys),
                stored.createdAt(),
                stored.updatedAt(),
                links.all());
    }
}
