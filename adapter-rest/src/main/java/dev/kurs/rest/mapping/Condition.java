package dev.kurs.rest.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows something is for: those that have one of the texts in every column named, where an empty text stands for an
 * empty cell and a parameter for each of the texts that it holds, with commas between.
 */
record Condition(Map<String, List<Template>> wanted, boolean holds) {

    /** For every row. */
    static final Condition ALWAYS = new Condition(Map.of(), true);

    Stream<String> columns() {
        return wanted.keySet().stream();
    }

    Stream<String> parameters() {
        return wanted.values().stream().flatMap(List::stream).flatMap(Template::parameters);
    }

    Condition with(Map<String, String> parameters) {
        return new Condition(
                wanted.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .map(one -> one.with(parameters))
                                        .toList())),
                holds);
    }

    /** Whether the row is one of them. */
    boolean accepts(Row row) {
        return holds
                == wanted.entrySet().stream().allMatch(entry -> {
                    String cell = row.cell(entry.getKey());
                    return entry.getValue().stream()
                            .flatMap(one -> texts(one, row).stream())
                            .anyMatch((cell == null ? "" : cell)::equals);
                });
    }

    private static Set<String> texts(Template template, Row row) {
        String filled = template.fill(row);
        return filled == null
                ? Set.of()
                : Arrays.stream(filled.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
