package dev.kurs.benchmarks;

import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.businesscase.BusinessCase;
import dev.kurs.domain.businesscase.CashFlow;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.businesscase.Figures;
import dev.kurs.domain.businesscase.Flows;
import dev.kurs.domain.businesscase.OptimismBias;
import dev.kurs.domain.businesscase.PriceLevel;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A business case of 504 flows by a schedule with three bands: 24 cost lines and eight benefits of all four categories over
 * five years; three figures raw and three corrected, each with its internal rates. Beside it what nobody can do without: the
 * same six sums and one rate each by halving, in doubles over arrays.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BusinessCaseBenchmark {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final LocalDate BASE = LocalDate.of(2026, 1, 1);
    private static final int HALVINGS = 50;
    private static final List<CostKind> KINDS = List.of(CostKind.values());
    private static final List<BenefitCategory> CATEGORIES = List.of(BenefitCategory.values());

    private final ProjectId project = new ProjectId(new UUID(0x7000L, 1));
    private final List<CostLine> lines = new ArrayList<>();
    private final List<ValuedBenefit> benefits = new ArrayList<>();
    private final OptimismBias bias = OptimismBias.of(List.of(
            new BiasFactor("INVESTMENT", new BigDecimal("1.2")), new BiasFactor("FINANCIAL", new BigDecimal("0.9"))));
    private DiscountSchedule schedule = DiscountSchedule.shipped(() -> new DiscountScheduleId(new UUID(0x7000L, 2)))
            .get(0);
    private List<CashFlow> flows = List.of();
    private double[] years = {};
    private double[] amounts = {};

    /** Makes it. */
    @Setup
    public void make() {
        schedule = DiscountSchedule.shipped(() -> new DiscountScheduleId(new UUID(0x7000L, 2)))
                .get(0);
        for (int i = 0; i < 24; i++) {
            Money money = new Money(BigDecimal.valueOf(400_000 + 1_000L * i), SEK);
            lines.add(new CostLine(project, YearMonth.of(2026, 1).plusMonths(i), KINDS.get(i % 3), money, null));
        }
        for (int i = 0; i < 8; i++) {
            benefits.add(new ValuedBenefit(
                    new BenefitId(new UUID(0x7000L, 100 + i)),
                    "Benefit " + i,
                    CATEGORIES.get(i % 4),
                    false,
                    new Valuation(new Money(new BigDecimal("311.25"), SEK), Per.YEAR),
                    BASE.plusMonths(i + 1L),
                    Uncertainty.NONE,
                    List.of(),
                    new IndicatorId(new UUID(0x7000L, 200 + i)),
                    Direction.DECREASE,
                    new Baseline(new BigDecimal("10000"), BASE.plusDays(i)),
                    List.of(new Plan(null, Trajectory.parse("2027-0" + (i + 1) + "-01=" + (4000 + i))))));
        }
        flows = flows();
        years = flows.stream()
                .mapToDouble(flow -> (flow.day().toEpochDay() - BASE.toEpochDay()) / 365.0)
                .toArray();
        amounts = flows.stream()
                .mapToDouble(flow -> flow.amount().decimal().doubleValue())
                .toArray();
    }

    private List<CashFlow> flows() {
        List<CashFlow> made = new ArrayList<>(Flows.ofCosts(lines, new PriceLevel(2026, List.of())));
        benefits.forEach(benefit -> made.addAll(Flows.ofBenefit(benefit, new BigDecimal("0.75"), 5)));
        return made;
    }

    /** From costs and benefits to all six figures. */
    @Benchmark
    public List<Figures> wholeCase() {
        return figures(flows());
    }

    /** From flows to all six figures. */
    @Benchmark
    public List<Figures> figuresOfFlows() {
        return figures(flows);
    }

    private List<Figures> figures(List<CashFlow> of) {
        BusinessCase raw = BusinessCase.of(BASE, schedule, of);
        BusinessCase corrected = raw.corrected(bias);
        List<Figures> figures = new ArrayList<>();
        for (Counted counted : Counted.values()) {
            figures.add(raw.figures(counted));
            figures.add(corrected.figures(counted));
        }
        return figures;
    }

    /** Six sums by one rate, and six rates by halving, in doubles. */
    @Benchmark
    public double loopInDoubles() {
        double all = 0;
        for (int figure = 0; figure < 6; figure++) {
            all += sum(0.035);
            double low = -0.9;
            double high = 10;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (sum(middle) > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            all += low;
        }
        return all;
    }

    private double sum(double rate) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += amounts[i] * Math.pow(1 + rate, -years[i]);
        }
        return sum;
    }
}
