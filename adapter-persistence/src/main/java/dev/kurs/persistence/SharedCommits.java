package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.Once;
import dev.kurs.application.Ports;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * The one writer of the database. Callers hand it units of work and wait; it carries out all that are waiting, one after
 * the other on the one connection that writes, and commits them together: a commit costs far more than what most units
 * do, and costs the same for one unit as for a hundred. Each unit has a savepoint of its own, so that one that fails
 * fails alone. Nobody is answered before the commit is durable.
 */
final class SharedCommits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCommits.class);

    /** The most units that share a commit: enough that more would gain little, few enough that the first need not wait long. */
    private static final int MOST = 200;

    /** Each waits for as long as a statement of the writer waits for others. */
    private static final int FORGETTING_TRIES = 400;

    private final Session session;
    private final InstantSource clock;
    private final Duration patience;
    private final Thread thread;
    private final Queue<UnitOfWork<?>> waiting = new ArrayDeque<>();
    private boolean closed;
    private boolean forgetting;
    private long latest;

    SharedCommits(Session session, InstantSource clock, Duration patience) {
        this.session = session;
        this.clock = clock;
        this.patience = patience;
        thread = new Thread(this::run, "kurs-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Carries out a unit of work on the writer's thread; returns when it is durable, or throws what it threw.
     *
     * @throws java.util.concurrent.CancellationException when the caller is interrupted before the unit has begun; then
     *     nothing was changed. Once begun a unit is waited for, and the interruption left to the caller
     * @throws IllegalStateException when the database is closed, or a unit of work asks for another
     */
    <R> R carryOut(Actor actor, Function<Ports, R> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a unit of work asks for another: it would wait for itself");
        }
        UnitOfWork<R> unit = new UnitOfWork<>(actor, work);
        synchronized (waiting) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            waiting.add(unit);
            waiting.notifyAll();
        }
        return unit.outcome();
    }

    /** Carries out what is waiting, and takes nothing more. */
    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<UnitOfWork<?>> units = next();
        while (!units.isEmpty()) {
            try {
                commitTogether(units);
            } catch (RuntimeException | Error e) {
                // Whatever happened, the callers are told, and those who come next are served.
                units.forEach(unit -> unit.failed(e));
                LOG.error("The writer failed and goes on", e);
            }
            units.forEach(UnitOfWork::tell);
            units = next();
        }
    }

    /** The units that are waiting, at most {@link #MOST}; empty when the database is closed and none is left. */
    private List<UnitOfWork<?>> next() {
        List<UnitOfWork<?>> units = new ArrayList<>();
        synchronized (waiting) {
            while (waiting.isEmpty() && !closed) {
                try {
                    waiting.wait();
                } catch (InterruptedException e) {
                    LOG.warn("Somebody interrupted the writer, which ends only when the database is closed");
                }
            }
            while (!waiting.isEmpty() && units.size() < MOST) {
                units.add(waiting.remove());
            }
        }
        return units;
    }

    private void commitTogether(List<UnitOfWork<?>> units) {
        try {
            begin();
            latest = session.ask("SELECT MAX(recorded_at) FROM journal_head");
            units.forEach(this::carryOut);
            session.execute("COMMIT");
        } catch (DatabaseUnreachable e) {
            rollBack();
            units.forEach(unit -> unit.failed(new DatabaseUnreachable(e.getMessage() + "; nothing was changed", e)));
        }
        forgetting |= session.unit().takeForgetting();
        if (forgetting) {
            forget();
        }
    }

    /** Takes the lock to write, waiting while another process has it. */
    private void begin() {
        long since = System.nanoTime();
        while (true) {
            try {
                session.tryExecute("BEGIN IMMEDIATE");
                return;
            } catch (SQLException e) {
                boolean busy = (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!busy || System.nanoTime() - since > patience.toNanos()) {
                    throw new DatabaseUnreachable("cannot begin to write: " + e.getMessage(), e);
                }
            }
        }
    }

    private <R> void carryOut(UnitOfWork<R> unit) {
        if (!unit.begin()) {
            return;
        }
        session.execute("SAVEPOINT unit_of_work");
        // What is recorded later never bears an earlier moment, whatever becomes of the clock.
        latest = Math.max(latest, clock.millis());
        session.unit().begin(unit.actor().organisation(), unit.actor(), Instant.ofEpochMilli(latest));
        try {
            R result = carryOutOnce(unit);
            session.execute("RELEASE unit_of_work");
            unit.succeeded(result);
        } catch (Throwable e) {
            session.execute("ROLLBACK TO unit_of_work");
            session.execute("RELEASE unit_of_work");
            unit.failed(e);
        } finally {
            session.unit().end();
        }
    }

    private <R> R carryOutOnce(UnitOfWork<R> unit) {
        JdbiPorts ports = session.ports();
        Once once = unit.actor().once();
        if (once != null) {
            ports.keptAnswers().find(once.key()).ifPresent(answer -> {
                throw new AlreadyAnswered(answer);
            });
        }
        R result = unit.work().apply(ports);
        if (once != null) {
            ports.keptAnswers().save(once.key(), once.answer().apply(ports, result));
        }
        // Last, since everybody who writes for the organisation meets here.
        ports.journal().writeDown();
        return result;
    }

    private void rollBack() {
        try {
            session.tryExecute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself after the worst failures; then there is nothing left to do here.
            LOG.debug("Nothing to roll back", e);
        }
    }

    /**
     * Moves everything into the file and empties the log, so that what was overwritten is in neither. Somebody who reads
     * an earlier state is waited for a little, and if that is not enough it is tried again after the next commit.
     */
    private void forget() {
        try {
            for (int i = 0; forgetting && i < FORGETTING_TRIES; i++) {
                forgetting = session.ask("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
            }
        } catch (DatabaseUnreachable e) {
            LOG.warn("Emptying the log failed", e);
        }
        if (forgetting) {
            LOG.warn("What was erased is still in the log, until nobody reads what was there before");
        }
    }
}
