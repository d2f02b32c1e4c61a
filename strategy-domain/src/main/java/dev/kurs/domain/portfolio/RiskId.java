package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a risk. */
public record RiskId(UUID value) implements Id {

    @Override
    public String kind() {
        return "risk";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
