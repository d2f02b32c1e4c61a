package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.AlreadyAnswered;
import dev.kurs.application.AsOf;
import dev.kurs.application.AtOnce;
import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Municipality;
import dev.kurs.application.Once;
import dev.kurs.application.Ports;
import dev.kurs.application.Pushed;
import dev.kurs.application.Samples;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.portfolio.CostLinesAtOnceContract;
import dev.kurs.application.portfolio.PushCostLines;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several servers on one database: what holds within one of them holds across all. */
@Timeout(180)
class PostgresServersTest extends PostgresStore {

    private static final int SERVERS = 3;
    private static final int WRITERS = 24;
    private static final int TIMES = 10;

    private final List<Transactions> servers = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private Municipality town;

    @BeforeEach
    void start() {
        town = municipality();
        servers.add(town.installation().transactions());
        while (servers.size() < SERVERS) {
            servers.add(open(latest(), town.clock(), town.ids()).transactions());
        }
    }

    @Test
    void costs_that_are_pushed_to_several_servers_at_once_are_added_once() {
        ProjectId project = town.savedProject(town.strategy(), "En inloggning").id();
        PushCostLines.Command night =
                new PushCostLines.Command(List.of(CostLinesAtOnceContract.lines(project, 7, true)), false);

        List<Pushed> told = AtOnce.call(WRITERS, () -> new PushCostLines(next()).handle(town.actor(), night));

        assertThat(told.stream().mapToLong(Pushed::accepted).sum()).isEqualTo(CostLinesAtOnceContract.MONTHS);
        assertThat(told.stream().mapToLong(Pushed::unchanged).sum())
                .isEqualTo((WRITERS - 1L) * CostLinesAtOnceContract.MONTHS);
        assertThat(town.verification().intact()).isTrue();
    }

    @Test
    void no_update_is_lost_and_of_those_who_know_the_same_version_one_wins() {
        OrgUnit counted = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "0"));

        List<Integer> stale = AtOnce.call(WRITERS, () -> {
            Transactions server = next();
            int refused = 0;
            for (int i = 0; i < TIMES; i++) {
                while (!counted(server, counted)) {
                    refused++;
                }
            }
            return refused;
        });

        Stored<OrgUnit> last = town.read(ports -> ports.registers().get(OrgUnit.KIND, counted.id()));
        assertThat(last.value().name()).isEqualTo(Integer.toString(WRITERS * TIMES));
        assertThat(last.version()).isEqualTo(WRITERS * TIMES + 1);
        assertThat(stale.stream().mapToInt(Integer::intValue).sum())
                .as("conflicts")
                .isPositive();
        assertThat(town.verification().intact()).isTrue();
        assertThat(town.journalHead()).isEqualTo(3 + WRITERS * TIMES);
    }

    /** Counts on what was read before, in another transaction, as callers of the API do. */
    private boolean counted(Transactions server, OrgUnit counted) {
        Stored<OrgUnit> known = server.read(
                town.id(),
                ports -> ports.registers()
                        .find(OrgUnit.KIND, counted.id(), AsOf.NOW)
                        .orElseThrow());
        OrgUnit next = new OrgUnit(
                counted.id(), Integer.toString(Integer.parseInt(known.value().name()) + 1), null);
        try {
            server.write(
                    town.actor(),
                    ports -> ports.registers()
                            .save(OrgUnit.KIND, known.version(), OrgUnit.KIND.changed(known.value(), next)));
            return true;
        } catch (Stale e) {
            return false;
        }
    }

    @Test
    void a_feed_that_is_followed_while_all_write_skips_nothing_and_repeats_nothing() throws Exception {
        AtomicBoolean written = new AtomicBoolean();
        List<Callable<List<Long>>> followers = servers.stream()
                .<Callable<List<Long>>>map(server -> () -> follow(server, written))
                .toList();
        ExecutorService reading = Executors.newFixedThreadPool(SERVERS);
        try {
            List<Future<List<Long>>> seen =
                    followers.stream().map(reading::submit).toList();

            AtOnce.call(WRITERS, () -> {
                Transactions server = next();
                for (int i = 0; i < TIMES; i++) {
                    server.write(town.actor(), this::saved);
                }
                return true;
            });
            written.set(true);

            List<Long> all =
                    LongStream.rangeClosed(1, 2 + WRITERS * TIMES).boxed().toList();
            for (Future<List<Long>> one : seen) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(all);
            }
        } finally {
            reading.shutdownNow();
        }
        assertThat(town.verification().intact()).isTrue();
    }

    private List<Long> follow(Transactions server, AtomicBoolean written) {
        List<Long> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            boolean last = written.get();
            long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            List<JournalEntry> entries =
                    server.read(town.id(), ports -> ports.journal().list(after, null, null, 7));
            entries.forEach(entry -> seen.add(entry.sequence()));
            more = !last || !entries.isEmpty();
        }
        return seen;
    }

    @Test
    void what_two_servers_are_asked_at_once_under_one_key_is_done_once() {
        List<String> outcomes = AtOnce.call(2 * SERVERS, () -> {
            Actor actor = town.actor()
                    .once(new Once(
                            "key-1",
                            "same",
                            (ports, saved) -> new KeptAnswer(
                                    "same",
                                    201,
                                    Map.of(),
                                    ((OrgUnit) saved).id().toString(),
                                    null)));
            try {
                return next().write(actor, this::saved).id().toString();
            } catch (AlreadyAnswered e) {
                return e.answer().body();
            }
        });

        assertThat(outcomes).hasSize(2 * SERVERS).containsOnly(outcomes.get(0));
        assertThat(town.journalHead()).isEqualTo(3);
    }

    @Test
    void an_organisation_that_is_busy_holds_no_other_up() throws Exception {
        Municipality neighbour = town.neighbour();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<OrgUnit> busy = caller.submit(() -> servers.get(0).write(town.actor(), ports -> {
                begun.countDown();
                await(goOn);
                return saved(ports);
            }));
            await(begun);

            for (Transactions server : servers) {
                assertThat(server.write(neighbour.actor(), this::saved)).isNotNull();
            }
            assertThat(busy.isDone()).isFalse();
            goOn.countDown();
            assertThat(busy.get(60, TimeUnit.SECONDS)).isNotNull();
        } finally {
            goOn.countDown();
            caller.shutdownNow();
        }
    }

    private OrgUnit saved(Ports ports) {
        OrgUnit unit = Samples.orgUnit(town.ids(), "Unit");
        return ports.registers().save(OrgUnit.KIND, 0, OrgUnit.KIND.added(unit)).value();
    }

    private Transactions next() {
        return servers.get(turn.getAndIncrement() % SERVERS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
