package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a reaffirmation. */
public record ReaffirmationId(UUID value) implements Id {

    @Override
    public String kind() {
        return "reaffirmation";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
