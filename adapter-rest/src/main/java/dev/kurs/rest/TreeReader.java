package dev.kurs.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kurs.domain.kernel.Text;
import dev.kurs.rest.Problems.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into a tree: what is no JSON at all, too deep or too long is refused at once with its place; a name
 * that stands twice, a control character and a number out of all bounds are noted, and the reading goes on.
 */
final class TreeReader {

    /** The most levels of objects and arrays in each other. */
    static final int DEPTH = 64;

    /** The most characters in a name, far more than any of ours has: pointers are made of names. */
    private static final int NAME = 200;

    private final JsonParser parser;
    private final ShapeFaults faults;

    /** Where the reading is; told as a pointer only when something is wrong there. */
    private record Place(@Nullable Place above, String name) {

        static final Place TOP = new Place(null, "");

        String pointer() {
            return above == null ? "" : ShapeFaults.below(above.pointer(), name);
        }
    }

    private TreeReader(JsonParser parser, ShapeFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * The tree.
     *
     * @throws Problem {@code body-missing}, {@code json-malformed}, {@code too-deep} or {@code too-long}
     */
    static JsonNode read(byte[] json, ShapeFaults faults) {
        requireUtf8(json);
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Problem(Kind.BODY_MISSING);
            }
            JsonNode tree = new TreeReader(parser, faults).value(first, Place.TOP, 0);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one document");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** JSON between systems is in UTF-8 (RFC 8259); the parser would take UTF-16 and 32 too, which begin with a zero. */
    private static void requireUtf8(byte[] json) {
        for (int i = 0; i < Math.min(4, json.length); i++) {
            if (json[i] == 0) {
                throw new Problem(Kind.JSON_MALFORMED, "line", 1, "column", 1);
            }
        }
    }

    private static Problem malformed(JsonProcessingException e) {
        return e.getLocation() == null
                ? new Problem(Kind.JSON_MALFORMED)
                : new Problem(
                        Kind.JSON_MALFORMED,
                        "line",
                        e.getLocation().getLineNr(),
                        "column",
                        e.getLocation().getColumnNr());
    }

    private JsonNode value(JsonToken token, Place place, int depth) throws IOException {
        if (depth >= DEPTH && token.isStructStart()) {
            throw new Problem(Kind.TOO_DEEP);
        }
        return switch (token) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> array(place, depth);
            case VALUE_STRING -> text(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            default -> throw new JsonParseException(parser, "no value");
        };
    }

    private ObjectNode object(Place place, int depth) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place below = new Place(place, name);
            if (name.length() > NAME) {
                throw tooLong(place, NAME);
            }
            if (object.has(name)) {
                faults.add(below.pointer(), ShapeFault.DUPLICATE_FIELD);
            }
            object.set(name, value(parser.nextToken(), below, depth + 1));
        }
        return object;
    }

    private ArrayNode array(Place place, int depth) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, new Place(place, Integer.toString(array.size())), depth + 1));
        }
        return array;
    }

    private TextNode text(Place place) throws IOException {
        String text = parser.getText();
        if (text.length() > Text.BODY) {
            throw tooLong(place, Text.BODY);
        }
        if (Text.hasControlCharacter(text)) {
            faults.add(place.pointer(), ShapeFault.CONTROL_CHARACTER);
        }
        return TextNode.valueOf(text);
    }

    private static Problem tooLong(Place place, int most) {
        Fault fault = new Fault(place.pointer(), ShapeFault.TOO_LONG.code(), Problem.figures("maximum", most));
        return new Problem(Kind.TOO_LONG, "maximum", most).with(List.of(fault));
    }

    private DecimalNode number(Place place) throws IOException {
        Object number = Scalar.NUMBER.read(parser.getText());
        if (number == null) {
            faults.add(place.pointer(), ShapeFault.NUMBER_TOO_LARGE);
        }
        return DecimalNode.valueOf(number == null ? BigDecimal.ZERO : (BigDecimal) number);
    }
}
