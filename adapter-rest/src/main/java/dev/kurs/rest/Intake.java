package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.Pushed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes the lines of a stream: each is read by itself, and then carried out together with those beside it.
 *
 * @param <L> a line once it is read
 */
public interface Intake<L> {

    /** How many lines are read before they are carried out. */
    default int linesAtOnce() {
        return 1000;
    }

    /** The columns of the table that the lines are, the first of them its header; null when each line is JSON. */
    default @Nullable TableColumns table() {
        return null;
    }

    /**
     * Reads a line.
     *
     * @param number of the line, from 1
     * @param json the line, or what a row of a table says
     * @throws Problem when it is no JSON, or of the wrong shape
     */
    L read(long number, byte[] json);

    /**
     * Carries lines out, in one unit of work.
     *
     * @param pieces the lines, in pieces of at most {@link #linesAtOnce()}, asked for one after the other
     * @param atomic whether one line that is refused refuses all
     * @throws dev.kurs.application.PushRefused when all or nothing was asked for, and a line is refused
     */
    Pushed take(Actor actor, Iterable<List<L>> pieces, boolean atomic);
}
