package dev.kurs.benchmarks;

import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.voting.Approvals;
import dev.kurs.domain.voting.EqualShares;
import dev.kurs.domain.voting.EqualShares.Utility;
import dev.kurs.domain.voting.EqualSharesCount;
import dev.kurs.domain.voting.Option;
import dev.kurs.domain.voting.Ranking;
import dev.kurs.domain.voting.Schulze;
import dev.kurs.domain.voting.SchulzeCount;
import dev.kurs.domain.voting.Slate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Counts of large elections: 100 options ranked by 10 000, and 500 projects of which 100 000 approve of about ten each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class VotingBenchmark {

    private static final Currency SEK = Currency.getInstance("SEK");

    private final SplittableRandom random = new SplittableRandom(1);
    private Slate options = Slate.of("none");
    private List<Ranking> rankings = List.of();

    /** Makes the ballots of the ranking; each ranks all options. */
    @Setup
    public void make() {
        options = slate(100);
        List<Ranking> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(Ranking.of(shuffled(options.keys()).toArray(new String[0])));
        }
        rankings = made;
    }

    /** Schulze over 100 options and 10 000 ballots, the checks among it. */
    @Benchmark
    public SchulzeCount schulze() {
        return Schulze.count(options, rankings);
    }

    /** Equal shares over 500 projects and 100 000 ballots, completed; projects cost 10 000 to 1 000 000. */
    @Benchmark
    public EqualSharesCount equalShares(Budget budget) {
        return EqualShares.count(budget.projects, budget.approvals, budget.money, Utility.COST);
    }

    /** An election under a budget. */
    @State(Scope.Benchmark)
    public static class Budget {

        /** 50 or 250 a voter, which is 2 or 10 per cent of what all projects cost. */
        @Param({"5000000", "25000000"})
        public String amount = "0";

        private final SplittableRandom random = new SplittableRandom(2);
        private Slate projects = Slate.of("none");
        private List<Approvals> approvals = List.of();
        private Money money = new Money(BigDecimal.ONE, SEK);

        /** Makes projects and ballots. */
        @Setup
        public void make() {
            money = new Money(new BigDecimal(amount), SEK);
            List<Option> made = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                made.add(Option.of("p" + i, new Money(BigDecimal.valueOf(random.nextLong(10_000, 1_000_001)), SEK)));
            }
            projects = Slate.of(made);
            List<Approvals> cast = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                Set<String> own = new LinkedHashSet<>();
                int many = 5 + random.nextInt(11);
                while (own.size() < many) {
                    own.add("p" + random.nextInt(500));
                }
                cast.add(new Approvals(List.copyOf(own), 1));
            }
            approvals = cast;
        }
    }

    private static Slate slate(int many) {
        String[] keys = new String[many];
        for (int i = 0; i < many; i++) {
            keys[i] = "option " + i;
        }
        return Slate.of(keys);
    }

    private List<String> shuffled(List<String> keys) {
        List<String> order = new ArrayList<>(keys);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String moved = order.get(i);
            order.set(i, order.get(other));
            order.set(other, moved);
        }
        return order;
    }
}
