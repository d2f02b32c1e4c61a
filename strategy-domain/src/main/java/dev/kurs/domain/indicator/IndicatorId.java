package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an indicator. */
public record IndicatorId(UUID value) implements Id {

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
