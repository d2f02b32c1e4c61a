package dev.kurs.benchmarks;

import dev.kurs.domain.governance.Authority;
import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Coverage;
import dev.kurs.domain.governance.Law;
import dev.kurs.domain.governance.Limit;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Reporting;
import dev.kurs.domain.governance.Spending;
import dev.kurs.domain.governance.Warrants;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Who may decide among 10 000 mandates in chains of up to 8, over 40 strategies with 25 projects each; and the coverage of one
 * strategy with 1 000 mandates and 25 live projects. Every third mandate narrows its scope, every fifth its limit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AuthorityBenchmark {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final LocalDate NEVER = LocalDate.of(1990, 1, 1);
    private static final int DEEPEST = 8;
    private static final int PROJECTS = 25;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Place> strategies = new ArrayList<>();
    private final List<List<Place>> projects = new ArrayList<>();
    private List<Mandate> known = List.of();

    private @Nullable Authority large;
    private @Nullable Authority ofOneStrategy;
    private int asked;

    /** A mandate and how many stand above it. */
    private record Node(Mandate mandate, int above) {}

    /** Makes them. */
    @Setup
    public void make() {
        for (int i = 0; i < 40; i++) {
            StrategyId strategy = new StrategyId(uuid());
            strategies.add(Place.of(strategy));
            List<Place> own = new ArrayList<>();
            for (int j = 0; j < PROJECTS; j++) {
                own.add(Place.of(strategy, new ProjectId(uuid())));
            }
            projects.add(own);
        }
        known = mandates(10_000, strategies.size());
        large = authority(known);
        ofOneStrategy = authority(mandates(1000, 1));
    }

    /** Over another project each time, for an amount that some may decide. */
    @Benchmark
    public Answer whoMayDecide() {
        asked++;
        return ask(Power.APPROVE_PROJECT, projects.get(asked % projects.size()).get(asked % PROJECTS), TODAY);
    }

    /** The same made of the mandates anew, as for a question that follows a change. */
    @Benchmark
    public Answer whoMayDecideFirstAsked() {
        large = authority(known);
        return whoMayDecide();
    }

    /** On a day when nobody may, so that everybody nearly does. */
    @Benchmark
    public Answer nobodyMayDecide() {
        asked++;
        return ask(Power.APPROVE_PROJECT, projects.get(asked % projects.size()).get(0), NEVER);
    }

    /** With a power that nobody holds, so that all 10 000 are looked at. */
    @Benchmark
    public Answer nobodyHoldsThePower() {
        return ask(Power.APPROVE_COMMUNICATION, strategies.get(0), TODAY);
    }

    /** Of a strategy with 1 000 mandates, 25 live projects and five years ahead. */
    @Benchmark
    public Coverage coverage() {
        return Coverage.of(
                made(ofOneStrategy),
                new Coverage.Range(strategies.get(0), projects.get(0), new Period(TODAY, TODAY.plusYears(5)), SEK),
                Map.of());
    }

    private Answer ask(Power power, Place place, LocalDate day) {
        Money amount = new Money(BigDecimal.valueOf(300_000), SEK);
        return made(large).whoMayDecide(new Question(power, place, amount, day));
    }

    private static Authority made(@Nullable Authority authority) {
        if (authority == null) {
            throw new IllegalStateException("asked before it was made");
        }
        return authority;
    }

    private List<Mandate> mandates(int many, int overStrategies) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(mandate(null, Place.ORGANISATION, Limit.NONE, period(1)), 0));
        while (nodes.size() < many) {
            Node above = nodes.get(random.nextInt(nodes.size()));
            if (above.above() < DEEPEST - 1) {
                nodes.add(new Node(within(above.mandate(), random.nextInt(overStrategies)), above.above() + 1));
            }
        }
        return nodes.stream().map(Node::mandate).toList();
    }

    private Authority authority(List<Mandate> mandates) {
        List<Spending.Spent> spent = new ArrayList<>();
        for (Mandate one : mandates) {
            BigDecimal approved = BigDecimal.valueOf(random.nextInt(1000));
            spent.add(new Spending.Spent(one.id(), new ProjectId(uuid()), approved, BigDecimal.TEN));
        }
        return new Authority(Warrants.of(mandates), Spending.of(spent), Law.of(LegalProfile.SE, List.of()), Map.of());
    }

    private Mandate within(Mandate above, int strategy) {
        Place scope = above.scope();
        if (scope.type() == Place.Type.ORGANISATION) {
            scope = strategies.get(strategy);
        } else if (scope.type() == Place.Type.STRATEGY && random.nextInt(3) == 0) {
            scope = projects.get(strategies.indexOf(scope)).get(random.nextInt(PROJECTS));
        }
        Limit limit = random.nextInt(5) == 0
                ? new Limit(
                        lower(above.limit().perDecision(), 5_000_000),
                        lower(above.limit().perYear(), 20_000_000))
                : above.limit();
        return mandate(above, scope, limit, random.nextInt(3) == 0 ? period(random.nextInt(1, 40)) : above.period());
    }

    private Money lower(@Nullable Money than, long most) {
        BigDecimal start = than == null ? BigDecimal.valueOf(most) : than.amount();
        return new Money(start.multiply(BigDecimal.valueOf(random.nextInt(50, 100), 2)), SEK);
    }

    private static Period period(int months) {
        return new Period(
                LocalDate.of(2020, 1, 1).plusMonths(months),
                LocalDate.of(2035, 1, 1).minusMonths(months * 3L));
    }

    private Mandate mandate(@Nullable Mandate above, Place scope, Limit limit, Period period) {
        return new Mandate(
                new MandateId(uuid()),
                MandateHolder.of(new BodyId(uuid())),
                List.of(
                        Power.PRIORITISE,
                        Power.APPROVE_PROJECT,
                        Power.PASS_GATE,
                        Power.STOP_PROJECT,
                        Power.COMMIT_BUDGET),
                scope,
                limit,
                period,
                true,
                above == null ? null : above.id(),
                Reporting.NEXT_MEETING,
                null);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
