package dev.kurs.application.stratml;

import java.util.List;
import java.util.Locale;

/** What a written document does not say as the plan did. The figures of each are named in its text. */
public enum LossCode {
    /** An indicator with its targets and results, which Part 1 has no place for; figures {@code name}, {@code instances}. */
    INDICATOR_DROPPED("name", "instances"),
    /** A stakeholder's roles, which Part 1 has no place for; figures {@code name} and {@code count}. */
    ROLES_DROPPED("name", "count"),
    /** That the document is more than a strategic plan, which Part 1 cannot say; figure {@code type}. */
    DOCUMENT_TYPE_DROPPED("type"),
    /** An identifier that Part 1 has no place for; figure {@code identifier}. */
    IDENTIFIER_DROPPED("identifier"),
    /** An identifier that was no XML name or stood there before; figures {@code text} and {@code identifier}. */
    IDENTIFIER_REWRITTEN("text", "identifier"),
    /** A goal's own indicators, written under an objective made for them; figures {@code name} and {@code count}. */
    INDICATORS_MOVED("name", "count"),
    /** Characters that XML has no place for became U+FFFD; figure {@code count}. */
    CHARACTER_REPLACED("count"),
    /** A source that is no address; figure {@code text}. */
    SOURCE_DROPPED("text"),
    /** A date outside the years 1 to 9999; figure {@code date}. */
    DATE_DROPPED("date"),
    /** A field that StratML has no place for at all; figures {@code field} and {@code value}. */
    FIELD_DROPPED("field", "value");

    private final String figures;

    LossCode(String... figures) {
        this.figures = String.join(" ", figures);
    }

    /** The code as it leaves the program: lower case, hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of the figures that come with the code. */
    public List<String> figures() {
        return figures.isEmpty() ? List.of() : List.of(figures.split(" ", -1));
    }
}
