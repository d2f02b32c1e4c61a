package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.Listing;
import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Samples;
import dev.kurs.application.Stored;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.organisation.OrgUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writers that wait share a commit, and otherwise notice nothing of each other. */
@Timeout(120)
class SharedCommitsTest extends SqliteStore {

    private final Callers callers = new Callers();

    @AfterEach
    void sendCallersHome() {
        callers.close();
    }

    @Test
    void many_writers_lose_nothing_and_those_that_fail_fail_alone() {
        Municipality town = municipality();
        OrgUnit counted = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "0"));
        AtomicInteger turn = new AtomicInteger();

        List<Integer> failed = AtOnce.call(64, () -> {
            int failures = 0;
            for (int i = 0; i < 10; i++) {
                try {
                    boolean fails = turn.incrementAndGet() % 4 == 0;
                    town.change(ports -> countOn(ports, counted, fails));
                } catch (IllegalStateException e) {
                    failures++;
                }
            }
            return failures;
        });

        assertThat(failed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(160);
        Stored<OrgUnit> last = town.read(ports -> ports.registers().get(OrgUnit.KIND, counted.id()));
        assertThat(last.value().name()).isEqualTo("480");
        assertThat(last.version()).isEqualTo(481);
        assertThat(town.verification().intact()).isTrue();

        close();
        PersistenceAdapter again = open("kurs-0.db", town.clock(), town.ids());
        Stored<OrgUnit> reread =
                again.transactions().read(town.id(), ports -> ports.registers().get(OrgUnit.KIND, counted.id()));
        assertThat(reread).isEqualTo(last);
    }

    @Test
    void those_who_wait_share_one_commit() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<OrgUnit>> waiting = callers.waiting(town, 50);
        long before = commits();

        blocker.release();

        for (Future<OrgUnit> one : waiting) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(Callers.names(town)).hasSize(51);
        assertThat(commits() - before).isEqualTo(2);
    }

    @Test
    void of_those_who_share_a_commit_one_that_fails_takes_nobody_with_it() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<OrgUnit>> before = callers.waiting(town, 3);
        List<Throwable> thrown =
                List.of(new IllegalStateException("no"), new StackOverflowError(), new RulesBroken(List.of()));
        List<Future<OrgUnit>> failing = thrown.stream()
                .map(failure -> callers.<OrgUnit>waiting(town, ports -> {
                    Callers.save(ports, town, "Never");
                    throw unchecked(failure);
                }))
                .toList();
        List<Future<OrgUnit>> after = callers.waiting(town, 3);

        blocker.release();

        for (int i = 0; i < thrown.size(); i++) {
            Future<OrgUnit> one = failing.get(i);
            assertThatThrownBy(() -> one.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(thrown.get(i));
        }
        for (Future<OrgUnit> one : IntStream.range(0, 6)
                .mapToObj(i -> i < 3 ? before.get(i) : after.get(i - 3))
                .toList()) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(Callers.names(town)).hasSize(7).doesNotContain("Never");
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    void a_commit_that_fails_fails_for_all_who_share_it_and_nobody_after() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<OrgUnit>> before = callers.waiting(town, 2);
        Future<OrgUnit> culprit = callers.waiting(town, ports -> {
            leaveAReferenceToNothing(ports, town);
            return Callers.save(ports, town, "Never");
        });
        List<Future<OrgUnit>> after = callers.waiting(town, 2);

        blocker.release();

        for (Future<OrgUnit> one : List.of(before.get(0), before.get(1), culprit, after.get(0), after.get(1))) {
            assertThatThrownBy(() -> one.get(60, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(DatabaseUnreachable.class)
                    .hasMessageContaining("nothing was changed");
        }
        assertThat(Callers.names(town)).containsExactly("Blocker");
        town.change(ports -> Callers.save(ports, town, "Next"));
        assertThat(Callers.names(town)).containsExactly("Blocker", "Next");
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    void a_caller_who_is_interrupted_in_time_is_let_go_and_nothing_is_done() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        CountDownLatch gone = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                town.change(ports -> Callers.save(ports, town, "Never"));
            } catch (CancellationException e) {
                seen.add(e);
                seen.add(Thread.currentThread().isInterrupted());
            }
            gone.countDown();
        });
        caller.start();
        Callers.until(() -> caller.getState() == Thread.State.WAITING);

        caller.interrupt();

        assertThat(gone.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasSize(2).last().isEqualTo(true);
        blocker.release();
        town.change(ports -> Callers.save(ports, town, "Next"));
        assertThat(Callers.names(town)).containsExactly("Blocker", "Next");
    }

    @Test
    void a_caller_who_is_interrupted_too_late_gets_the_result_and_stays_interrupted() throws Exception {
        Municipality town = municipality();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();
        Thread caller = new Thread(() -> {
            OrgUnit unit = town.write(ports -> {
                begun.countDown();
                Callers.await(goOn);
                return Callers.save(ports, town, "Begun");
            });
            seen.add(unit.name());
            seen.add(Thread.currentThread().isInterrupted());
        });
        caller.start();
        Callers.await(begun);

        caller.interrupt();
        goOn.countDown();
        caller.join();

        assertThat(seen).containsExactly("Begun", true);
        assertThat(Callers.names(town)).containsExactly("Begun");
    }

    @Test
    void closing_carries_out_what_waits_and_takes_nothing_more() throws Exception {
        Municipality town = municipality();
        Callers.Blocker blocker = callers.blocker(town);
        List<Future<OrgUnit>> waiting = callers.waiting(town, 5);

        Future<?> closing = callers.submit(this::close);
        Callers.until(() -> refuses(town));
        blocker.release();

        closing.get(60, TimeUnit.SECONDS);
        for (Future<OrgUnit> one : waiting) {
            assertThat(one.get(60, TimeUnit.SECONDS).name()).isEqualTo("Waiting");
        }
        PersistenceAdapter again = open("kurs-0.db", town.clock(), town.ids());
        List<String> reread = again.transactions().read(town.id(), Callers::names);
        assertThat(reread).hasSize(6);
    }

    @Test
    void a_unit_of_work_within_another_is_refused() {
        Municipality town = municipality();

        assertThatThrownBy(() -> town.change(ports -> town.change(others -> Callers.save(others, town, "Inner"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Callers.names(town)).isEmpty();
    }

    @Test
    void ports_that_were_kept_open_nothing_once_their_unit_is_over() {
        Municipality town = municipality();
        List<Ports> kept = new ArrayList<>();
        town.change(kept::add);
        town.read(kept::add);

        for (Ports ports : kept) {
            assertThatThrownBy(() -> ports.registers().list(OrgUnit.KIND, null, Listing.first(1)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ports.organisations().get()).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void countOn(Ports ports, OrgUnit counted, boolean fails) {
        Stored<OrgUnit> before =
                ports.registers().find(OrgUnit.KIND, counted.id(), AsOf.NOW).orElseThrow();
        int next = Integer.parseInt(before.value().name()) + 1;
        OrgUnit after = new OrgUnit(counted.id(), Integer.toString(next), null);
        ports.registers().save(OrgUnit.KIND, before.version(), OrgUnit.KIND.changed(before.value(), after));
        if (fails) {
            throw new IllegalStateException("this one fails");
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    /** What SQLite finds out when it commits, and not before. */
    private static void leaveAReferenceToNothing(Ports ports, Municipality town) {
        JdbiResources resources = (JdbiResources) ports.resources();
        try (Statement statement = resources.getHandle().getConnection().createStatement()) {
            statement.execute("PRAGMA defer_foreign_keys = ON");
            statement.execute("INSERT INTO reference (organisation, source, scope, pointer, target) VALUES ('"
                    + town.id() + "', '" + town.person() + "', 0, '/nothing', 'nothing')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean refuses(Municipality town) {
        Thread probe = new Thread(() -> town.change(ports -> {}));
        List<Throwable> refused = new ArrayList<>();
        probe.setUncaughtExceptionHandler((thread, e) -> refused.add(e));
        probe.start();
        Callers.until(() -> probe.getState() == Thread.State.WAITING || probe.getState() == Thread.State.TERMINATED);
        probe.interrupt();
        try {
            probe.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return refused.get(0) instanceof IllegalStateException && !(refused.get(0) instanceof CancellationException);
    }

    private long commits() {
        try {
            return WalFile.commits(folder.resolve("kurs-0.db-wal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
