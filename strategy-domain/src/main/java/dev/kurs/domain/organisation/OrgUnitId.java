package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an org unit. */
public record OrgUnitId(UUID value) implements Id {

    @Override
    public String kind() {
        return "org-unit";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
