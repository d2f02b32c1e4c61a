package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of the naming of an appropriation. */
public record AppropriationId(UUID value) implements Id {

    @Override
    public String kind() {
        return "appropriation";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
