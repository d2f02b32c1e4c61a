package dev.kurs.rest;

import java.util.List;

/**
 * What a request sent where one resource may come alone or several in an array, its shape checked.
 *
 * @param single whether one came alone: then pointers name its fields, else the place in the array too
 */
public record SentMany<B extends Record>(List<Sent<B>> items, boolean single) {

    public SentMany {
        items = List.copyOf(items);
    }
}
