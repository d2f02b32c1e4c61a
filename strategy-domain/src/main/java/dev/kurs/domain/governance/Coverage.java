package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
     * @param aboveAmount the highest limit of a single decision on these days; null when nobody may decide at all
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
     * @param mandates two or more, each in conflict with one of the others
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
        for (Power power : Power.values()) {
            gaps.addAll(gaps(authority, power, range.strategy(), range));
        }
        for (Place project : range.projects()) {
            for (Power power : OF_PROJECTS) {
                gaps.addAll(gaps(authority, power, project, range));
            }
        }
        return new Coverage(gaps, conflicts(authority, range, escalation));
    }

    // ---- gaps

    private static List<Gap> gaps(Authority authority, Power power, Place place, Range range) {
        Steps steps = new Steps(range);
        for (Warrant warrant : authority.warrants().over(power, place)) {
            if (authority.lawful(warrant, power)) {
                steps.add(warrant);
            }
        }
        return steps.gaps(power, place);
    }

    /** The limits that are in effect from day to day, walked through from the first day to the last. */
    private static final class Steps {

        /** How many of each limit begin to be in effect on a day, or cease to when it is less than none. */
        private final TreeMap<LocalDate, Map<Ceiling, Integer>> changes = new TreeMap<>();

        private final Range range;

        Steps(Range range) {
            this.range = range;
            changes.put(range.first(), new HashMap<>());
        }

        void add(Warrant warrant) {
            Period days = warrant.effective();
            if (days == null || !days.overlaps(range.days())) {
                return;
            }
            Ceiling ceiling = Ceiling.of(warrant.limit().perDecision(), range.currency());
            LocalDate from = Objects.requireNonNull(days.from());
            note(from.isBefore(range.first()) ? range.first() : from, ceiling, 1);
            if (days.to() != null && days.to().isBefore(range.last())) {
                note(days.to().plusDays(1), ceiling, -1);
            }
        }

        private void note(LocalDate day, Ceiling ceiling, int more) {
            changes.computeIfAbsent(day, any -> new HashMap<>()).merge(ceiling, more, Integer::sum);
        }

        List<Gap> gaps(Power power, Place place) {
            List<Gap> gaps = new ArrayList<>();
            TreeMap<Ceiling, Integer> standing = new TreeMap<>();
            LocalDate from = range.first();
            Ceiling highest = null;
            for (Map.Entry<LocalDate, Map<Ceiling, Integer>> change : changes.entrySet()) {
                change.getValue().forEach((ceiling, more) -> standing.merge(ceiling, more, Steps::orNone));
                Ceiling now = standing.isEmpty() ? null : standing.lastKey();
                boolean first = change.getKey().equals(range.first());
                if (!first && !Objects.equals(now, highest)) {
                    addGap(gaps, power, place, from, change.getKey().minusDays(1), highest);
                    from = change.getKey();
                }
                highest = now;
            }
            addGap(gaps, power, place, from, range.last(), highest);
            return gaps;
        }

        private static @Nullable Integer orNone(int before, int more) {
            return before + more == 0 ? null : Integer.valueOf(before + more);
        }

        private void addGap(
                List<Gap> gaps, Power power, Place place, LocalDate from, LocalDate to, @Nullable Ceiling highest) {
            if (highest == null || highest.amount() != null) {
                Money above = highest == null || highest.amount() == null
                        ? null
                        : new Money(highest.amount(), range.currency());
                gaps.add(new Gap(power, place, from, to, above));
            }
        }
    }

    /** How high a mandate reaches; no amount is higher than any. */
    private record Ceiling(@Nullable BigDecimal amount) implements Comparable<Ceiling> {

        /** A limit in another currency reaches to no amount of this one. */
        static Ceiling of(@Nullable Money limit, Currency currency) {
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
            Set<Warrant> found =
                    new java.util.LinkedHashSet<>(authority.warrants().over(power, range.strategy()));
            if (OF_PROJECTS.contains(power)) {
                range.projects()
                        .forEach(project -> found.addAll(authority.warrants().over(power, project)));
            }
            found.stream()
                    .filter(one -> one.effective() != null && one.effective().overlaps(range.days()))
                    .filter(one -> authority.lawful(one, power))
                    .forEach(one -> alike.computeIfAbsent(
                                    new Alike(power, one.mandate().scope(), one.limit()), any -> new ArrayList<>())
                            .add(one));
        }
        List<Conflict> conflicts = new ArrayList<>();
        alike.forEach((what, group) -> {
            List<MandateId> members = group.stream()
                    .filter(one -> group.stream().anyMatch(other -> conflict(one, other, range, escalation)))
                    .map(Warrant::id)
                    .toList();
            if (!members.isEmpty()) {
                conflicts.add(new Conflict(what.power(), what.scope(), members));
            }
        });
        return conflicts;
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
