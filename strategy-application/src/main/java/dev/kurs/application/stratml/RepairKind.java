package dev.kurs.application.stratml;

import java.util.Locale;

/** What became of the thing that a repair is about: whether anybody needs to look at it. */
public enum RepairKind {
    /** It was read as what was meant; nothing is lost. */
    READ,
    /** It is missing, and something stands in for it. */
    FILLED,
    /** It was left out; what it said is lost. */
    NOT_KEPT,
    /** It said nothing and was left out; nothing is lost. */
    EMPTY;

    /** The kind as it leaves the program: lower case, hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
