package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a goal, the same through all revisions. */
public record GoalId(UUID value) implements Id {

    @Override
    public String kind() {
        return "goal";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
