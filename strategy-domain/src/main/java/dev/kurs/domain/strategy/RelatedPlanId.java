package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a related plan. */
public record RelatedPlanId(UUID value) implements Id {

    @Override
    public String kind() {
        return "related-plan";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
