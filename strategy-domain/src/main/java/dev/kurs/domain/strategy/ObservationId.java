package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an observation of a premise. */
public record ObservationId(UUID value) implements Id {

    @Override
    public String kind() {
        return "observation";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
