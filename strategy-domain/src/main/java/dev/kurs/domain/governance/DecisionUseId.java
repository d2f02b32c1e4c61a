package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of the use of a decision. */
public record DecisionUseId(UUID value) implements Id {

    @Override
    public String kind() {
        return "decision-use";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
