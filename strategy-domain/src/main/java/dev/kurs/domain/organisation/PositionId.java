package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a position. */
public record PositionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "position";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
