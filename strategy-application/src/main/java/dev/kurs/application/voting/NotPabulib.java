package dev.kurs.application.voting;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A document is refused: it is not Pabulib, or contradicts itself. Nothing of it is kept. */
public final class NotPabulib extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PabulibFault code;
    private final int line;
    private final TreeMap<String, String> figures;

    NotPabulib(PabulibFault code, int line, Map<String, String> figures) {
        super(code.slug() + " at line " + line + " " + new TreeMap<>(figures));
        this.code = code;
        this.line = line;
        this.figures = new TreeMap<>(figures);
    }

    /** Why. */
    public PabulibFault code() {
        return code;
    }

    /** Line of what broke the rule, from 1; for what is missing the line where it ought to have come. */
    public int line() {
        return line;
    }

    /** What the code's text needs, by name. */
    public SortedMap<String, String> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }
}
