package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of an incentive. */
public record IncentiveId(UUID value) implements Id {

    @Override
    public String kind() {
        return "incentive";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
