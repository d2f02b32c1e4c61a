package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a project. */
public record ProjectId(UUID value) implements Id {

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
