package dev.kurs.rest;

import dev.kurs.rest.Problems.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with the shape of one body, so that it comes back together. A place is faulted once: what is
 * found there later only follows from the first.
 */
final class ShapeFaults {

    /** As many as anybody can put right at once; after that the body is not read on. */
    private static final int MOST = 500;

    private final Map<String, Fault> found = new LinkedHashMap<>();

    /** Notes a fault at a pointer, with alternating names and values for its text. */
    void add(String pointer, ShapeFault fault, @Nullable Object... namesAndFigures) {
        if (!full()) {
            found.putIfAbsent(pointer, new Fault(pointer, fault.code(), Problem.figures(namesAndFigures)));
        }
    }

    /** Whether so much is wrong that reading on is of no use. */
    boolean full() {
        return found.size() >= MOST;
    }

    /** What was found, in order. */
    List<Fault> found() {
        return List.copyOf(found.values());
    }

    /** Refuses the body when anything is wrong with it. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Problem(Kind.SHAPE_WRONG, "count", found.size()).with(found());
        }
    }

    /** The pointer to a member of what a pointer leads to. */
    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
