package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a corrective action. */
public record CorrectiveActionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "corrective-action";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
