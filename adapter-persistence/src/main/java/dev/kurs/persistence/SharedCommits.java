package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is written to the database from here. Callers hand in units of work and wait; a writer takes all that are
 * waiting, for one organisation where the database lets several write, and commits them together: a commit costs far more
 * than what most units do, and costs the same for one unit as for a hundred. Nobody is answered before the commit is
 * durable.
 */
final class SharedCommits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCommits.class);

    private final int unitsTogether;
    private final WaitingUnits waiting;
    private final List<Thread> threads = new ArrayList<>();

    private SharedCommits(Database database) {
        unitsTogether = database.unitsTogether();
        waiting = new WaitingUnits(database.writers() > 1);
    }

    /**
     * Starts the writers of a database. One has its connection from the start, the others when there is much to do.
     *
     * @throws DatabaseUnreachable when there is none to be had
     */
    static SharedCommits started(Database database, Sessions sessions, InstantSource clock) {
        SharedCommits commits = new SharedCommits(database);
        for (int i = 0; i < database.writers(); i++) {
            Writer writer = new Writer(database, sessions, clock);
            if (i == 0) {
                writer.open();
            }
            Thread thread = new Thread(() -> commits.run(writer), "kurs-writer-" + i);
            thread.setDaemon(true);
            commits.threads.add(thread);
        }
        commits.threads.forEach(Thread::start);
        return commits;
    }

    /**
     * Carries out a unit of work on a writer's thread; returns when it is durable, or throws what it threw.
     *
     * @throws java.util.concurrent.CancellationException when the caller is interrupted before the unit has begun; then
     *     nothing was changed. Once begun a unit is waited for, and the interruption left to the caller
     * @throws IllegalStateException when the database is closed, or a unit of work asks for another
     */
    <R> R carryOut(Actor actor, Function<Ports, R> work) {
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException("a unit of work asks for another: it would wait for itself");
        }
        UnitOfWork<R> unit = new UnitOfWork<>(actor, work);
        waiting.add(unit);
        return unit.outcome();
    }

    /** Carries out what is waiting, and takes nothing more. */
    @Override
    public void close() {
        waiting.close();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Writer writer) {
        WaitingUnits.Taken taken = waiting.take(unitsTogether);
        while (taken != null) {
            try {
                writer.carryOut(taken.units());
            } catch (RuntimeException | Error e) {
                // Whatever happened, the callers are told, and those who come next are served.
                taken.units().forEach(unit -> unit.failed(e));
                LOG.error("A writer failed and goes on", e);
            }
            waiting.done(taken);
            taken.units().forEach(UnitOfWork::tell);
            taken = waiting.take(unitsTogether);
        }
    }
}
