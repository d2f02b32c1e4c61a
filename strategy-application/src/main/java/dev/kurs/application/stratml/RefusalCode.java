package dev.kurs.application.stratml;

import java.util.List;
import java.util.Locale;

/** Why a document is refused. The figures of each are named in its text. */
public enum RefusalCode {
    /** Not well-formed XML; figure {@code reason}, the parser's own words. */
    NOT_WELL_FORMED("reason"),
    /** A DOCTYPE: no declaration, entity or external file is ever read. */
    DOCTYPE_NOT_ALLOWED,
    /** An encoding that is not read; figure {@code encoding}. */
    ENCODING_UNKNOWN("encoding"),
    /** The declaration names another encoding than the bytes show; figures {@code encoding} and {@code found}. */
    ENCODING_CONTRADICTORY("encoding", "found"),
    /** Bytes that mean nothing in the document's encoding; figure {@code encoding}. */
    ENCODING_MALFORMED("encoding"),
    /** The root is another element; figure {@code root}. */
    ROOT_NOT_STRATML("root"),
    /** The root has the right name in a namespace that is not StratML's; figures {@code root} and {@code namespace}. */
    NAMESPACE_NOT_STRATML("root", "namespace"),
    /** The root holds no {@code StrategicPlanCore}; figures {@code root} and {@code found}, what stands there instead. */
    CORE_MISSING("root", "found"),
    /** More bytes than are read; figure {@code limit}. */
    TOO_MANY_BYTES("limit"),
    /** Elements nested deeper than is read; figure {@code limit}. */
    TOO_DEEP("limit"),
    /** More elements than are read; figure {@code limit}. */
    TOO_MANY_ELEMENTS("limit"),
    /** More attributes on one element than are read; figure {@code limit}. */
    TOO_MANY_ATTRIBUTES("limit"),
    /** A longer text in one element than is read; figure {@code limit}. */
    TEXT_TOO_LONG("limit"),
    /** More repairs than anybody reads; figure {@code limit}. */
    TOO_MANY_REPAIRS("limit");

    private final String figures;

    RefusalCode(String... figures) {
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
