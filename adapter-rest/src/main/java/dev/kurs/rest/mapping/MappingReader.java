package dev.kurs.rest.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file, and notes all that is wrong with it. */
final class MappingReader {

    /** The only form of mapping files that there is so far. */
    private static final int VERSION = 1;

    /** The fields by which two rows are about the same, by collection, where that are no keys of other systems. */
    private static final Map<String, List<String>> IDENTITIES = Map.of(
            "measurements", List.of("indicator", "date", "breakdown", "source"),
            "cost-lines", List.of("project", "projectKey", "month", "kind"));

    private static final String LAST = "last";

    private static final List<String> REPEATED = List.of("refuse", LAST);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Template NOWHERE = Objects.requireNonNull(Template.parse(""));

    private final List<MappingRefused.Fault> faults = new ArrayList<>();
    private final RecipeReader recipes = new RecipeReader(this);

    /** A node and where it stands. */
    record Place(JsonNode node, String pointer) {

        Place member(String name) {
            return new Place(
                    node.path(name), pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
        }

        Place item(int index) {
            return new Place(node.path(index), pointer + "/" + index);
        }

        Stream<Place> items() {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(this::item);
        }

        Stream<String> names() {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            return names.stream();
        }

        boolean isThere() {
            return !(node instanceof MissingNode);
        }
    }

