package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a standard. */
public record StandardId(UUID value) implements Id {

    @Override
    public String kind() {
        return "standard";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
