package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of competence that there is. */
public record CompetenceId(UUID value) implements Id {

    @Override
    public String kind() {
        return "competence";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