    Mapping read(byte[] json) {
        Place top = new Place(tree(json), "");
        if (!isObject(top, Set.of("kursMapping", "title", "description", "rows", "parameters", "only", "to"))) {
            throw new MappingRefused(faults);
        }
        if (top.member("kursMapping").node().asInt() != VERSION) {
            fault(top.member("kursMapping"), "version-unknown", "version", VERSION);
        }
        String title = text(top.member("title"));
        text(top.member("description"));
        Source source = source(top.member("rows"));
        Map<String, String> parameters = texts(top.member("parameters"));
        Condition only = condition(top.member("only"), true);
        List<Mapping.Target> targets = new ArrayList<>();
        Place to = top.member("to");
        if (!to.node().isArray() || to.node().isEmpty()) {
            fault(to, "member-missing", "expected", "list");
        }
        to.items().forEach(place -> {
            if (isObject(place, Set.of("collection", "when", "unless", "forEach", "body", "same", "repeated"))) {
                ForEach.places(place, this).forEach(one -> targets.add(target(one)));
            }
        });
        Mapping mapping = new Mapping(title == null ? "" : title, source, parameters, only, List.copyOf(targets));
        requireDeclared(mapping);
        if (!faults.isEmpty()) {
            throw new MappingRefused(faults);
        }
        return mapping;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new MappingRefused(Refusal.of(
                    "document-malformed",
                    "line",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "column",
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private Source source(Place rows) {
        if (!isObject(rows, Set.of("format", "separator", "encoding", "at", "each"))) {
            return new Source.Table(',', StandardCharsets.UTF_8);
        }
        String format = text(rows.member("format"));
        if ("csv".equals(format)) {
            refuseMembers(rows, "at", "each");
            return new Source.Table(separator(rows.member("separator")), charset(rows.member("encoding")));
        }
        if ("json".equals(format)) {
            refuseMembers(rows, "separator", "encoding");
            JsonPointer at = path(rows.member("at"));
            return new Source.Document(at == null ? JsonPointer.empty() : at, path(rows.member("each")));
        }
        fault(rows.member("format"), "word-unknown", "words", List.of("csv", "json"));
        return new Source.Table(',', StandardCharsets.UTF_8);
    }

    private void refuseMembers(Place of, String... names) {
        for (String name : names) {
            if (of.member(name).isThere()) {
                fault(of.member(name), "member-unknown", "members", "format");
            }
        }
    }

    private char separator(Place place) {
        String text = text(place);
        if (text != null && text.length() != 1) {
            fault(place, "separator-wrong");
        }
        return text == null || text.length() != 1 ? ',' : text.charAt(0);
    }

    private Charset charset(Place place) {
        String name = text(place);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            fault(place, "encoding-unknown", "text", name);
            return StandardCharsets.UTF_8;
        }
    }

    private @Nullable JsonPointer path(Place place) {
        String text = text(place);
        try {
            return text == null ? null : JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            fault(place, "pointer-wrong", "text", text);
            return null;
        }
    }

    private Mapping.Target target(Place place) {
        Place named = place.member("collection");
        Template collection = template(named);
        if (collection != null && collection.columns().findAny().isPresent()) {
            fault(named, "collection-unknown", "collection", named.node().asText());
        }
        Recipe.Body body = recipes.body(place.member("body"));
        List<String> identity = new ArrayList<>();
        place.member("same").items().forEach(item -> {
            String field = text(item);
            if (field != null && !body.members().containsKey(field)) {
                fault(item, "field-unknown", "field", field);
            } else if (field != null) {
                identity.add(field);
            }
        });
        if (!place.member("same").isThere()) {
            identity.addAll(IDENTITIES.getOrDefault(named.node().asText(), List.of("externalKeys")));
        }
        return new Mapping.Target(
                collection == null ? NOWHERE : collection,
                when(place),
                body,
                identity,
                told(place.member("repeated"), body),
                place.member("repeated").node().asText().equals(LAST));
    }

    /** Rows that are about the same are refused, unless a field tells them apart by a number, or the last one stands. */
    private @Nullable String told(Place repeated, Recipe.Body body) {
        if (!repeated.isThere() || REPEATED.contains(repeated.node().asText())) {
            return null;
        }
        if (repeated.node().isTextual()) {
            fault(repeated, "word-unknown", "words", REPEATED);
            return null;
        }
        if (!isObject(repeated, Set.of("number"))) {
            return null;
        }
        String field = text(repeated.member("number"));
        if (field == null || !(body.members().get(field) instanceof Recipe.Read)) {
            fault(repeated.member("number"), "field-unknown", "field", field);
        }
        return field;
    }

    /** The rows that something is for, by {@code when} and {@code unless}. */
    Condition when(Place place) {
        Place unless = place.member("unless");
        if (unless.isThere() && place.member("when").isThere()) {
            fault(unless, "member-unknown", "members", "when");
        }
        return unless.isThere() ? condition(unless, false) : condition(place.member("when"), true);
    }

    private Condition condition(Place place, boolean holds) {
        if (!place.isThere() || !isObject(place, null)) {
            return Condition.ALWAYS;
        }
        Map<String, List<Template>> wanted = new LinkedHashMap<>();
        place.names().forEach(column -> {
            Place texts = place.member(column);
            List<Template> templates = new ArrayList<>();
            if (!texts.node().isArray()) {
                fault(texts, "member-wrong", "expected", "list");
            }
            texts.items().forEach(item -> {
                Template template = template(item);
                if (template != null) {
                    templates.add(template);
                }
            });
            wanted.put(column, templates);
        });
        return new Condition(wanted, holds);
    }

    /** Names that stand for nothing are most likely misspelt. */
    private void requireDeclared(Mapping mapping) {
        Set<String> used = new TreeSet<>(Stream.concat(
                        mapping.only().parameters(),
                        mapping.targets().stream()
                                .flatMap(target -> Stream.of(
                                                target.collection().parameters(),
                                                target.when().parameters(),
                                                target.body().parameters())
                                        .flatMap(all -> all)))
                .toList());
        used.removeAll(mapping.parameters().keySet());
        used.forEach(name -> faults.add(new MappingRefused.Fault(
                "/parameters",
                Refusal.of(
                        "parameter-unknown",
                        "parameter",
                        name,
                        "parameters",
                        new TreeSet<>(mapping.parameters().keySet())))));
    }

    /** A text that is there; null when nothing is, or something else. */
    @Nullable String text(Place place) {
        if (place.isThere() && !place.node().isTextual()) {
            fault(place, "member-wrong", "expected", "text");
        }
        return place.node().textValue();
    }

    /** Texts by name. */
    Map<String, String> texts(Place place) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (place.isThere() && isObject(place, null)) {
            place.names().forEach(name -> {
                String text = text(place.member(name));
                texts.put(name, text == null ? "" : text);
            });
        }
        return texts;
    }

    /** A template that is there; null when it is none. */
    @Nullable Template template(Place place) {
        String text = text(place);
        Template template = text == null ? null : Template.parse(text);
        if (!place.isThere()) {
            fault(place, "member-missing", "expected", "text");
        } else if (text != null && template == null) {
            fault(place, "braces-wrong", "text", text);
        }
        return template;
    }

    /** Whether this is an object, with none but these members; null for any. */
    boolean isObject(Place place, @Nullable Set<String> members) {
        if (!(place.node() instanceof ObjectNode)) {
            fault(place, place.isThere() ? "member-wrong" : "member-missing", "expected", "object");
            return false;
        }
        if (members != null) {
            place.names()
                    .filter(name -> !members.contains(name))
                    .forEach(name -> fault(place.member(name), "member-unknown", "members", new TreeSet<>(members)));
        }
        return true;
    }

    void fault(Place place, String code, @Nullable Object... namesAndFigures) {
        MappingRefused.Fault fault = new MappingRefused.Fault(place.pointer(), Refusal.of(code, namesAndFigures));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
