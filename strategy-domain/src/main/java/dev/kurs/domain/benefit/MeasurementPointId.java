package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a measurement point. */
public record MeasurementPointId(UUID value) implements Id {

    @Override
    public String kind() {
        return "measurement-point";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
