package dev.kurs.application.stratml;

import static dev.kurs.application.stratml.RepairKind.EMPTY;
import static dev.kurs.application.stratml.RepairKind.FILLED;
import static dev.kurs.application.stratml.RepairKind.NOT_KEPT;
import static dev.kurs.application.stratml.RepairKind.READ;

import java.util.List;
import java.util.Locale;

/** What was done to take in a document that is not as the schema wants it. The figures of each are named in its text. */
public enum RepairCode {
    /** The root has no namespace and was read as the one its name belongs to; figure {@code namespace}. */
    NAMESPACE_MISSING(READ, "namespace"),
    /** The root has a namespace from before ISO; figures {@code found} and {@code namespace}. */
    NAMESPACE_OLD(READ, "found", "namespace"),
    /** A StratML namespace other than the document's own; told once for each; figures {@code found}, {@code namespace}. */
    NAMESPACE_UNEXPECTED(READ, "found", "namespace"),
    /** The kind of document is not said or not known, and was told from its content; figures {@code text}, {@code type}. */
    DOCUMENT_TYPE_ASSUMED(FILLED, "text", "type"),
    /** There is no goal at all. */
    GOAL_MISSING(FILLED),
    /** A child stands behind one that it should stand before; told once for each parent. */
    ELEMENT_OUT_OF_ORDER(READ),
    /** A second of what there can be one of; the first is kept; figure {@code text}, what the second said. */
    ELEMENT_REPEATED(NOT_KEPT, "text"),
    /** An element without any text. */
    ELEMENT_EMPTY(EMPTY),
    /** An element that StratML has no such child for; figure {@code text}, what it said. */
    ELEMENT_UNKNOWN(NOT_KEPT, "text"),
    /** An element under its name of before ISO; figure {@code name}, its name of today. */
    ELEMENT_RENAMED(READ, "name"),
    /** An element that only the other part of the standard has; kept. */
    ELEMENT_OF_OTHER_PART(READ),
    /** The submitter stands where the other part of the standard has it. */
    SUBMITTER_MOVED(READ),
    /** An indicator stands under a goal, where the schema has objectives only; kept. */
    INDICATOR_ON_GOAL(READ),
    /** An attribute that StratML does not have; figures {@code attribute} and {@code text}. */
    ATTRIBUTE_UNKNOWN(NOT_KEPT, "attribute", "text"),
    /** An attribute under an older name; figures {@code attribute} and {@code name}, its name of today. */
    ATTRIBUTE_RENAMED(READ, "attribute", "name"),
    /** An attribute without a value; figure {@code attribute}. */
    ATTRIBUTE_EMPTY(EMPTY, "attribute"),
    /** A word that is none of those that can stand here; figure {@code text}. */
    WORD_UNKNOWN(NOT_KEPT, "text"),
    /** A word in another spelling; figures {@code text} and {@code word}. */
    WORD_REWRITTEN(READ, "text", "word"),
    /** Text between elements, where none can stand; figure {@code text}. */
    TEXT_MISPLACED(NOT_KEPT, "text"),
    /** Elements inside a plain text: their text is kept, they are not. */
    MARKUP_REMOVED(READ),
    /** Characters that XML 1.0 has no place for became U+FFFD; figure {@code count}. */
    CHARACTER_REPLACED(READ, "count"),
    /** An identifier that is no XML name was made one; references follow; figures {@code text}, {@code identifier}. */
    IDENTIFIER_REWRITTEN(READ, "text", "identifier"),
    /** An identifier that stood before already was told apart; figures {@code text}, {@code identifier}, {@code line}. */
    IDENTIFIER_REPEATED(READ, "text", "identifier", "line"),
    /** A date without a value. */
    DATE_EMPTY(EMPTY),
    /** A date in another form; figures {@code text} and {@code date}. */
    DATE_REWRITTEN(READ, "text", "date"),
    /** A date that cannot be read; figure {@code text}. */
    DATE_UNREADABLE(NOT_KEPT, "text"),
    /** A number without a value. */
    NUMBER_EMPTY(EMPTY),
    /** A number in another form, such as with thousands separators; figures {@code text} and {@code number}. */
    NUMBER_REWRITTEN(READ, "text", "number"),
    /** A number that cannot be read; figure {@code text}. */
    NUMBER_UNREADABLE(NOT_KEPT, "text"),
    /** No name where one is needed: a placeholder will stand there; figure {@code placeholder}, its {@link Placeholder}. */
    NAME_MISSING(FILLED, "placeholder"),
    /** No unit of measurement: a placeholder will stand there; figure {@code placeholder}, its {@link Placeholder}. */
    UNIT_MISSING(FILLED, "placeholder"),
    /** The period ended before it began, and was turned. */
    PERIOD_REVERSED(READ, "from", "to"),
    /** A person whom only an administrator may add. */
    PERSON_NOT_KEPT(NOT_KEPT),
    /** A line longer than we keep was cut. */
    TEXT_SHORTENED(NOT_KEPT, "text"),
    /** Something that our strategies have no place for. */
    NOT_IN_MODEL(NOT_KEPT, "text"),
    /** Targets without an actual result to begin from. */
    TARGETS_WITHOUT_BASELINE(NOT_KEPT, "count"),
    /** A target on or before the baseline's day. */
    TARGET_BEFORE_BASELINE(NOT_KEPT, "date", "baseline"),
    /** A result before the baseline's day. */
    ACTUAL_BEFORE_BASELINE(NOT_KEPT, "date"),
    /** A result or target without a day or a figure that we can keep. */
    FIGURE_NOT_KEPT(NOT_KEPT, "text"),
    /** A result of a day to come. */
    FIGURE_IN_FUTURE(NOT_KEPT, "date"),
    /** A second figure for the same day took the place of the first. */
    FIGURE_REPEATED(NOT_KEPT, "date");

    private final RepairKind kind;
    private final String figures;

    RepairCode(RepairKind kind, String... figures) {
        this.kind = kind;
        this.figures = String.join(" ", figures);
    }

    /** What became of it. */
    public RepairKind kind() {
        return kind;
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
