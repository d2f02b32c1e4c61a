package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a strategy. */
public record StrategyId(UUID value) implements Id {

    @Override
    public String kind() {
        return "strategy";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
