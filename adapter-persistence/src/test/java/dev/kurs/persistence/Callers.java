package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.domain.organisation.OrgUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Callers who hand in units of work, each on a thread of its own, and wait. */
final class Callers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Sends them home. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Does something on a thread of its own. */
    Future<?> submit(Runnable work) {
        return threads.submit(work);
    }

    /** Hands in units that save one thing each, and comes back when all wait. */
    List<Future<OrgUnit>> waiting(Municipality town, int units) {
        List<Future<OrgUnit>> waiting = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            waiting.add(waiting(town, ports -> save(ports, town, "Waiting")));
        }
        return waiting;
    }

    /** Hands in a unit, and comes back when it waits. */
    <R> Future<R> waiting(Municipality town, Function<Ports, R> work) {
        List<Thread> caller = new ArrayList<>();
        CountDownLatch known = new CountDownLatch(1);
        Future<R> outcome = threads.submit(() -> {
            caller.add(Thread.currentThread());
            known.countDown();
            return town.write(work);
        });
        await(known);
        until(() -> caller.get(0).getState() == Thread.State.WAITING);
        return outcome;
    }

    /** Keeps the writer busy. */
    Blocker blocker(Municipality town) {
        return new Blocker(town);
    }

    /** Saves a thing. */
    static OrgUnit save(Ports ports, Municipality town, String name) {
        OrgUnit unit = Samples.orgUnit(town.ids(), name);
        return ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit)).value();
    }

    /** The names of what was saved. */
    static List<String> names(Municipality town) {
        return town.read(Callers::names);
    }

    /** The names of what was saved. */
    static List<String> names(Ports ports) {
        return ports.registers().list(OrgUnit.KIND, null, Listing.first(200)).items().stream()
                .map(stored -> stored.value().name())
                .toList();
    }

    static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A unit that keeps the writer busy until it is released. */
    final class Blocker {

        private final CountDownLatch release = new CountDownLatch(1);
        private final Future<OrgUnit> outcome;

        private Blocker(Municipality town) {
            CountDownLatch begun = new CountDownLatch(1);
            outcome = threads.submit(() -> town.write(ports -> {
                begun.countDown();
                await(release);
                return save(ports, town, "Blocker");
            }));
            await(begun);
        }

        void release() throws Exception {
            release.countDown();
            outcome.get(60, TimeUnit.SECONDS);
        }
    }
}
