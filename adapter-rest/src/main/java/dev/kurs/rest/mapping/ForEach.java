package dev.kurs.rest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kurs.rest.mapping.MappingReader.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several targets written as one: those of a table that has a column for each year. The target is read once for each
 * element of its {@code forEach}, with <code>#{name}</code> replaced by what the element says, in texts and in names.
 */
final class ForEach {

    private static final String MEMBER = "forEach";
    private static final Pattern NAMED = Pattern.compile("#\\{([^{}#$]+)}");

    private final MappingReader mapping;
    private final Map<String, String> texts;
    private final Set<String> used = new TreeSet<>();

    private ForEach(MappingReader mapping, Map<String, String> texts) {
        this.mapping = mapping;
        this.texts = texts;
    }

    /** The targets that one stands for: itself, where it says nothing of that. */
    static List<Place> places(Place target, MappingReader mapping) {
        Place elements = target.member(MEMBER);
        if (!elements.isThere()) {
            return List.of(target);
        }
        if (!elements.node().isArray() || elements.node().isEmpty()) {
            mapping.fault(elements, "member-wrong", "expected", "list");
        }
        List<Place> places = new ArrayList<>();
        elements.items().filter(element -> mapping.isObject(element, null)).forEach(element -> {
            ForEach one = new ForEach(mapping, mapping.texts(element));
            places.add(one.filled(target));
            one.texts.keySet().stream()
                    .filter(name -> !one.used.contains(name))
                    .forEach(name -> mapping.fault(element.member(name), "name-unused", "name", name));
        });
        return places;
    }

    private Place filled(Place place) {
        JsonNode node = place.node();
        if (node.isTextual()) {
            return new Place(TextNode.valueOf(filled(node.asText(), place)), place.pointer());
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            place.items().forEach(item -> array.add(filled(item).node()));
            return new Place(array, place.pointer());
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            place.names().filter(name -> !name.equals(MEMBER)).forEach(name -> {
                Place member = place.member(name);
                object.set(filled(name, member), filled(member).node());
            });
            return new Place(object, place.pointer());
        }
        return place;
    }

    private String filled(String text, Place place) {
        return NAMED.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            String value = texts.get(name);
            if (value == null) {
                mapping.fault(place, "name-unknown", "name", name, "names", new TreeSet<>(texts.keySet()));
            } else {
                used.add(name);
            }
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }
}
