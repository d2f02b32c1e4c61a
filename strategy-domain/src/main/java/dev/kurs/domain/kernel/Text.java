package dev.kurs.domain.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks on text that comes from people: present, not blank, not too long, no control characters but line breaks and tabs. */
public final class Text {

    /** The longest title, name or other line of text, in UTF-16 units. */
    public static final int LINE = 500;

    /** The longest body of text, in UTF-16 units (64 Ki). */
    public static final int BODY = 65_536;

    private Text() {}

    /**
     * A text that must be there.
     *
     * @throws RulesBroken unless the text is there, not blank, at most {@code maximum} long and without control characters
     */
    public static String required(@Nullable String text, String pointer, int maximum) {
        new Faults().requiredText(text, pointer, maximum).throwIfAny();
        return Objects.requireNonNull(text);
    }

    /**
     * A text that may be there.
     *
     * @throws RulesBroken when the text is there and longer than {@code maximum}, or holds control characters
     */
    public static @Nullable String optional(@Nullable String text, String pointer, int maximum) {
        new Faults().optionalText(text, pointer, maximum).throwIfAny();
        return text;
    }

    /** Whether the text holds a control character other than line break, carriage return and tab, or half a surrogate pair. */
    public static boolean hasControlCharacter(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE);
    }
}
