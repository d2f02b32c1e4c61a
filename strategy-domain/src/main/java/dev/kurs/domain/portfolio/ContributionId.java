package dev.kurs.domain.portfolio;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a contribution. */
public record ContributionId(UUID value) implements Id {

    @Override
    public String kind() {
        return "contribution";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
