package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a seat. */
public record SeatId(UUID value) implements Id {

    @Override
    public String kind() {
        return "seat";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
