package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether every decision that a strategy may need finds somebody who may make it, before anybody falls into a hole.
 *
 * @param gaps where nobody may decide, by place, power and day
 * @param conflicts where two may who know nothing of each other
 */
public record Coverage(List<Gap> gaps, List<Conflict> conflicts) {

    /** The powers that there is a use for over a single project. */
    public static final List<Power> OF_PROJECTS = List.of(
            Power.PRIORITISE,
            Power.APPROVE_PROJECT,
            Power.PASS_GATE,
            Power.STOP_PROJECT,
            Power.COMMIT_BUDGET,
            Power.ACCEPT_BENEFIT,
            Power.APPROVE_COMMUNICATION);

    public Coverage {
        gaps = List.copyOf(gaps);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Days on which nobody may decide, or nobody above an amount.
     *
     * @param scope over what
     * @param from the first day
     * @param to the last day
     * @param aboveAmount the highest amount that anybody may decide on these days, with nothing spent of yearly limits; null
     *     when nobody may decide at all
     */
    public record Gap(
            Power power,
            Place scope,
            LocalDate from,
            LocalDate to,
            @Nullable Money aboveAmount) {}

    /**
     * Mandates of different holders with the same power, scope and limit over common days, none up the chain of the other,
     * and no body of theirs escalating to the other's.
     *
     * @param mandates two or more, each in conflict with one of the others, in the order of their ids
     */
    public record Conflict(Power power, Place scope, List<MandateId> mandates) {

        public Conflict {
            mandates = List.copyOf(mandates);
        }
    }

    /**
     * What is looked at.
     *
     * @param strategy the strategy
     * @param projects its live projects
     * @param days the first day and the last, both told
     * @param currency the organisation's
     */
    public record Range(Place strategy, List<Place> projects, Period days, Currency currency) {

        public Range {
            projects = List.copyOf(projects);
            if (!days.isWhole()) {
                throw new IllegalArgumentException("both days are needed, and not " + days);
            }
        }

        LocalDate first() {
            return Objects.requireNonNull(days.from());
        }

        LocalDate last() {
            return Objects.requireNonNull(days.to());
        }
    }

    /**
     * The coverage.
     *
     * @param authority the mandates and the law
     * @param escalation the body that each body escalates to
     */
    public static Coverage of(Authority authority, Range range, Map<BodyId, BodyId> escalation) {
        List<Gap> gaps = new ArrayList<>();
        Map<Power, List<Step>> overStrategy = new EnumMap<>(Power.class);
        for (Power power : Power.values()) {
            Steps steps = new Steps(range);
            addLawful(authority, power, authority.warrants().over(power, range.strategy()), steps);
            overStrategy.put(power, steps.all());
            gaps.addAll(gaps(power, range.strategy(), steps.all(), range.currency()));
        }
        for (Place project : range.projects()) {
            for (Power power : OF_PROJECTS) {
                List<Step> around = Objects.requireNonNull(overStrategy.get(power), "every power was looked at");
                List<Step> all = within(around, authority, power, project, range);
                gaps.addAll(gaps(power, project, all, range.currency()));
            }
        }
        return new Coverage(gaps, conflicts(authority, range, escalation));
    }

    // ---- gaps

    private static void addLawful(Authority authority, Power power, List<Warrant> warrants, Steps steps) {
        for (Warrant warrant : warrants) {
            if (authority.lawful(warrant, power)) {
                steps.add(warrant, power);
            }
        }
    }

    /**
     * The steps of a project: those of its strategy, raised by the mandates over the project alone. What many mandates over
     * the strategy come to is thus worked out once, and not for each of its projects.
     */
    private static List<Step> within(List<Step> around, Authority authority, Power power, Place project, Range range) {
        List<Warrant> own = authority.warrants().at(power, project);
        if (own.isEmpty()) {
            return around;
        }
        Steps steps = new Steps(range);
        around.forEach(steps::add);
        addLawful(authority, power, own, steps);
        return steps.all();
    }

    private static List<Gap> gaps(Power power, Place place, List<Step> steps, Currency currency) {
        List<Gap> gaps = new ArrayList<>();
        for (Step step : steps) {
            Ceiling highest = step.highest();
            if (highest == null) {
                gaps.add(new Gap(power, place, step.from(), step.to(), null));
            } else if (highest.amount() != null) {
                gaps.add(new Gap(power, place, step.from(), step.to(), new Money(highest.amount(), currency)));
            }
        }
        return gaps;
    }

    /** Days from one to another on which the highest limit is the same; null when there is no mandate. */
    private record Step(
            LocalDate from, LocalDate to, @Nullable Ceiling highest) {}

    /** The limits that are in effect from day to day, walked through from the first day to the last. */
    private static final class Steps {

        /** How many of each limit begin to be in effect on a day, or cease to when it is less than none. */
        private final TreeMap<LocalDate, Map<Ceiling, Integer>> changes = new TreeMap<>();

        private final Range range;

        Steps(Range range) {
            this.range = range;
            changes.put(range.first(), new HashMap<>());
        }

        void add(Warrant warrant, Power power) {
            Period days = warrant.effective();
            if (days == null || !days.overlaps(range.days())) {
                return;
            }
            LocalDate from = Objects.requireNonNull(days.from());
            LocalDate to = days.to();
            add(new Step(
                    from.isBefore(range.first()) ? range.first() : from,
                    to == null || to.isAfter(range.last()) ? range.last() : to,
                    Ceiling.of(warrant.limit(), power, range.currency())));
        }

        /** Adds days within the range. */
        void add(Step step) {
            if (step.highest() == null) {
                return;
            }
            note(step.from(), step.highest(), 1);
            if (step.to().isBefore(range.last())) {
                note(step.to().plusDays(1), step.highest(), -1);
            }
        }

        private void note(LocalDate day, Ceiling ceiling, int more) {
            changes.computeIfAbsent(day, any -> new HashMap<>()).merge(ceiling, more, Integer::sum);
        }

        /** From the first day to the last, neighbours always with different limits. */
        List<Step> all() {
            List<Step> steps = new ArrayList<>();
            TreeMap<Ceiling, Integer> standing = new TreeMap<>();
            LocalDate from = range.first();
            Ceiling highest = null;
            for (Map.Entry<LocalDate, Map<Ceiling, Integer>> change : changes.entrySet()) {
                change.getValue().forEach((ceiling, more) -> standing.merge(ceiling, more, Steps::orNone));
                Ceiling now = standing.isEmpty() ? null : standing.lastKey();
                boolean first = change.getKey().equals(range.first());
                if (!first && !Objects.equals(now, highest)) {
                    steps.add(new Step(from, change.getKey().minusDays(1), highest));
                    from = change.getKey();
                }
                highest = now;
            }
            steps.add(new Step(from, range.last(), highest));
            return steps;
        }

        private static @Nullable Integer orNone(int before, int more) {
            return before + more == 0 ? null : Integer.valueOf(before + more);
        }
    }

    /** How high a mandate reaches; no amount is higher than any. */
    private record Ceiling(@Nullable BigDecimal amount) implements Comparable<Ceiling> {

        /** No decision fits that is over the limit of a year, either, where it is spent. */
        static Ceiling of(Limit limit, Power power, Currency currency) {
            Ceiling single = of(limit.perDecision(), currency);
            Ceiling yearly = Spending.isSpentBy(power) ? of(limit.perYear(), currency) : single;
            return single.compareTo(yearly) <= 0 ? single : yearly;
        }

        /** A limit in another currency reaches to no amount of this one. */
        private static Ceiling of(@Nullable Money limit, Currency currency) {
            return limit == null
                    ? new Ceiling(null)
                    : new Ceiling(limit.currency().equals(currency) ? limit.amount() : BigDecimal.ZERO);
        }

        @Override
        public int compareTo(Ceiling other) {
            if (amount == null || other.amount == null) {
                return Boolean.compare(amount == null, other.amount == null);
            }
            return amount.compareTo(other.amount);
        }
    }

    // ---- conflicts

    /** Mandates that differ in nothing but their holder and their days. */
    private record Alike(Power power, Place scope, Limit limit) {}

    private static List<Conflict> conflicts(Authority authority, Range range, Map<BodyId, BodyId> escalation) {
        Map<Alike, List<Warrant>> alike = new LinkedHashMap<>();
        for (Power power : Power.values()) {
            for (Place place : places(range, power)) {
                authority.warrants().at(power, place).stream()
                        .filter(one ->
                                one.effective() != null && one.effective().overlaps(range.days()))
                        .filter(one -> authority.lawful(one, power))
                        .forEach(one -> alike.computeIfAbsent(
                                        new Alike(power, place, one.limit()), any -> new ArrayList<>())
                                .add(one));
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        alike.forEach((what, group) -> {
            List<MandateId> members = group.stream()
                    .filter(one -> group.stream().anyMatch(other -> conflict(one, other, range, escalation)))
                    .map(Warrant::id)
                    .sorted(Comparator.comparing(MandateId::toString))
                    .toList();
            if (!members.isEmpty()) {
                conflicts.add(new Conflict(what.power(), what.scope(), members));
            }
        });
        return conflicts;
    }

    /** The strategy, all that it lies in, and its projects; each once. */
    private static Set<Place> places(Range range, Power power) {
        Set<Place> places = new LinkedHashSet<>(Warrants.around(range.strategy()));
        if (OF_PROJECTS.contains(power)) {
            places.addAll(range.projects());
        }
        return places;
    }

    private static boolean conflict(Warrant one, Warrant other, Range range, Map<BodyId, BodyId> escalation) {
        MandateHolder holder = one.mandate().holder();
        MandateHolder otherHolder = other.mandate().holder();
        return !holder.equals(otherHolder)
                && one.effective() != null
                && other.effective() != null
                && haveCommonDays(one.effective(), other.effective(), range.days())
                && !one.isAbove(other)
                && !other.isAbove(one)
                && !escalates(holder.body(), otherHolder.body(), escalation)
                && !escalates(otherHolder.body(), holder.body(), escalation);
    }

    /** Three rows of days have a day in common when each two of them have. */
    private static boolean haveCommonDays(Period one, Period other, Period third) {
        return one.overlaps(other) && one.overlaps(third) && other.overlaps(third);
    }

    private static boolean escalates(@Nullable BodyId from, @Nullable BodyId to, Map<BodyId, BodyId> escalation) {
        if (from == null || to == null) {
            return false;
        }
        Set<BodyId> passed = new HashSet<>();
        BodyId next = escalation.get(from);
        while (next != null && passed.add(next)) {
            if (next.equals(to)) {
                return true;
            }
            next = escalation.get(next);
        }
        return false;
    }
}
