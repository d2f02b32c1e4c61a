package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an endorsement. */
public record EndorsementId(UUID value) implements Id {

    @Override
    public String kind() {
        return "endorsement";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
