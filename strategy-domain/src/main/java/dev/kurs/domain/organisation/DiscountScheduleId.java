package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a discount schedule. */
public record DiscountScheduleId(UUID value) implements Id {

    @Override
    public String kind() {
        return "discount-schedule";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
