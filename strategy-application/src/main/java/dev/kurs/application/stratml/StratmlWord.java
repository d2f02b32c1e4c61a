package dev.kurs.application.stratml;

import java.util.Locale;

/** A constant that stands in a document as one fixed word. */
public interface StratmlWord {

    /** The constant's name in Java. */
    String name();

    /** The word as the standard spells it: {@code Output_Processing} for {@code OUTPUT_PROCESSING}. */
    default String word() {
        StringBuilder word = new StringBuilder(name().toLowerCase(Locale.ROOT));
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at - 1) == '_') {
                word.setCharAt(at, Character.toUpperCase(word.charAt(at)));
            }
        }
        return word.toString();
    }
}
