package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an API key. */
public record ApiKeyId(UUID value) implements Id {

    @Override
    public String kind() {
        return "api-key";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
