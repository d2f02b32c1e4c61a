package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a person. */
public record PersonId(UUID value) implements Id {

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
