package dev.kurs.application;

import dev.kurs.domain.kernel.ExternalKey;
import java.util.List;

/**
 * A thing together with the keys by which other systems know it, as both are written in one command.
 *
 * @param externalKeys all of them; empty for none
 */
public record Keyed<T>(T value, List<ExternalKey> externalKeys) {

    public Keyed {
        externalKeys = List.copyOf(externalKeys);
    }
}
