package dev.kurs.application.stratml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes identifiers what XML wants: names without a colon, no two alike. Only letters that both the old and the new
 * tables of XML names hold are let through, so that every validator agrees.
 */
final class Identifiers {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();

    /** A name like the one asked for that nobody has yet, and that nobody else will get. Expects a name. */
    String unique(String name) {
        String unique = name;
        while (!taken.add(unique)) {
            unique = name + "-" + counters.merge(name, 2, (last, two) -> last + 1);
        }
        return unique;
    }

    /** The text if it is a name, else one made of it: the rest becomes underscores, and one leads where one must. */
    static String name(String text) {
        if (isName(text)) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length() + 1);
        for (int at = 0; at < text.length(); at++) {
            name.append(isNamePart(text.charAt(at)) ? text.charAt(at) : '_');
        }
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            name.insert(0, '_');
        }
        return name.toString();
    }

    static boolean isName(String text) {
        return !text.isEmpty() && isNameStart(text.charAt(0)) && text.chars().allMatch(c -> isNamePart((char) c));
    }

    private static boolean isNameStart(char c) {
        return c == '_' || isIn(c, 'A', 'Z') || isIn(c, 'a', 'z') || isForeignLetter(c);
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isIn(c, '0', '9') || c == '-' || c == '.' || c == '\u00B7';
    }

    /** Western European, Greek, Cyrillic and Chinese letters. */
    private static boolean isForeignLetter(char c) {
        return isIn(c, '\u00C0', '\u00D6')
                || isIn(c, '\u00D8', '\u00F6')
                || isIn(c, '\u00F8', '\u00FF')
                || isIn(c, '\u0391', '\u03A1')
                || isIn(c, '\u03A3', '\u03CE')
                || isIn(c, '\u0410', '\u044F')
                || isIn(c, '\u4E00', '\u9FA5');
    }

    private static boolean isIn(char c, char first, char last) {
        return c >= first && c <= last;
    }
}
