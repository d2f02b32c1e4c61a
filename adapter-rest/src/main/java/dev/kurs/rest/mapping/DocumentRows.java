package dev.kurs.rest.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a JSON document: the elements of the list that stands somewhere in it, or one element after the other where
 * the file holds several documents. One element is held at a time.
 */
final class DocumentRows implements Source.Rows {

    private static final int MOST_LEVELS = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_LEVELS)
                        .build());
    }

    private final JsonParser parser;
    private final @Nullable JsonPointer each;
    private final boolean listed;
    private Iterator<JsonNode> parts = Collections.emptyIterator();
    private @Nullable JsonNode whole;
    private long element;

    DocumentRows(InputStream file, Source.Document document) throws IOException {
        parser = JSON.getFactory().createParser(file);
        each = document.each();
        JsonToken first = go(parser::nextToken);
        if (first == null) {
            throw new MappingRefused(Refusal.of("file-empty"));
        }
        listed = find(document.at());
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T go(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (JsonProcessingException e) {
            throw new MappingRefused(Refusal.of(
                    "document-malformed",
                    "line",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "column",
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    /** Goes to where the rows stand; whether that is a list. */
    private boolean find(JsonPointer at) throws IOException {
        for (JsonPointer rest = at; !rest.matches(); rest = rest.tail()) {
            if (!enter(rest)) {
                throw new MappingRefused(Refusal.of("rows-missing", "pointer", at));
            }
        }
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        if (!list && !at.matches()) {
            throw new MappingRefused(Refusal.of("rows-missing", "pointer", at));
        }
        return list;
    }

    private boolean enter(JsonPointer step) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (go(parser::nextToken) == JsonToken.FIELD_NAME) {
            boolean here = step.matchesProperty(parser.currentName());
            go(parser::nextToken);
            if (here) {
                return true;
            }
            go(parser::skipChildren);
        }
        return false;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (!parts.hasNext()) {
            JsonNode next = nextElement();
            if (next == null) {
                return null;
            }
            if (each == null) {
                return row(next, next);
            }
            whole = next;
            parts = next.at(each).elements();
        }
        return row(parts.next(), whole);
    }

    private @Nullable JsonNode nextElement() throws IOException {
        JsonToken token = listed || element > 0 ? go(parser::nextToken) : parser.currentToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            return null;
        }
        element++;
        return go(() -> JSON.readTree(parser));
    }

    private Row row(JsonNode part, @Nullable JsonNode of) {
        UnaryOperator<@Nullable String> cells = column -> {
            String text = text(part, column);
            return text != null || of == null ? text : text(of, column);
        };
        return part.isObject()
                ? new Row(element, null, cells)
                : new Row(element, Refusal.of("row-no-object"), column -> null);
    }

    private static @Nullable String text(JsonNode node, String column) {
        JsonNode found = column.startsWith("/") ? node.at(column) : node.path(column);
        if (found.isBigDecimal()) {
            return found.decimalValue().toPlainString();
        }
        return found.isValueNode() && !found.isNull() ? found.asText() : null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
