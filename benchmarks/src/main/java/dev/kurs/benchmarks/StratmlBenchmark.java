package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.stratml.ImportStratml;
import dev.kurs.application.stratml.ImportStratml.Imported;
import dev.kurs.application.stratml.StratmlLimits;
import dev.kurs.application.stratml.StratmlPart;
import dev.kurs.application.stratml.StratmlReader;
import dev.kurs.application.stratml.StratmlReading;
import dev.kurs.domain.strategy.StrategyId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A StratML document of 400 goals with an indicator each, as Kurs itself writes it: read, and taken in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(1)
public class StratmlBenchmark {

    private static final Sample.Size PLAN = new Sample.Size(1, 400, 1, 5, 0);

    private final byte[] document = document();
    private StrategyApplication application = Stores.inMemory();
    private Actor actor = Stores.found(application);

    /** An empty store for each document. */
    @Setup(Level.Invocation)
    public void empty() {
        application = Stores.inMemory();
        actor = Stores.found(application);
    }

    /** From bytes to a plan. */
    @Benchmark
    public StratmlReading read() throws IOException {
        return new StratmlReader(StratmlLimits.usual()).read(new ByteArrayInputStream(document));
    }

    /** From bytes to a strategy in a store in memory. */
    @Benchmark
    public Imported takeIn() throws IOException {
        return application.importStratml().handle(actor, new ImportStratml.Command(read()));
    }

    private static byte[] document() {
        StrategyApplication application = Stores.inMemory();
        Actor actor = Stores.found(application);
        new Sample(PLAN, application.clock().instant()).store(application, actor);
        StrategyId strategy = application
                .strategyViews()
                .list(actor, Listing.first(1), Moment.NOW)
                .items()
                .get(0)
                .strategy()
                .value()
                .id();
        return application
                .stratmlExports()
                .get(actor, strategy, StratmlPart.PART_2, Moment.NOW)
                .document()
                .getBytes(StandardCharsets.UTF_8);
    }
}
