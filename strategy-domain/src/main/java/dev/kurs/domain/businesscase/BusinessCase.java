package dev.kurs.domain.businesscase;

import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What something costs and gives, reckoned to one day. Flows before that day are known and left out of every figure. It is
 * computed afresh from its flows each time, and is for one thread.
 */
public final class BusinessCase {

    /** Closer to zero than this, a running sum in decimals cannot tell its sign, and is added up exactly. */
    private static final BigDecimal UNCERTAIN = new BigDecimal("1E-9");

    private final LocalDate base;
    private final DiscountSchedule schedule;
    private final Discounting discounting;
    private final List<CashFlow> flows;
    private final List<CashFlow> leftOut;

    private BusinessCase(
            LocalDate base,
            DiscountSchedule schedule,
            Discounting discounting,
            List<CashFlow> flows,
            List<CashFlow> leftOut) {
        this.base = base;
        this.schedule = schedule;
        this.discounting = discounting;
        this.flows = flows;
        this.leftOut = leftOut;
    }

    /**
     * A case.
     *
     * @param base the day that all is reckoned to; flows of that day count whole
     * @param schedule the rates
     * @param flows in any order
     */
    public static BusinessCase of(LocalDate base, DiscountSchedule schedule, List<CashFlow> flows) {
        List<CashFlow> inOrder = new ArrayList<>(flows);
        inOrder.sort(Comparator.comparing(CashFlow::day));
        return new BusinessCase(
                base,
                schedule,
                new Discounting(schedule),
                inOrder.stream().filter(flow -> !flow.day().isBefore(base)).toList(),
                inOrder.stream().filter(flow -> flow.day().isBefore(base)).toList());
    }

    /** The day that all is reckoned to. */
    public LocalDate base() {
        return base;
    }

    /** The rates. */
    public DiscountSchedule schedule() {
        return schedule;
    }

    /** The flows that count, in the order of their days. */
    public List<CashFlow> flows() {
        return flows;
    }

    /** The flows before the base day, which do not count, in the order of their days. */
    public List<CashFlow> leftOut() {
        return leftOut;
    }

    /** The bands of the schedule that the flows pass through. */
    public List<Band> bandsUsed() {
        return discounting.passed(flows.isEmpty() ? 0 : days(flows.get(flows.size() - 1)));
    }

    /** The same case, corrected for optimism. */
    public BusinessCase corrected(OptimismBias bias) {
        return new BusinessCase(
                base, schedule, discounting, each(flows, bias::corrected), each(leftOut, bias::corrected));
    }

    /**
     * The same case with all that is still to come put off by some months. What has come to pass stays on its day, and so
     * does what lies before the base day.
     */
    public BusinessCase delayed(int months) {
        List<CashFlow> later = new ArrayList<>(each(flows, flow -> flow.done() ? flow : flow.later(months)));
        later.sort(Comparator.comparing(CashFlow::day));
        return new BusinessCase(base, schedule, discounting, later, leftOut);
    }

    private static List<CashFlow> each(List<CashFlow> flows, UnaryOperator<CashFlow> change) {
        return flows.stream().map(change).toList();
    }

    /** What it comes to, counting some benefits. */
    public Figures figures(Counted counted) {
        List<CashFlow> some = counting(counted);
        BigDecimal costs = presentValue(some, flow -> flow.kind().isCost()).negate();
        BigDecimal benefits = presentValue(some, flow -> !flow.kind().isCost());
        return new Figures(
                benefits.subtract(costs, Roots.PRECISION),
                costs,
                benefits,
                costs.signum() > 0 ? benefits.divide(costs, Roots.PRECISION) : null,
                payback(some),
                InternalRates.of(new ArrayList<>(byDay(some).entrySet())));
    }

    /** The net present value, counting some benefits. */
    public BigDecimal npv(Counted counted) {
        return presentValue(counting(counted), flow -> true);
    }

    /**
     * The present value of what is uncertain of one source's flows: all of a benefit, what is not yet known of costs.
     *
     * @param source a project or a benefit
     */
    public BigDecimal uncertainValue(Counted counted, Id source) {
        return presentValue(
                counting(counted), flow -> !flow.done() && flow.source().equals(source));
    }

    private List<CashFlow> counting(Counted counted) {
        return flows.stream().filter(flow -> counted.counts(flow.kind())).toList();
    }

    private BigDecimal presentValue(List<CashFlow> some, Predicate<CashFlow> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CashFlow flow : some) {
            if (which.test(flow)) {
                sum = sum.add(amount(flow).multiply(discounting.factor(days(flow)), Roots.PRECISION), Roots.PRECISION);
            }
        }
        return sum;
    }

    private long days(CashFlow flow) {
        return flow.day().toEpochDay() - base.toEpochDay();
    }

    private static BigDecimal amount(CashFlow flow) {
        Ratio exact = flow.amount();
        return exact.numerator().divide(exact.denominator(), Roots.PRECISION);
    }

    private Map<Long, BigDecimal> byDay(List<CashFlow> some) {
        TreeMap<Long, BigDecimal> byDay = new TreeMap<>();
        some.forEach(flow -> byDay.merge(days(flow), amount(flow), BigDecimal::add));
        return byDay;
    }

    private @Nullable LocalDate payback(List<CashFlow> some) {
        Long from = null;
        boolean below = false;
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, BigDecimal> one : byDay(some).entrySet()) {
            sum = sum.add(one.getValue());
            boolean under = sum.abs().compareTo(UNCERTAIN) > 0 ? sum.signum() < 0 : isBelow(some, one.getKey());
            if (below && !under) {
                from = one.getKey();
            } else if (under) {
                from = null;
            }
            below = under;
        }
        return from == null ? null : base.plusDays(from);
    }

    private boolean isBelow(List<CashFlow> some, long day) {
        ExactSum sum = new ExactSum();
        some.stream().filter(flow -> days(flow) <= day).forEach(flow -> sum.add(flow.amount()));
        return sum.total().numerator().signum() < 0;
    }
}
