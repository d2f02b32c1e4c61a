package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a measurement. */
public record MeasurementId(UUID value) implements Id {

    @Override
    public String kind() {
        return "measurement";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
