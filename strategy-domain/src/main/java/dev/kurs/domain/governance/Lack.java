package dev.kurs.domain.governance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reason why somebody may not decide something.
 *
 * @param kind what is lacking
 * @param figures what was compared, by name, in order, for the explanation
 */
public record Lack(Kind kind, Map<String, Object> figures) {

    /** What can be lacking, from what is nearest to enough to what is farthest from it. */
    public enum Kind {
        /** The amount is over the limit for a single decision. */
        LIMIT,
        /** There is not so much left of the limit for the year. */
        YEAR,
        /** The amount is in another currency than the limit. */
        CURRENCY,
        /** The day lies outside the period of the mandate, or of one up its chain. */
        PERIOD,
        /** The mandate, or one up its chain, has been taken back. */
        REVOKED,
        /** By law the power is not held by such a holder. */
        NOT_DELEGABLE,
        /** The mandate is about another place. */
        SCOPE,
        /** The mandate is without the power. */
        POWER,
        /** There is no mandate at all. */
        NO_MANDATE,
        /** The person takes no part in decisions on this. */
        RECUSED,
        /** The body has no voting seats on the day. */
        NO_QUORUM
    }

    public Lack {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Something lacking, with alternating names and values. */
    public static Lack of(Kind kind, Object... namesAndFigures) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndFigures.length; i += 2) {
            figures.put(String.valueOf(namesAndFigures[i]), namesAndFigures[i + 1]);
        }
        return new Lack(kind, figures);
    }
}
