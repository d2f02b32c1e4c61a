package dev.kurs.rest.mapping;

import dev.kurs.rest.mapping.MappingReader.Place;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how the values of a body are made. */
final class RecipeReader {

    private static final Recipe NOTHING = new Recipe.Items(List.of());

    /** What an object is a recipe for, by the member that says so, and what else it may say. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "text", Set.of("absent", "values"),
            "number", Set.of("absent", "values", "point", "grouping", "times"),
            "day", Set.of("absent", "values", "pattern"),
            "find", Set.of("system", "key"),
            "body", Set.of(),
            "items", Set.of(),
            "constant", Set.of());

    private static final Set<String> CONDITIONS = Set.of("when", "unless");

    private final MappingReader mapping;

    RecipeReader(MappingReader mapping) {
        this.mapping = mapping;
    }

    Recipe.Body body(Place place) {
        Map<String, Recipe> members = new LinkedHashMap<>();
        if (mapping.isObject(place, null)) {
            place.names().forEach(name -> members.put(name, recipe(place.member(name))));
        }
        return new Recipe.Body(members);
    }

    private Recipe recipe(Place place) {
        if (place.node().isTextual()) {
            return read(place, Set.of(), Map.of(), new Recipe.AsText());
        }
        if (place.node().isArray()) {
            return items(place);
        }
        if (place.node().isNumber() || place.node().isBoolean()) {
            return new Recipe.Constant(place.node());
        }
        List<String> kinds = place.names().filter(KINDS::containsKey).sorted().toList();
        if (kinds.size() != 1) {
            mapping.fault(place, "recipe-unknown", "words", new TreeSet<>(KINDS.keySet()));
            return NOTHING;
        }
        String kind = kinds.get(0);
        Set<String> members = new LinkedHashSet<>(Objects.requireNonNull(KINDS.get(kind)));
        members.add(kind);
        members.addAll(CONDITIONS);
        mapping.isObject(place, members);
        Recipe recipe = recipe(kind, place);
        return place.names().anyMatch(CONDITIONS::contains) ? new Recipe.Only(mapping.when(place), recipe) : recipe;
    }

    private Recipe recipe(String kind, Place place) {
        Place value = place.member(kind);
        return switch (kind) {
            case "body" -> body(value);
            case "items" -> items(value);
            case "constant" -> new Recipe.Constant(value.node());
            case "find" -> find(place);
            default -> read(value, absent(place), mapping.texts(place.member("values")), form(kind, place));
        };
    }

    private Recipe read(Place text, Set<String> absent, Map<String, String> values, Recipe.Form form) {
        Template template = mapping.template(text);
        return template == null ? NOTHING : new Recipe.Read(template, absent, values, form);
    }

    private Recipe items(Place place) {
        if (!place.node().isArray()) {
            mapping.fault(place, "member-wrong", "expected", "list");
        }
        return new Recipe.Items(place.items().map(this::recipe).toList());
    }

    private Recipe find(Place place) {
        String kind = mapping.text(place.member("find"));
        Template system = mapping.template(place.member("system"));
        Template key = mapping.template(place.member("key"));
        return kind == null || system == null || key == null ? NOTHING : new Recipe.Find(kind, system, key);
    }

    private Set<String> absent(Place place) {
        Set<String> texts = new LinkedHashSet<>();
        place.member("absent")
                .items()
                .map(mapping::text)
                .filter(Objects::nonNull)
                .forEach(texts::add);
        return texts;
    }

    private Recipe.Form form(String kind, Place place) {
        return switch (kind) {
            case "number" -> number(place);
            case "day" -> new Recipe.AsDay(pattern(place.member("pattern")));
            default -> new Recipe.AsText();
        };
    }

    private Recipe.Form number(Place place) {
        String point = mapping.text(place.member("point"));
        if (point != null && !point.equals(".") && !point.equals(",")) {
            mapping.fault(place.member("point"), "word-unknown", "words", List.of(".", ","));
        }
        String grouping = mapping.text(place.member("grouping"));
        return new Recipe.AsNumber(point == null ? "." : point, grouping == null ? "" : grouping, times(place));
    }

    private BigDecimal times(Place place) {
        String times = mapping.text(place.member("times"));
        try {
            return times == null ? BigDecimal.ONE : new BigDecimal(times);
        } catch (NumberFormatException e) {
            mapping.fault(place.member("times"), "number-unreadable", "text", times, "columns", "");
            return BigDecimal.ONE;
        }
    }

    private DateTimeFormatter pattern(Place place) {
        @Nullable String text = mapping.text(place);
        try {
            // The letter of the year of an era is what everybody writes, and strict reading takes it for half a year.
            return text == null
                    ? DateTimeFormatter.ISO_LOCAL_DATE
                    : DateTimeFormatter.ofPattern(text.replace('y', 'u'), Locale.ROOT)
                            .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            mapping.fault(place, "pattern-wrong", "text", text);
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
    }
}
