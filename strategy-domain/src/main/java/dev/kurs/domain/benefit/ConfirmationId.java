package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a confirmation. */
public record ConfirmationId(UUID value) implements Id {

    @Override
    public String kind() {
        return "confirmation";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
