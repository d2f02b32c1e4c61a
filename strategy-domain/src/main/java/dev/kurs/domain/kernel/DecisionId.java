package dev.kurs.domain.kernel;

import java.util.UUID;

/** The identity of a decision; here, since features below governance name it. */
public record DecisionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
