package dev.kurs.persistence;

import dev.kurs.application.Actor;
import dev.kurs.application.Ports;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A unit of work on its way from the caller to the writer and back. */
final class UnitOfWork<R> {

    private enum Stage {
        WAITING,
        BEGUN,
        WITHDRAWN
    }

    private final Actor actor;
    private final Function<Ports, R> work;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private final CountDownLatch told = new CountDownLatch(1);
    private @Nullable R result;
    private @Nullable Throwable failure;

    UnitOfWork(Actor actor, Function<Ports, R> work) {
        this.actor = actor;
        this.work = work;
    }

    Actor actor() {
        return actor;
    }

    Function<Ports, R> work() {
        return work;
    }

    /** Whether the unit is still wanted; from then on it cannot be withdrawn. */
    boolean begin() {
        return stage.compareAndSet(Stage.WAITING, Stage.BEGUN);
    }

    void succeeded(R with) {
        result = with;
        failure = null;
    }

    void failed(Throwable with) {
        failure = with;
    }

    /** Lets the caller know how it ended. */
    void tell() {
        told.countDown();
    }

    /** Waits for the end, on the caller's thread. */
    R outcome() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    told.await();
                    return ended();
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (stage.compareAndSet(Stage.WAITING, Stage.WITHDRAWN)) {
                        throw new CancellationException(
                                "interrupted before the unit of work began; nothing was changed");
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("NullAway") // A unit that gives null gave what its caller asked for.
    private R ended() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException("a unit of work threw what it may not", failure);
        }
        return result;
    }
}
