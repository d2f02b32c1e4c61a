package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a share link. */
public record ShareLinkId(UUID value) implements Id {

    @Override
    public String kind() {
        return "share-link";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
