package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a need of competence. */
public record CompetenceNeedId(UUID value) implements Id {

    @Override
    public String kind() {
        return "competence-need";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
