package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Stored;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.application.register.AddEntry;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What the journal costs a write: the entry alone, and a whole unit of work with its durable commit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JournalBenchmark {

    private final Installation installation = Stores.fresh();
    private final Actor actor = installation.administratorOf(SampleStore.ORGANISATION);
    private final OrgUnit unit = new OrgUnit(new OrgUnitId(new UUID(7, 7)), "Enhet", null);
    private final Event event = Event.of("organisation.org-unit-added", unit.id(), RecordShape.differences(null, unit));

    /** Lets go of the database. */
    @TearDown
    public void close() {
        installation.close();
    }

    /** Writing an entry's canonical JSON, and its hash. */
    @Benchmark
    public JournalEntry entry() {
        return JournalEntry.of(2, JournalEntry.BEGINNING, unit.id().value(), event, actor, Instant.EPOCH);
    }

    /** A unit of work that tells of one event, appended by one writer. */
    @Benchmark
    public Stored<OrgUnit> append() {
        return add();
    }

    /** The same by 16 writers, who share commits. */
    @Benchmark
    @Threads(16)
    public Stored<OrgUnit> appendShared() {
        return add();
    }

    private Stored<OrgUnit> add() {
        return installation
                .application()
                .addEntry()
                .handle(
                        actor,
                        new AddEntry.Command<>(
                                OrgUnit.KIND,
                                id -> new Keyed<>(new OrgUnit(new OrgUnitId(id), "Enhet", null), List.of())));
    }
}
