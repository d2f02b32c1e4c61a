package dev.kurs.application.voting;

import java.util.List;
import java.util.Locale;

/** Why a document is refused. The figures of each are named in its text. */
public enum PabulibFault {
    /** Bytes that are not UTF-8. */
    ENCODING_MALFORMED,
    /** More bytes than are read; figure {@code limit}. */
    TOO_MANY_BYTES("limit"),
    /** More lines than are read; figure {@code limit}. */
    TOO_MANY_LINES("limit"),
    /** More projects than are read; figure {@code limit}. */
    TOO_MANY_PROJECTS("limit"),
    /** A quotation mark that opens and does not close on its line, or stands within a cell. */
    QUOTES_UNBALANCED,
    /** The sections are META, PROJECTS, VOTES in this order; figure {@code section}, the one that ought to come. */
    SECTION_MISSING("section"),
    /** A section has no line that names its columns; figure {@code section}. */
    HEADER_MISSING("section"),
    /** A column that must be there is not; figures {@code section} and {@code column}. */
    COLUMN_MISSING("section", "column"),
    /** Two columns have one name; figure {@code column}. */
    COLUMN_TWICE("column"),
    /** A line has more or fewer cells than there are columns; figures {@code expected} and {@code found}. */
    CELLS_WRONG("expected", "found"),
    /** A key of META that must be there is not; figure {@code key}. */
    META_MISSING("key"),
    /** A key of META stands there twice; figure {@code key}. */
    META_TWICE("key"),
    /** A kind of vote that is not read; figure {@code found}. */
    VOTE_TYPE_UNKNOWN("found"),
    /** Something that ought to be a number is not, or has more than 18 digits before or 12 after the point; figure {@code found}. */
    NUMBER_MALFORMED("found"),
    /** A budget is not over zero, or a cost is below it; figure {@code found}. */
    AMOUNT_NOT_POSITIVE("found"),
    /** META says another number of projects or votes than follow; figures {@code key}, {@code expected} and {@code found}. */
    NUMBER_CONTRADICTED("key", "expected", "found"),
    /** The key of a project is blank, or longer than 100 characters, or holds a comma or a control character; figure {@code project}. */
    PROJECT_MALFORMED("project"),
    /** Two projects have one key; figure {@code project}. */
    PROJECT_TWICE("project"),
    /** A vote names a project that is not there; figure {@code project}. */
    PROJECT_UNKNOWN("project"),
    /** A vote names a project twice; figure {@code project}. */
    PROJECT_REPEATED("project"),
    /** A voter has no key. */
    VOTER_MISSING,
    /** Two votes have one voter; figure {@code voter}. */
    VOTER_TWICE("voter"),
    /** A vote gives more or fewer points than it names projects; figures {@code expected} and {@code found}. */
    POINTS_WRONG("expected", "found");

    private final String figures;

    PabulibFault(String... figures) {
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
