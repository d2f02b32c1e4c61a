package dev.kurs.rest.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something could not be read.
 *
 * @param code what is wrong, in kebab-case; its text is {@code mapping.<code>}
 * @param figures what the text is filled in with, by name
 */
public record Refusal(String code, Map<String, @Nullable Object> figures) {

    static Refusal of(String code, @Nullable Object... namesAndFigures) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFigures.length; i += 2) {
            figures.put(String.valueOf(namesAndFigures[i]), namesAndFigures[i + 1]);
        }
        return new Refusal(code, figures);
    }

    /** Thrown where a value is made, and caught where its row is. */
    static final class Thrown extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Thrown(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    Thrown thrown() {
        return new Thrown(this);
    }
}
