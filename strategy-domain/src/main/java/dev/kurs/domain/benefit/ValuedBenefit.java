package dev.kurs.domain.benefit;

import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.TargetChange;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit's money is computed from. With valuation <i>m</i> and realisation start <i>s</i>, a benefit valued per
 * year gives, from one day to another (that day not counted, so that years add up):
 *
 * <ul>
 *   <li><b>planned</b> = m &times; &int; (trajectory(x) &minus; baseline) dx / 365 days, from <i>s</i> on: the trajectory
 *       linear between its points, the baseline first, flat outside them; on each day the one in force that day;
 *   <li><b>realised</b> = m &times; &int; (measured(x) &minus; baseline) dx / 365 days, from <i>s</i> on: see {@link
 *       Measured}.
 * </ul>
 *
 * <p>One valued once gives m &times; (what it is over the baseline on the day) from <i>s</i> on, and between two days the
 * difference. Where less is better, baseline &minus; value counts; what a disbenefit gives is negated. Every figure is
 * exact, in major units of the valuation's currency; it is rounded once, where it is shown.
 *
 * @param shares what part of it each project causes
 * @param indicator what it is measured by; null where it has none
 * @param plans the trajectories it has had, in the order they were recorded
 */
public record ValuedBenefit(
        BenefitId id,
        String name,
        BenefitCategory category,
        boolean disbenefit,
        @Nullable Valuation valuation,
        @Nullable LocalDate realisationFrom,
        Uncertainty uncertainty,
        List<Share> shares,
        @Nullable IndicatorId indicator,
        Direction direction,
        @Nullable Baseline baseline,
        List<Plan> plans) {

    /** What a year has in days, whatever year it is. */
    private static final long YEAR = 365;

    /**
     * A trajectory and the first day that it is in force; null for the beginning.
     */
    public record Plan(@Nullable LocalDate from, Trajectory trajectory) {

        /** Those of an indicator. */
        public static List<Plan> of(Collection<TargetChange> targets) {
            return targets.stream()
                    .map(target -> new Plan(target.from(), target.trajectory()))
                    .toList();
        }

        private long start() {
            return from == null ? Long.MIN_VALUE : from.toEpochDay();
        }
    }

    public ValuedBenefit {
        shares = List.copyOf(shares);
        plans = List.copyOf(plans);
    }

    /** Whether it can be said in money: what is to be held at a value carries no valuation. */
    public boolean isValued() {
        return valuation != null
                && realisationFrom != null
                && baseline != null
                && indicator != null
                && direction != Direction.MAINTAIN;
    }

    /** The part that a project causes; nothing where it causes none. */
    public BigDecimal shareOf(ProjectId project) {
        for (Share share : shares) {
            if (share.project().equals(project)) {
                return share.share();
            }
        }
        return BigDecimal.ZERO;
    }

    /** The part that no project causes. */
    public BigDecimal unattributed() {
        BigDecimal rest = BigDecimal.ONE;
        for (Share share : shares) {
            rest = rest.subtract(share.share());
        }
        return rest;
    }

    /** What it is planned to give until a day, that day not counted. */
    public Ratio plannedToDate(LocalDate day) {
        return planned(LocalDate.MIN, day);
    }

    /**
     * What it is planned to give between two days.
     *
     * @param from the first day
     * @param to the day after the last
     */
    public Ratio planned(LocalDate from, LocalDate to) {
        ExactSum sum = new ExactSum();
        addPlanned(from, to, BigDecimal.ONE, sum);
        return sum.total();
    }

    /** Adds the part of what it is planned to give between two days to a sum, the last day not counted. */
    public void addPlanned(LocalDate from, LocalDate to, BigDecimal part, ExactSum sum) {
        Valuation worth = valuation;
        LocalDate start = realisationFrom;
        Baseline begin = baseline;
        if (worth == null || start == null || begin == null || !isValued()) {
            return;
        }
        BigDecimal factor = factor(worth).multiply(part);
        if (worth.per() == Per.YEAR) {
            long first = Math.max(start.toEpochDay(), from.toEpochDay());
            addArea(begin, first, to.toEpochDay(), factor, sum);
        } else {
            addHeight(begin, start, to, factor, sum);
            addHeight(begin, start, from, factor.negate(), sum);
        }
    }

    /** What it gave until a day by what was measured, that day not counted. */
    public Ratio realisedToDate(Measured measured, LocalDate day) {
        return realised(measured, LocalDate.MIN, day);
    }

    /**
     * What it gave between two days by what was measured.
     *
     * @param from the first day
     * @param to the day after the last
     */
    public Ratio realised(Measured measured, LocalDate from, LocalDate to) {
        ExactSum sum = new ExactSum();
        addRealised(measured, from, to, BigDecimal.ONE, sum);
        return sum.total();
    }

    /** Adds the part of what it gave between two days to a sum, the last day not counted. */
    public void addRealised(Measured measured, LocalDate from, LocalDate to, BigDecimal part, ExactSum sum) {
        Valuation worth = valuation;
        LocalDate start = realisationFrom;
        Baseline begin = baseline;
        if (worth == null || start == null || begin == null || !isValued()) {
            return;
        }
        BigDecimal factor = factor(worth).multiply(part);
        if (worth.per() == Per.YEAR) {
            LocalDate first = from.isBefore(start) ? start : from;
            if (first.isBefore(to)) {
                sum.add(measured.over(begin.value(), first, to).multiply(factor), YEAR);
            }
        } else {
            sum.add(gain(measured, begin, start, to).multiply(factor), 1);
            sum.add(gain(measured, begin, start, from).multiply(factor).negate(), 1);
        }
    }

    /** What one unit over the baseline is worth, with the sign of what is good and what is bad. */
    BigDecimal factor(Valuation worth) {
        BigDecimal amount = worth.amount().amount();
        return disbenefit == (direction == Direction.DECREASE) ? amount : amount.negate();
    }

    private static BigDecimal gain(Measured measured, Baseline begin, LocalDate start, LocalDate day) {
        return day.isBefore(start)
                ? BigDecimal.ZERO
                : measured.valueOn(day, begin.value()).subtract(begin.value());
    }

    // ---- the trajectories, each over the days on which it is in force

    private void addArea(Baseline begin, long from, long to, BigDecimal factor, ExactSum sum) {
        List<Plan> inOrder = inForce();
        for (int i = 0; i < inOrder.size(); i++) {
            long first = Math.max(from, inOrder.get(i).start());
            long end = i + 1 < inOrder.size() ? Math.min(to, inOrder.get(i + 1).start()) : to;
            if (first < end) {
                addArea(begin, inOrder.get(i).trajectory(), first, end, factor, sum);
            }
        }
    }

    /** The plans by the day they take over; of those that do so on the same day, the one recorded last. */
    List<Plan> inForce() {
        if (plans.size() < 2) {
            return plans;
        }
        List<Plan> inOrder = new ArrayList<>(plans.size());
        for (Plan plan : plans) {
            int place = inOrder.size();
            while (place > 0 && inOrder.get(place - 1).start() > plan.start()) {
                place--;
            }
            if (place > 0 && inOrder.get(place - 1).start() == plan.start()) {
                inOrder.set(place - 1, plan);
            } else {
                inOrder.add(place, plan);
            }
        }
        return inOrder;
    }

    /** The area between a trajectory and the baseline. */
    private static void addArea(
            Baseline begin, Trajectory trajectory, long from, long to, BigDecimal factor, ExactSum sum) {
        long day = begin.date().toEpochDay();
        BigDecimal height = BigDecimal.ZERO;
        for (Trajectory.Point point : trajectory.points()) {
            long next = point.date().toEpochDay();
            if (next > day) {
                BigDecimal nextHeight = point.value().subtract(begin.value());
                long first = Math.max(from, day);
                long end = Math.min(to, next);
                if (first < end) {
                    addSlope(day, height, next, nextHeight, first, end, factor, sum);
                }
                day = next;
                height = nextHeight;
            }
        }
        long first = Math.max(from, day);
        if (first < to) {
            sum.add(height.multiply(BigDecimal.valueOf(to - first)).multiply(factor), YEAR);
        }
    }

    /**
     * The area under a straight line: over its n days from h to k, of which the part from the a-th to the b-th counts, (b
     * &minus; a) &times; (2hn + (k &minus; h)(a + b)) / 2n.
     */
    private static void addSlope(
            long day,
            BigDecimal height,
            long next,
            BigDecimal nextHeight,
            long first,
            long end,
            BigDecimal factor,
            ExactSum sum) {
        long twice = 2 * (next - day);
        long common = gcd(end - first, twice);
        BigDecimal ends = height.multiply(BigDecimal.valueOf(twice))
                .add(nextHeight.subtract(height).multiply(BigDecimal.valueOf(first - day + end - day)));
        sum.add(ends.multiply(BigDecimal.valueOf((end - first) / common)).multiply(factor), twice / common * YEAR);
    }

    /** How high a trajectory stands over the baseline on a day. */
    private void addHeight(Baseline begin, LocalDate start, LocalDate on, BigDecimal factor, ExactSum sum) {
        Trajectory trajectory = null;
        for (Plan plan : inForce()) {
            trajectory = plan.start() <= on.toEpochDay() ? plan.trajectory() : trajectory;
        }
        if (trajectory == null || on.isBefore(start) || !on.isAfter(begin.date())) {
            return;
        }
        long at = on.toEpochDay();
        long day = begin.date().toEpochDay();
        BigDecimal height = BigDecimal.ZERO;
        for (Trajectory.Point point : trajectory.points()) {
            long next = point.date().toEpochDay();
            if (next > day) {
                BigDecimal nextHeight = point.value().subtract(begin.value());
                if (at <= next) {
                    BigDecimal risen = height.multiply(BigDecimal.valueOf(next - at))
                            .add(nextHeight.multiply(BigDecimal.valueOf(at - day)));
                    sum.add(risen.multiply(factor), next - day);
                    return;
                }
                day = next;
                height = nextHeight;
            }
        }
        sum.add(height.multiply(factor), 1);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
