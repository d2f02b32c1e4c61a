package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Coverage.Gap;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.portfolio.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide, worked out a second time and as plainly as can be: every mandate is asked by itself, every chain is walked
 * anew, every decision of the year is looked at for every sum, and coverage is asked for day by day and amount by amount.
 */
final class NaiveAuthority {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Map<MandateId, Mandate> mandates = new HashMap<>();
    private final List<Decided> year;
    private final LegalProfile profile;
    private final Set<BodyId> elected;

    /** An approved decision of the year. */
    record Decided(MandateId mandate, Power power, @Nullable ProjectId project, long amount) {}

    NaiveAuthority(List<Mandate> all, List<Decided> year, LegalProfile profile, Set<BodyId> elected) {
        all.forEach(one -> mandates.put(one.id(), one));
        this.year = year;
        this.profile = profile;
        this.elected = elected;
    }

    // ---- one mandate

    private @Nullable Mandate above(Mandate one) {
        return one.grantedBy() == null ? null : mandates.get(one.grantedBy());
    }

    private List<Mandate> upwards(Mandate one) {
        List<Mandate> all = new ArrayList<>();
        for (Mandate next = one; next != null; next = above(next)) {
            all.add(next);
        }
        return all;
    }

    private static boolean reaches(Place scope, Place place) {
        boolean everywhere = scope.strategy() == null;
        boolean strategy = !everywhere && scope.strategy().equals(place.strategy());
        boolean goal = scope.goal() == null || scope.goal().equals(place.goal());
        boolean project = scope.project() == null || scope.project().equals(place.project());
        return everywhere || (strategy && goal && project);
    }

    private static boolean isOutside(Mandate one, LocalDate day) {
        LocalDate first = one.period().from();
        LocalDate last = one.period().to();
        return (first != null && day.toEpochDay() < first.toEpochDay())
                || (last != null && day.toEpochDay() > last.toEpochDay());
    }

    private static boolean isTakenBack(Mandate one, LocalDate day) {
        return one.revoked() != null && day.toEpochDay() >= one.revoked().on().toEpochDay();
    }

    private boolean stands(Mandate one, LocalDate day) {
        Mandate above = above(one);
        return !isOutside(one, day) && !isTakenBack(one, day) && (above == null || stands(above, day));
    }

    private long perDecision(Mandate one) {
        Money own = one.limit().perDecision();
        Mandate above = above(one);
        return own != null ? own.amount().longValueExact() : above == null ? NO_LIMIT : perDecision(above);
    }

    private long perYear(Mandate one) {
        Money own = one.limit().perYear();
        Mandate above = above(one);
        return own != null ? own.amount().longValueExact() : above == null ? NO_LIMIT : perYear(above);
    }

    private boolean lawful(Mandate one, Power power) {
        BodyId body = one.holder().body();
        boolean political = body != null && elected.contains(body);
        return switch (profile) {
            case NONE -> true;
            case SE ->
                political
                        || (power != Power.ADOPT_STRATEGY
                                && power != Power.REVISE_STRATEGY
                                && power != Power.CLOSE_STRATEGY);
            case DK -> power != Power.ADOPT_STRATEGY || (political && one.grantedBy() == null);
        };
    }

    // ---- the year

    private static boolean spends(Power power) {
        return power == Power.APPROVE_PROJECT || power == Power.COMMIT_BUDGET;
    }

    /** What has been spent of a mandate when these are all decisions of the year. */
    private long spent(Mandate of, List<Decided> decisions) {
        Map<ProjectId, Long> approved = new HashMap<>();
        Map<ProjectId, Long> committed = new HashMap<>();
        long sum = 0;
        for (Decided one : decisions) {
            if (!upwards(mandates.get(one.mandate())).contains(of)) {
                continue;
            }
            if (one.project() == null) {
                sum += one.amount();
            } else {
                (one.power() == Power.APPROVE_PROJECT ? approved : committed)
                        .merge(one.project(), one.amount(), Long::sum);
            }
        }
        Set<ProjectId> projects = new HashSet<>(approved.keySet());
        projects.addAll(committed.keySet());
        for (ProjectId project : projects) {
            sum += Math.max(approved.getOrDefault(project, 0L), committed.getOrDefault(project, 0L));
        }
        return sum;
    }

    private boolean hasRoom(Mandate one, Question question) {
        if (!spends(question.power())) {
            return true;
        }
        for (Mandate each : upwards(one)) {
            Money own = each.limit().perYear();
            if (own == null) {
                continue;
            }
            long limit = own.amount().longValueExact();
            long before = spent(each, year);
            if (question.amount() == null) {
                if (before >= limit) {
                    return false;
                }
                continue;
            }
            List<Decided> after = new ArrayList<>(year);
            after.add(new Decided(
                    one.id(),
                    question.power(),
                    question.place().project(),
                    question.amount().amount().longValueExact()));
            if (spent(each, after) > limit) {
                return false;
            }
        }
        return true;
    }

    /** What is left of the year; null without a limit. */
    @Nullable Long remaining(Mandate one) {
        Long least = null;
        for (Mandate each : upwards(one)) {
            Money own = each.limit().perYear();
            if (own != null) {
                long left = Math.max(0, own.amount().longValueExact() - spent(each, year));
                least = least == null ? left : Math.min(least, left);
            }
        }
        return least;
    }

    // ---- who may decide

