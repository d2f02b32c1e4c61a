package dev.kurs.application.journal;

import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is written in one way only, so that it can be hashed: no white space, keys sorted by code unit, nulls left
 * out, text escaped as RFC 8785 says. Numbers are exact decimals without exponent. Records become objects, ids and days
 * and other values their text.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The text of a map with maps, lists, records, numbers, truth values and texts in it. */
    public static String write(Map<String, @Nullable Object> value) {
        StringBuilder json = new StringBuilder(256);
        append(value, json);
        return json.toString();
    }

    /**
     * SHA-256, in lower-case hexadecimal, over the canonical JSON of each record, in UTF-8, each with a line feed after
     * it.
     */
    public static String digest(List<? extends Record> records) {
        MessageDigest digest = sha256();
        StringBuilder line = new StringBuilder(512);
        for (Record record : records) {
            line.setLength(0);
            append(record, line);
            digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void append(@Nullable Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            appendObject(map, json);
        } else if (value instanceof Iterable<?> list) {
            appendArray(list.iterator(), json);
        } else if (value instanceof BigDecimal number) {
            json.append(number.toPlainString());
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Record record && !hasTextForm(record)) {
            appendObject(RecordShape.fields(record), json);
        } else {
            appendText(value.toString(), json);
        }
    }

    private static boolean hasTextForm(Record record) {
        return record instanceof Id;
    }

    private static void appendObject(Map<?, ?> map, StringBuilder json) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                sorted.put(String.valueOf(key), value);
            }
        });
        json.append('{');
        String comma = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(comma);
            appendText(entry.getKey(), json);
            json.append(':');
            append(entry.getValue(), json);
            comma = ",";
        }
        json.append('}');
    }

    private static void appendArray(Iterator<?> items, StringBuilder json) {
        json.append('[');
        while (items.hasNext()) {
            append(items.next(), json);
            json.append(items.hasNext() ? "," : "");
        }
        json.append(']');
    }

    /** Appends a text in quotes, escaped. */
    public static void appendText(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
