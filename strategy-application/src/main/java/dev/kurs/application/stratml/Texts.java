package dev.kurs.application.stratml;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one form that a text has in the tree, so that writing and reading it again gives the same. */
final class Texts {

    /** Shown in a report where a text itself would be too long. */
    private static final int EXCERPT = 80;

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** The text in one line, stripped; absent without a visible character. Line breaks and tabs become one space. */
    static @Nullable String line(@Nullable String text) {
        String stripped = strip(text);
        if (stripped == null || !holdsBreak(stripped)) {
            return stripped;
        }
        StringBuilder line = new StringBuilder(stripped.length());
        int at = 0;
        while (at < stripped.length()) {
            int end = at;
            boolean broken = false;
            while (isBlank(stripped.charAt(end))) {
                broken |= isBreak(stripped.charAt(end));
                end++;
            }
            if (broken) {
                line.append(' ');
            } else {
                line.append(stripped, at, end);
            }
            line.append(stripped.charAt(end));
            at = end + 1;
        }
        return line.toString();
    }

    /** As {@link #line}, as a stream of one or none. */
    static Stream<String> lines(String text) {
        return Stream.ofNullable(line(text));
    }

    /** The text with its line breaks as {@code \n}, stripped at both ends; absent without a visible character. */
    static @Nullable String block(@Nullable String text) {
        String stripped = strip(text);
        if (stripped == null || stripped.indexOf('\r') < 0) {
            return stripped;
        }
        return stripped.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether nothing would be left of the text. */
    static boolean isAbsent(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The beginning of a text in one line, for a report; empty if there is nothing. */
    static String excerpt(@Nullable String text) {
        String visible = line(text);
        if (visible == null) {
            return "";
        }
        String line = legal(visible);
        if (line.length() <= EXCERPT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return line.substring(0, end) + "…";
    }

    /** The text with each character that XML 1.0 has no place for replaced by U+FFFD; the same object if it has none. */
    static String legal(String text) {
        int first = firstIllegal(text, 0);
        if (first == text.length()) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text);
        for (int at = first; at < text.length(); at = firstIllegal(text, at + 1)) {
            legal.setCharAt(at, REPLACEMENT);
        }
        return legal.toString();
    }

    /** How many characters of the text XML 1.0 has no place for. */
    static int countIllegal(String text) {
        int count = 0;
        for (int at = firstIllegal(text, 0); at < text.length(); at = firstIllegal(text, at + 1)) {
            count++;
        }
        return count;
    }

    private static int firstIllegal(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at += 2;
            } else if (isLegal(c)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isLegal(char c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return !Character.isSurrogate(c) && c < '\uFFFE';
    }

    private static @Nullable String strip(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : text.substring(start, end);
    }

    private static boolean holdsBreak(String text) {
        return text.chars().anyMatch(c -> isBreak((char) c));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    /** Also the spaces that do not break, the zero-width one and a stray byte order mark: nobody sees them. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
