package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an amendment of a legal rule. */
public record LegalAmendmentId(UUID value) implements Id {

    @Override
    public String kind() {
        return "legal-amendment";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
