package dev.kurs.benchmarks;

import dev.kurs.application.indicator.ProgressFacts.IndicatorFacts;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.indicator.RollUp.Part;
import dev.kurs.domain.indicator.StrategyStanding;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Trajectory.Point;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Progress of 1 000 goals with 10 000 indicators and 1 000 000 measurements, worked out by the domain in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class RollUpBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final Baseline BASELINE = new Baseline(BigDecimal.valueOf(20), TODAY.minusMonths(101));
    private static final Trajectory TRAJECTORY = new Trajectory(List.of(
            new Point(TODAY.plusYears(1), BigDecimal.valueOf(60)),
            new Point(TODAY.plusYears(2), BigDecimal.valueOf(80))));

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<GoalTree> strategies = new ArrayList<>();
    private final Map<GoalId, List<IndicatorFacts>> indicators = new HashMap<>();
    private final Map<IndicatorId, List<Measurement>> series = new HashMap<>();

    /** Makes them. */
    @Setup
    public void make() {
        for (int i = 0; i < Stores.LARGE.strategies(); i++) {
            StrategyId strategy = new StrategyId(uuid());
            List<Goal> goals = new ArrayList<>();
            for (int j = 0; j < Stores.LARGE.goals(); j++) {
                Goal goal = goal(strategy, j);
                goals.add(goal);
                indicators.put(goal.id(), indicators(goal.id()));
            }
            strategies.add(new GoalTree(goals));
        }
    }

    /** From the latest measurement of each indicator, as the summaries hold it. */
    @Benchmark
    public List<StrategyStanding> fromLatest() {
        return standings(false);
    }

    /** The same with the latest measurement looked for in the whole series of each indicator. */
    @Benchmark
    public List<StrategyStanding> fromSeries() {
        return standings(true);
    }

    private List<StrategyStanding> standings(boolean search) {
        List<StrategyStanding> standings = new ArrayList<>();
        for (GoalTree tree : strategies) {
            Map<GoalId, List<Part>> parts = new HashMap<>();
            for (Goal goal : tree.all()) {
                List<Part> own = new ArrayList<>();
                for (IndicatorFacts facts : indicators.getOrDefault(goal.id(), List.of())) {
                    IndicatorFacts known = search ? withLatest(facts) : facts;
                    own.add(Part.of(facts.id(), facts.weight(), known.progress(TODAY, TOLERANCE)));
                }
                parts.put(goal.id(), own);
            }
            standings.add(StrategyStanding.of(tree, parts));
        }
        return standings;
    }

    private IndicatorFacts withLatest(IndicatorFacts facts) {
        Measurement latest = null;
        for (Measurement one : series.getOrDefault(facts.id(), List.of())) {
            if (latest == null || Measurement.BY_WEIGHT_AS_LATEST.compare(latest, one) < 0) {
                latest = one;
            }
        }
        return latest == null ? facts : facts(facts.id(), facts.goal(), facts.weight(), latest);
    }

    private List<IndicatorFacts> indicators(GoalId goal) {
        List<IndicatorFacts> all = new ArrayList<>();
        for (int i = 0; i < Stores.LARGE.indicators(); i++) {
            IndicatorId id = new IndicatorId(uuid());
            List<Measurement> measured = new ArrayList<>();
            for (int month = 0; month < Stores.LARGE.measurements(); month++) {
                measured.add(measurement(id, TODAY.minusMonths(month)));
            }
            series.put(id, measured);
            all.add(facts(id, goal, BigDecimal.valueOf(1 + random.nextInt(3)), measured.get(0)));
        }
        return all;
    }

    private static IndicatorFacts facts(IndicatorId id, @Nullable GoalId goal, BigDecimal weight, Measurement latest) {
        return new IndicatorFacts(
                id,
                "Indikator",
                goal,
                weight,
                Direction.INCREASE,
                Period.ofMonths(1),
                BASELINE,
                TRAJECTORY,
                new Latest(latest.date(), latest.value(), latest.source(), latest.verifier()));
    }

    private Measurement measurement(IndicatorId indicator, LocalDate day) {
        return new Measurement(
                new MeasurementId(uuid()),
                indicator,
                day,
                BigDecimal.valueOf(200 + random.nextInt(600), 1),
                "uppföljning",
                Verifier.INDEPENDENT,
                null,
                null,
                Instant.EPOCH,
                indicator,
                null);
    }

    private Goal goal(StrategyId strategy, int order) {
        return new Goal(
                new GoalId(uuid()),
                strategy,
                GoalKind.BUSINESS,
                "Mål " + order,
                null,
                null,
                null,
                BigDecimal.ONE,
                order,
                List.of(),
                null);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
