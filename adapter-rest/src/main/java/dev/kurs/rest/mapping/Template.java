package dev.kurs.rest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with places to fill in: <code>{column}</code> from the row, <code>{$name}</code> from the parameters that the
 * caller gives; <code>{{</code> and <code>}}</code> stand for the braces themselves. The name of a column may have
 * parameters in it: <code>{$(fund)2026}</code> is the column {@code city2026} where fund is {@code city}.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{|}}|\\{(\\$(?!\\())?([^{}]+)}|[{}]");

    private static final Pattern PARAMETER_OF_COLUMN = Pattern.compile("\\$\\(([^()]+)\\)");

    private final List<Part> parts;

    private record Part(String text, boolean column, boolean parameter) {

        Stream<String> parameters() {
            return parameter
                    ? Stream.of(text)
                    : column
                            ? PARAMETER_OF_COLUMN.matcher(text).results().map(found -> found.group(1))
                            : Stream.empty();
        }

        Part with(Map<String, String> parameters) {
            if (parameter) {
                return new Part(parameters.getOrDefault(text, ""), false, false);
            }
            return column
                    ? new Part(
                            PARAMETER_OF_COLUMN
                                    .matcher(text)
                                    .replaceAll(found ->
                                            Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), ""))),
                            true,
                            false)
                    : this;
        }
    }

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** The template that a text means; null when a brace of it stands alone. */
    static @Nullable Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            parts.add(new Part(text.substring(end, place.start()), false, false));
            end = place.end();
            String found = place.group();
            if (found.equals("{") || found.equals("}")) {
                return null;
            }
            boolean parameter = "$".equals(place.group(1));
            parts.add(
                    place.group(2) == null
                            ? new Part(found.substring(1), false, false)
                            : new Part(place.group(2).strip(), !parameter, parameter));
        }
        parts.add(new Part(text.substring(end), false, false));
        parts.removeIf(part -> part.text().isEmpty());
        return new Template(parts);
    }

    /** The columns it takes from. */
    Stream<String> columns() {
        return parts.stream().filter(Part::column).map(Part::text);
    }

    /** The parameters it takes from. */
    Stream<String> parameters() {
        return parts.stream().flatMap(Part::parameters);
    }

    /** The same with the parameters filled in. */
    Template with(Map<String, String> parameters) {
        return new Template(parts.stream().map(part -> part.with(parameters)).toList());
    }

    /** The text of a template that takes from no column, once its parameters are filled in. */
    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The text for a row; null when a column that it takes from is empty there. */
    @Nullable String fill(Row row) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            String filled = part.column() ? row.cell(part.text()) : part.text();
            if (filled == null) {
                return null;
            }
            text.append(filled);
        }
        return text.toString();
    }
}
