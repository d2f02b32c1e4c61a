package dev.kurs.application.stratml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them. StratML's own decimals have a point, so a single comma before exactly three digits
 * separates thousands ({@code 1,234}), and any other single comma is a decimal one ({@code 12,5}, {@code 0,125}).
 */
final class Numbers {

    /** Longer than any figure of a plan, short enough that no pattern can be made to take its time. */
    private static final int LONGEST = 50;

    private static final Pattern UNSIGNED = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");
    private static final Pattern AS_STANDARD = Pattern.compile("[+-]?(" + UNSIGNED + ")");
    private static final Pattern SPACED =
            Pattern.compile("\\d{1,3}( \\d{3})+([.,]\\d+)?|\\d{1,3}('\\d{3})+([.,]\\d+)?");
    private static final Pattern COMMA_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern POINT_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})");
    private static final Pattern COMMA_DECIMAL = Pattern.compile("\\d*,\\d+");
    private static final Pattern EXPONENT = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)[eE][+-]?\\d{1,2}");

    private Numbers() {}

    /** Whether a number is written as the schema wants it. */
    static boolean isStandard(String text) {
        return text.length() <= LONGEST && AS_STANDARD.matcher(text).matches();
    }

    /** The number that a text means; empty if it means none, or could mean two. A per cent sign is left out. */
    static Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isStandard(text)) {
            return Optional.of(new BigDecimal(text));
        }
        String plain = withoutPerCent(withPlainCharacters(text));
        boolean negative = plain.startsWith("-");
        String unsigned = negative || plain.startsWith("+") ? plain.substring(1).strip() : plain;
        return unsigned(unsigned).map(number -> negative ? number.negate() : number);
    }

    private static String withPlainCharacters(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\u2212', '\u2013' -> plain.append('-');
                case '\u2019' -> plain.append('\'');
                default -> plain.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return plain.toString().strip();
    }

    private static String withoutPerCent(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static Optional<BigDecimal> unsigned(String text) {
        if (UNSIGNED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (EXPONENT.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text)).map(n -> n.scale() < 0 ? n.setScale(0) : n);
        }
        if (SPACED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(without(text, " '").replace(',', '.')));
        }
        if (COMMA_THOUSANDS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(without(text, ",")));
        }
        if (POINT_THOUSANDS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(without(text, ".").replace(',', '.')));
        }
        if (COMMA_DECIMAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        return Optional.empty();
    }

    private static String without(String text, String characters) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (characters.indexOf(text.charAt(at)) < 0) {
                kept.append(text.charAt(at));
            }
        }
        return kept.toString();
    }
}
