package dev.kurs.domain.kernel;

import java.util.UUID;

/** The identity of a benefit; here, since features below benefits name it. */
public record BenefitId(UUID value) implements Id {

    @Override
    public String kind() {
        return "benefit";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
