package dev.kurs.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work that wait for a writer, in one line or in a line for each organisation. A line has one writer at a time,
 * and the lines take turns.
 */
final class WaitingUnits {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingUnits.class);

    private static final Object FOR_ALL = new Object();

    private final boolean byOrganisation;
    private final Map<Object, Line> lines = new HashMap<>();
    private final Queue<Line> ready = new ArrayDeque<>();
    private boolean closed;

    /**
     * Nobody waits yet.
     *
     * @param byOrganisation whether each organisation has a line of its own
     */
    WaitingUnits(boolean byOrganisation) {
        this.byOrganisation = byOrganisation;
    }

    private record Line(Object key, Deque<UnitOfWork<?>> units) {}

    /** Units that a writer has taken, the longest waiting first, all of one line. */
    static final class Taken {

        private final Line line;
        private final List<UnitOfWork<?>> units;

        private Taken(Line line, List<UnitOfWork<?>> units) {
            this.line = line;
            this.units = units;
        }

        /** One at least. */
        List<UnitOfWork<?>> units() {
            return units;
        }
    }

    /**
     * Lets a unit wait.
     *
     * @throws IllegalStateException when nothing is taken any more
     */
    synchronized void add(UnitOfWork<?> unit) {
        if (closed) {
            throw new IllegalStateException("the database is closed");
        }
        Object key = byOrganisation ? unit.actor().organisation() : FOR_ALL;
        Line line = lines.get(key);
        if (line == null) {
            line = new Line(key, new ArrayDeque<>());
            lines.put(key, line);
            ready.add(line);
            notifyAll();
        }
        line.units().add(unit);
    }

    /** Units that wait in one line, when there are any; null when nothing is taken any more and none is left. */
    synchronized @Nullable Taken take(int most) {
        while (ready.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOG.warn("Somebody interrupted a writer, which ends only when the database is closed");
            }
        }
        Line line = ready.poll();
        if (line == null) {
            return null;
        }
        List<UnitOfWork<?>> units = new ArrayList<>();
        while (!line.units().isEmpty() && units.size() < most) {
            units.add(line.units().remove());
        }
        return new Taken(line, units);
    }

    /** Lets the next writer have the line; those who came meanwhile go to the end of the lines. */
    synchronized void done(Taken taken) {
        if (taken.line.units().isEmpty()) {
            lines.remove(taken.line.key());
        } else {
            ready.add(taken.line);
            notifyAll();
        }
    }

    /** Takes nothing more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
