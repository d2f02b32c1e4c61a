package dev.kurs.domain.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param name the field's name, as the API calls it
 * @param before its value before; null when it had none, or when it is personal and not to be told
 * @param after its value after; null when it has none, or when it is personal and not to be told
 */
public record FieldChange(
        String name, @Nullable Object before, @Nullable Object after) {}
