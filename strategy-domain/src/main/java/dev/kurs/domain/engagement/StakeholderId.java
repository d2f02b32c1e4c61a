package dev.kurs.domain.engagement;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a stakeholder. */
public record StakeholderId(UUID value) implements Id {

    @Override
    public String kind() {
        return "stakeholder";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
