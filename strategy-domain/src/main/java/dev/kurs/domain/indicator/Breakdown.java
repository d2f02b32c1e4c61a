package dev.kurs.domain.indicator;

import dev.kurs.domain.kernel.Faults;

/**
 * The part of a whole that a measurement is about: gender = K, district = North. Progress is computed on the total alone.
 *
 * @param dimension 1 to 100 characters
 * @param value 1 to 200 characters
 */
public record Breakdown(String dimension, String value) {

    public Breakdown {
        new Faults()
                .requiredText(dimension, "/dimension", 100)
                .requiredText(value, "/value", 200)
                .throwIfAny();
    }
}
