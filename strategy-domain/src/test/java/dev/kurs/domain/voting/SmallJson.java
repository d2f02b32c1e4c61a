package dev.kurs.domain.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads as much JSON as published test data holds: objects, lists, texts, numbers and the three words. */
public final class SmallJson {

    private final String text;
    private int at;

    /** Reads a text. */
    public SmallJson(String text) {
        this.text = text;
    }

    /** A map, list, text, number, truth value, or the text {@code null} for nothing. */
    public Object value() {
        skip();
        char next = text.charAt(at);
        if (next == '{') {
            return object();
        }
        if (next == '[') {
            return list();
        }
        return next == '"' ? string() : word();
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (!ends('}')) {
            skip();
            String name = string();
            expect(':');
            object.put(name, value());
        }
        return object;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        at++;
        while (!ends(']')) {
            list.add(value());
        }
        return list;
    }

    private boolean ends(char end) {
        skip();
        if (text.charAt(at) == ',') {
            at++;
            skip();
        }
        if (text.charAt(at) != end) {
            return false;
        }
        at++;
        return true;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
                string.append(escaped());
            } else {
                string.append(text.charAt(at));
            }
            at++;
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char escaped = text.charAt(at);
        if (escaped == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\\', '/' -> escaped;
            default -> throw new AssertionError("an escape that is not known at " + at);
        };
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "true", "false" -> Boolean.valueOf(word);
            case "null" -> word;
            default -> new BigDecimal(word);
        };
    }

    private void expect(char expected) {
        skip();
        if (text.charAt(at) != expected) {
            throw new AssertionError("no " + expected + " at " + at);
        }
        at++;
    }

    private void skip() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
