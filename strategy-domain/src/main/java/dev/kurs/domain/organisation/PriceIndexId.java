package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a price index. */
public record PriceIndexId(UUID value) implements Id {

    @Override
    public String kind() {
        return "price-index";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
