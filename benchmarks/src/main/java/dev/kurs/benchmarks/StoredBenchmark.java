package dev.kurs.benchmarks;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.Secret;
import dev.kurs.application.indicator.IndicatorViews.IndicatorView;
import dev.kurs.application.organisation.Gate;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.bootstrap.installation.Installation;
import dev.kurs.domain.strategy.StrategyId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads from SQLite through the ports: 20 strategies, 1 000 goals, 10 000 indicators, 1 000 000 measurements. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StoredBenchmark {

    private final Installation installation = Stores.large();
    private final Actor actor = installation.administratorOf(SampleStore.ORGANISATION);
    private final String digest = new Secret(Stores.largeKey()).digest();
    private StrategyId strategy = new StrategyId(new UUID(0, 0));

    /** Finds one of the strategies. */
    @Setup
    public void find() {
        strategy = allStrategies().items().get(0).strategy().value().id();
    }

    /** Lets go of the database. */
    @TearDown
    public void close() {
        installation.close();
    }

    /** The progress of all strategies. */
    @Benchmark
    public Page<StrategyView> allStrategies() {
        return installation.application().strategyViews().list(actor, Listing.first(50), Moment.NOW);
    }

    /** The progress of one strategy with 50 goals and 500 indicators. */
    @Benchmark
    public StrategyView oneStrategy() {
        return installation.application().strategyViews().get(actor, strategy, Moment.NOW);
    }

    /** A page of 50 indicators with their figures. */
    @Benchmark
    public Page<IndicatorView> fiftyIndicators() {
        return installation.application().indicatorViews().list(actor, Listing.first(50), Moment.NOW);
    }

    /** What a caller's key opens: asked by every request. */
    @Benchmark
    public Optional<Gate.Opening> gate() {
        return installation.gate().findKey(digest);
    }
}
