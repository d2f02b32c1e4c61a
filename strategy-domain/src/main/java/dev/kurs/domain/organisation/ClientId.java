package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a system that an identity provider vouches for, and that has no API key of its own. */
public record ClientId(UUID value) implements Id {

    @Override
    public String kind() {
        return "client";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
