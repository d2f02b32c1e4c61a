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
import java.util.function.Predicate;
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
    private final List<Reckoned> reckoned;
    private final List<CashFlow> leftOut;

    /**
     * A flow that counts.
     *
     * @param days after the base day
     * @param amount 40 digits
     * @param present what that is worth on the base day
     */
    private record Reckoned(CashFlow flow, long days, BigDecimal amount, BigDecimal present) {}

    private BusinessCase(
            LocalDate base,
            DiscountSchedule schedule,
            Discounting discounting,
            List<Reckoned> reckoned,
            List<CashFlow> leftOut) {
        this.base = base;
        this.schedule = schedule;
        this.discounting = discounting;
        this.reckoned = reckoned;
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
        Discounting discounting = new Discounting(schedule);
        List<Reckoned> reckoned = new ArrayList<>();
        List<CashFlow> leftOut = new ArrayList<>();
        for (CashFlow flow : inOrder) {
            if (flow.day().isBefore(base)) {
                leftOut.add(flow);
            } else {
                Ratio exact = flow.amount();
                BigDecimal amount = exact.numerator().divide(exact.denominator(), Roots.PRECISION);
                reckoned.add(reckoned(base, discounting, flow, amount));
            }
        }
        return new BusinessCase(base, schedule, discounting, reckoned, List.copyOf(leftOut));
    }

    private static Reckoned reckoned(LocalDate base, Discounting discounting, CashFlow flow, BigDecimal amount) {
        long days = flow.day().toEpochDay() - base.toEpochDay();
        return new Reckoned(flow, days, amount, amount.multiply(discounting.factor(days), Roots.PRECISION));
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
        return reckoned.stream().map(Reckoned::flow).toList();
    }

    /** The flows before the base day, which do not count, in the order of their days. */
    public List<CashFlow> leftOut() {
        return leftOut;
    }

    /** The bands of the schedule that the flows pass through. */
    public List<Band> bandsUsed() {
        return discounting.passed(
                reckoned.isEmpty() ? 0 : reckoned.get(reckoned.size() - 1).days());
    }

    /** The same case, corrected for optimism. */
    public BusinessCase corrected(OptimismBias bias) {
        List<Reckoned> corrected = new ArrayList<>(reckoned.size());
        for (Reckoned one : reckoned) {
            BigDecimal factor = bias.factorOf(one.flow());
            corrected.add(
                    factor == null
                            ? one
                            : new Reckoned(
                                    one.flow().times(factor),
                                    one.days(),
                                    one.amount().multiply(factor, Roots.PRECISION),
                                    one.present().multiply(factor, Roots.PRECISION)));
        }
        return new BusinessCase(
                base,
                schedule,
                discounting,
                corrected,
                leftOut.stream().map(bias::corrected).toList());
    }

    /**
     * The same case with all that is still to come put off by some months. What has come to pass stays on its day, and so
     * does what lies before the base day.
     */
    public BusinessCase delayed(int months) {
        List<Reckoned> later = new ArrayList<>(reckoned.size());
        for (Reckoned one : reckoned) {
            later.add(
                    one.flow().done()
                            ? one
                            : reckoned(base, discounting, one.flow().later(months), one.amount()));
        }
        later.sort(Comparator.comparingLong(Reckoned::days));
        return new BusinessCase(base, schedule, discounting, later, leftOut);
    }

    /** What it comes to, counting some benefits. */
    public Figures figures(Counted counted) {
        BigDecimal costs = present(counted, one -> one.flow().kind().isCost()).negate();
        BigDecimal benefits = present(counted, one -> !one.flow().kind().isCost());
        List<Map.Entry<Long, BigDecimal>> byDay = byDay(counted);
        return new Figures(
                benefits.subtract(costs, Roots.PRECISION),
                costs,
                benefits,
                costs.signum() > 0 ? benefits.divide(costs, Roots.PRECISION) : null,
                payback(counted, byDay),
                InternalRates.of(byDay));
    }

    /** The net present value, counting some benefits. */
    public BigDecimal npv(Counted counted) {
        return present(counted, one -> true);
    }

    /**
     * The present value of what is uncertain of one source's flows: all of a benefit, what is not yet known of costs.
     *
     * @param source a project or a benefit
     */
    public BigDecimal uncertainValue(Counted counted, Id source) {
        return present(counted, one -> !one.flow().done() && one.flow().source().equals(source));
    }

    private BigDecimal present(Counted counted, Predicate<Reckoned> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Reckoned one : reckoned) {
            if (counted.counts(one.flow().kind()) && which.test(one)) {
                sum = sum.add(one.present());
            }
        }
        return sum.round(Roots.PRECISION);
    }

    /** What flows on each day, in the order of the days. */
    private List<Map.Entry<Long, BigDecimal>> byDay(Counted counted) {
        List<Map.Entry<Long, BigDecimal>> byDay = new ArrayList<>();
        long day = -1;
        BigDecimal sum = BigDecimal.ZERO;
        for (Reckoned one : reckoned) {
            if (counted.counts(one.flow().kind())) {
                if (one.days() != day && day >= 0) {
                    byDay.add(Map.entry(day, sum));
                    sum = BigDecimal.ZERO;
                }
                day = one.days();
                sum = sum.add(one.amount());
            }
        }
        if (day >= 0) {
            byDay.add(Map.entry(day, sum));
        }
        return byDay;
    }

    private @Nullable LocalDate payback(Counted counted, List<Map.Entry<Long, BigDecimal>> byDay) {
        Long from = null;
        boolean below = false;
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, BigDecimal> one : byDay) {
            sum = sum.add(one.getValue());
            boolean under = sum.abs().compareTo(UNCERTAIN) > 0 ? sum.signum() < 0 : isBelow(counted, one.getKey());
            if (below && !under) {
                from = one.getKey();
            } else if (under) {
                from = null;
            }
            below = under;
        }
        return from == null ? null : base.plusDays(from);
    }

    private boolean isBelow(Counted counted, long day) {
        ExactSum sum = new ExactSum();
        for (Reckoned one : reckoned) {
            if (one.days() <= day && counted.counts(one.flow().kind())) {
                sum.add(one.flow().amount());
            }
        }
        return sum.total().numerator().signum() < 0;
    }
}
