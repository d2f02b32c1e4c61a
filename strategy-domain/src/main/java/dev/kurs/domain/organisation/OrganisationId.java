package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an organisation. */
public record OrganisationId(UUID value) implements Id {

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
