package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a dependency. */
public record DependencyId(UUID value) implements Id {

    @Override
    public String kind() {
        return "dependency";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
