package dev.kurs.domain.kernel;

import java.util.UUID;

/** The identity of a body; here, since features below governance name it. */
public record BodyId(UUID value) implements Id {

    @Override
    public String kind() {
        return "body";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
