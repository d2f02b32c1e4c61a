package dev.kurs.application.stratml;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A document is refused: it is not StratML, or cannot safely be read. Nothing of it is kept. */
public final class NotStratml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final int line;
    private final int column;
    private final TreeMap<String, String> figures;

    NotStratml(RefusalCode code, Position position, Map<String, String> figures) {
        super(code.slug() + " at line " + position.line() + ", column " + position.column() + " " + figures);
        this.code = code;
        this.line = position.line();
        this.column = position.column();
        this.figures = new TreeMap<>(figures);
    }

    /** Why. */
    public RefusalCode code() {
        return code;
    }

    /** Line of what broke the rule, from 1. */
    public int line() {
        return line;
    }

    /** Column of what broke the rule, from 1. */
    public int column() {
        return column;
    }

    /** What the code's text needs, by name. */
    public SortedMap<String, String> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }
}
