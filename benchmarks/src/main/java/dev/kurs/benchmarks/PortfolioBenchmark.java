package dev.kurs.benchmarks;

import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.benefit.ValuedBenefits.Valued;
import dev.kurs.application.portfolio.PortfolioMoney;
import dev.kurs.application.portfolio.PortfolioViews.Portfolio;
import dev.kurs.domain.benefit.BenefitSums.Figures;
import dev.kurs.domain.benefit.BenefitSums.Span;
import dev.kurs.domain.kernel.Ratio;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
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

/**
 * Portfolio views over 10 000 projects, 50 000 benefits and 1 000 000 measurements on SQLite, beside bare sums; and their
 * money in memory beside a loop in doubles, whose figures are compared with the domain's before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PortfolioBenchmark {

    private static final Currency SEK = Currency.getInstance("SEK");

    /** One sum over each table, without a join: as plainly as SQL says it. */
    private static final List<String> BARE = List.of("""
            SELECT year, SUM(planned), SUM(actual) FROM cost_line
            WHERE organisation = ? AND recorded_to = 9007199254740991 GROUP BY year
            """, """
            SELECT category, SUM(value_amount) FROM benefit
            WHERE organisation = ? AND recorded_to = 9007199254740991 GROUP BY category
            """, """
            SELECT direction, SUM(baseline_value) FROM indicator
            WHERE organisation = ? AND recorded_to = 9007199254740991 GROUP BY direction
            """, """
            SELECT substr(measured_on, 1, 4), SUM(value) FROM measurement
            WHERE organisation = ? AND dimension = '' AND recorded_to = 9007199254740991 GROUP BY 1
            """);

    /** The same, with the sums that are kept of the series in its place. */
    private static final List<String> BARE_OF_KEPT = List.of(
            BARE.get(0),
            BARE.get(1),
            BARE.get(2),
            "SELECT substr(starts_on, 1, 4), SUM(held) FROM measured_span WHERE organisation = ? GROUP BY 1");

    /** What was paid, and what came of benefits by year and category, each value standing until the next, in doubles. */
    private static final List<String> JOINED = List.of(BARE.get(0), """
            SELECT substr(measured_on, 1, 4), category,
              SUM((baseline_value - value) * days * value_amount / 365.0)
            FROM (
              SELECT organisation, indicator, measured_on, value,
                julianday(LEAD(measured_on) OVER (PARTITION BY indicator ORDER BY measured_on))
                  - julianday(measured_on) AS days
              FROM measurement
              WHERE organisation = ? AND dimension = '' AND recorded_to = 9007199254740991) step
            JOIN indicator ON indicator.organisation = step.organisation AND indicator.id = step.indicator
              AND indicator.recorded_to = 9007199254740991
            JOIN benefit ON benefit.organisation = step.organisation AND benefit.id = indicator.benefit
              AND benefit.recorded_to = 9007199254740991
            WHERE measured_on >= realisation_from
            GROUP BY 1, 2
            """);

    private final PortfolioStore store = PortfolioStore.make();
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC);
    private List<Valued> benefits = List.of();
    private ArrayLoop arrays = new ArrayLoop(List.of(), day, 0, 0);

    /** Reads what is computed with in memory, and compares what comes of it. */
    @Setup
    public void read() {
        benefits = store.installation()
                .application()
                .transactions()
                .read(
                        store.actor().organisation(),
                        ports -> ports.valuedBenefits().all(day, true, AsOf.NOW));
        PortfolioMoney money = memory();
        List<PortfolioMoney.Year> years = money.years();
        arrays = new ArrayLoop(
                benefits, day, years.get(0).year(), years.get(years.size() - 1).year());
        compare(money, arrays.sums());
    }

    private static void compare(PortfolioMoney money, double[] sums) {
        List<Ratio> exact = new ArrayList<>();
        money.years().forEach(year -> addFigures(year.benefits(), exact));
        addFigures(money.toDate(), exact);
        if (exact.size() != sums.length) {
            throw new IllegalStateException(exact.size() + " figures and " + sums.length);
        }
        for (int i = 0; i < sums.length; i++) {
            double figure = exact.get(i).decimal().doubleValue();
            if (Math.abs(figure - sums[i]) > 1e-9 * Math.max(1, Math.abs(figure))) {
                throw new IllegalStateException("figure " + i + " is " + figure + " and in doubles " + sums[i]);
            }
        }
    }

    private static void addFigures(Span span, List<Ratio> into) {
        for (Figures one : List.of(
                span.held().planned(),
                span.unattributed().planned(),
                span.held().realised(),
                span.unattributed().realised())) {
            into.addAll(List.of(one.financial(), one.redistribution(), one.other()));
        }
    }

    /** Lets go of the database. */
    @TearDown
    public void close() {
        store.close();
    }

    /** The portfolio of the organisation. */
    @Benchmark
    public Portfolio organisation() {
        return store.installation().application().portfolioViews().ofOrganisation(store.actor(), Moment.NOW);
    }

    /** The portfolio of one strategy of twenty. */
    @Benchmark
    public Portfolio strategy() {
        return store.installation()
                .application()
                .portfolioViews()
                .ofStrategy(store.actor(), store.oneStrategy(), Moment.NOW);
    }

    /** One bare sum over each of the tables of cost lines, benefits, indicators and measurements. */
    @Benchmark
    public double bareSums() throws SQLException {
        return sum(BARE);
    }

    /** The same over the kept sums in the place of the measurements. */
    @Benchmark
    public double bareSumsOfKept() throws SQLException {
        return sum(BARE_OF_KEPT);
    }

    /** Costs, and what benefits gave, as a person would write it in SQL. */
    @Benchmark
    public double joinedSums() throws SQLException {
        return sum(JOINED);
    }

    private double sum(List<String> statements) throws SQLException {
        double sum = 0;
        for (String sql : statements) {
            try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
                statement.setString(1, store.organisation());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sum += rows.getDouble(2);
                    }
                }
            }
        }
        return sum;
    }

    /** What the domain's sums are computed from, as it is read. */
    @Benchmark
    public List<Valued> facts() {
        return store.installation()
                .application()
                .transactions()
                .read(
                        store.actor().organisation(),
                        ports -> ports.valuedBenefits().all(day, true, AsOf.NOW));
    }

    /** The money of the same benefits by year, by the domain in memory. */
    @Benchmark
    public PortfolioMoney memory() {
        return PortfolioMoney.of(SEK, day, new TreeMap<>(), benefits, null);
    }

    /** The same sums by a loop over arrays. */
    @Benchmark
    public double[] arrays() {
        return arrays.sums();
    }
}
