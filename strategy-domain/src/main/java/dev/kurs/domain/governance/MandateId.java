package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a mandate. */
public record MandateId(UUID value) implements Id {

    @Override
    public String kind() {
        return "mandate";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