    /** The names of all that a mandate lacks. */
    Set<String> lacking(Mandate one, Question question) {
        Set<String> lacking = new TreeSet<>();
        if (question.amount() != null && question.amount().amount().longValueExact() > perDecision(one)) {
            lacking.add("LIMIT");
        }
        if (!hasRoom(one, question)) {
            lacking.add("YEAR");
        }
        if (!lawful(one, question.power())) {
            lacking.add("NOT_DELEGABLE");
        }
        if (!one.powers().contains(question.power())) {
            lacking.add("POWER");
        }
        if (!reaches(one.scope(), question.place())) {
            lacking.add("SCOPE");
        }
        if (!stands(one, question.day())) {
            for (Mandate each : upwards(one)) {
                if (isOutside(each, question.day())) {
                    lacking.add("PERIOD");
                }
                if (isTakenBack(each, question.day())) {
                    lacking.add("REVOKED");
                }
            }
        }
        return lacking;
    }

    /** Those that cover, in order: of those left, the one that no other goes before is taken, again and again. */
    List<MandateId> covering(Question question) {
        List<Mandate> left = new ArrayList<>();
        for (Mandate one : mandates.values()) {
            if (lacking(one, question).isEmpty()) {
                left.add(one);
            }
        }
        List<MandateId> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Mandate first = left.get(0);
            for (Mandate one : left) {
                first = goesBefore(one, first) ? one : first;
            }
            order.add(first.id());
            left.remove(first);
        }
        return order;
    }

    private boolean goesBefore(Mandate one, Mandate other) {
        if (!one.scope().equals(other.scope())) {
            // Both reach over the same place, so one scope lies in the other.
            return reaches(other.scope(), one.scope());
        }
        if (perDecision(one) != perDecision(other)) {
            return perDecision(one) < perDecision(other);
        }
        if (perYear(one) != perYear(other)) {
            return perYear(one) < perYear(other);
        }
        int above = upwards(one).size() - upwards(other).size();
        return above != 0
                ? above > 0
                : one.id().value().toString().compareTo(other.id().value().toString()) < 0;
    }

    /** Those that nearly cover: with the power over the place, or where there are none of those, all. */
    List<Mandate> near(Question question) {
        List<Mandate> near = new ArrayList<>();
        for (Mandate one : mandates.values()) {
            if (one.powers().contains(question.power()) && reaches(one.scope(), question.place())) {
                near.add(one);
            }
        }
        List<Mandate> those = near.isEmpty() ? new ArrayList<>(mandates.values()) : near;
        those.removeIf(one -> lacking(one, question).isEmpty());
        return those;
    }

    // ---- coverage

    /** Every limit, one less and one more, and far more than all. */
    List<Long> amounts() {
        Set<Long> amounts = new TreeSet<>(List.of(0L, 1_000_000L));
        for (Mandate one : mandates.values()) {
            for (long limit : new long[] {perDecision(one), perYear(one)}) {
                if (limit != NO_LIMIT) {
                    amounts.addAll(List.of(Math.max(0, limit - 1), limit, limit + 1));
                }
            }
        }
        return new ArrayList<>(amounts);
    }

    /** The gaps over one place, asked day by day: the highest amount somebody may decide, until it is another. */
    List<Gap> gaps(Power power, Place place, LocalDate first, LocalDate last, Currency currency) {
        List<Gap> gaps = new ArrayList<>();
        List<Long> amounts = amounts();
        Long open = null;
        LocalDate since = first;
        for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            Long highest = day.isAfter(last) ? null : highest(power, place, day, amounts, currency);
            if (!day.equals(first) && (day.isAfter(last) || !highest.equals(open))) {
                if (open != 1_000_000L) {
                    Money above = open < 0 ? null : new Money(java.math.BigDecimal.valueOf(open), currency);
                    gaps.add(new Gap(power, place, since, day.minusDays(1), above));
                }
                since = day;
            }
            open = highest;
        }
        return gaps;
    }

    /** The highest of the amounts that somebody may decide; -1 when nobody may decide any. */
    private long highest(Power power, Place place, LocalDate day, List<Long> amounts, Currency currency) {
        long highest = -1;
        for (long amount : amounts) {
            Money money = new Money(java.math.BigDecimal.valueOf(amount), currency);
            Question question = new Question(power, place, money, day);
            if (mandates.values().stream()
                    .anyMatch(one -> lacking(one, question).isEmpty())) {
                highest = amount;
            }
        }
        return highest;
    }

    // ---- conflicts

    /** Each pair in conflict about one power, as a text: its power, then both ids. */
    Set<String> conflicts(Set<Place> places, LocalDate first, LocalDate last, Map<BodyId, BodyId> escalation) {
        Set<String> pairs = new TreeSet<>();
        for (Mandate one : mandates.values()) {
            for (Mandate other : mandates.values()) {
                for (Power power : one.powers()) {
                    boolean asked = places.contains(one.scope())
                            && (one.scope().project() == null || Coverage.OF_PROJECTS.contains(power));
                    if (asked && conflict(one, other, power, first, last, escalation)) {
                        pairs.add(power + " " + one.id());
                        pairs.add(power + " " + other.id());
                    }
                }
            }
        }
        return pairs;
    }

    private boolean conflict(
            Mandate one, Mandate other, Power power, LocalDate first, LocalDate last, Map<BodyId, BodyId> escalation) {
        if (one.holder().equals(other.holder())
                || !other.powers().contains(power)
                || !one.scope().equals(other.scope())
                || perDecision(one) != perDecision(other)
                || perYear(one) != perYear(other)
                || !lawful(one, power)
                || !lawful(other, power)
                || upwards(one).contains(other)
                || upwards(other).contains(one)
                || leads(one.holder().body(), other.holder().body(), escalation)
                || leads(other.holder().body(), one.holder().body(), escalation)) {
            return false;
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (stands(one, day) && stands(other, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(@Nullable BodyId from, @Nullable BodyId to, Map<BodyId, BodyId> escalation) {
        BodyId next = from == null ? null : escalation.get(from);
        return next != null && (next.equals(to) || leads(next, to, escalation));
    }
}
