package dev.kurs.rest;

import java.util.List;
import java.util.Set;

/**
 * What columns a table that is sent may have.
 *
 * @param texts columns of texts
 * @param numbers columns of numbers
 * @param needed lists of columns of which the header has at least one each; the first is named when none is there
 */
public record TableColumns(Set<String> texts, Set<String> numbers, List<List<String>> needed) {

    public TableColumns {
        texts = Set.copyOf(texts);
        numbers = Set.copyOf(numbers);
        needed = List.copyOf(needed);
    }

    /** Whether a table may have such a column. */
    boolean has(String column) {
        return texts.contains(column) || numbers.contains(column);
    }
}
