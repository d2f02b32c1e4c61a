package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a premise, the same through all revisions. */
public record PremiseId(UUID value) implements Id {

    @Override
    public String kind() {
        return "premise";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
