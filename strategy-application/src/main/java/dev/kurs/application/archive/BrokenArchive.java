package dev.kurs.application.archive;

/** A folder is not taken in, and nothing was changed. The message is one line: what is wrong, and what to do. */
public final class BrokenArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BrokenArchive(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public enum Reason {
        /** The folder has no manifest, or no checksum of it. */
        NO_MANIFEST,
        /** The manifest is not the one that was written. */
        MANIFEST_ALTERED,
        /** The manifest is not written as manifests are. */
        MANIFEST_MALFORMED,
        /** Another version of Kurs writes archives in this way. */
        UNKNOWN_FORMAT,
        /** The tables are those of another version of Kurs. */
        OTHER_SCHEMA,
        /** A file is not there. */
        FILE_MISSING,
        /** A file is there that the manifest does not name. */
        FILE_UNKNOWN,
        /** A file is not the one that was written. */
        FILE_ALTERED,
        /** A file has another number of lines than the manifest says. */
        LINES_MISSING,
        /** A line is no row of its table. */
        LINE_MALFORMED,
        /** The database does not take a row. */
        ROWS_REFUSED,
        /** What was stored is not what the file says. */
        NOT_THE_SAME,
        /** The journal's chain does not hold. */
        JOURNAL_BROKEN,
        /** The journal does not end where the manifest says. */
        OTHER_HEAD,
        /** It holds another organisation than the one that was asked for. */
        OTHER_ORGANISATION,
        /** The organisation is here already. */
        ORGANISATION_THERE,
        /** Another organisation here has this name. */
        NAME_TAKEN
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
