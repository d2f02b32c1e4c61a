package dev.kurs.application.archive;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that archives are written in: objects, lists, texts and whole numbers. Fractions, truth values and null
 * do not occur in them and are refused.
 */
final class Json {

    /** A manifest has three levels. */
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** A text is not what it should be; the message says how in one clause. */
    static final class Malformed extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /**
     * The members of an object: {@link Map}, {@link List}, {@link String} or {@link Long}.
     *
     * @throws Malformed unless the text is one object and nothing else
     */
    static Map<String, Object> object(String text) {
        Json json = new Json(text);
        Map<String, Object> members = json.object(1);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.malformed("something follows after the object");
        }
        return members;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (skipped('}')) {
            return members;
        }
        do {
            skipSpace();
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw malformed("\"" + name + "\" stands there twice");
            }
        } while (skipped(','));
        expect('}');
        return members;
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        expect('[');
        if (skipped(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (skipped(','));
        expect(']');
        return items;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw malformed("it is nested deeper than " + DEEPEST);
        }
        skipSpace();
        char first = peek();
        if (first == '{') {
            return object(depth);
        }
        if (first == '[') {
            return list(depth);
        }
        return first == '"' ? string() : number();
    }

    private Long number() {
        int from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw malformed("neither an object, a list, a text nor a whole number of 64 bits");
        }
    }

    private String string() {
        if (peek() != '"') {
            throw malformed("a text is missing");
        }
        at++;
        int plain = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (peek() == '"') {
            return text.substring(plain, at++);
        }
        StringBuilder read = new StringBuilder(text.substring(plain, at));
        for (char c = taken(); c != '"'; c = taken()) {
            if (c < 0x20) {
                throw malformed("a control character is not escaped");
            }
            read.append(c == '\\' ? escaped() : c);
        }
        return read.toString();
    }

    private static boolean isPlain(char c) {
        return c != '"' && c != '\\' && c >= 0x20;
    }

    private char escaped() {
        char c = taken();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an escape that JSON does not know");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(taken(), 16);
            if (digit < 0) {
                throw malformed("an escape with less than four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char taken() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed("it ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (!skipped(wanted)) {
            throw malformed("'" + wanted + "' is missing");
        }
    }

    private boolean skipped(char wanted) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed malformed(String what) {
        return new Malformed(what + " (column " + (at + 1) + ")");
    }
}
