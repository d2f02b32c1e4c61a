package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an adaptation. */
public record AdaptationId(UUID value) implements Id {

    @Override
    public String kind() {
        return "adaptation";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
