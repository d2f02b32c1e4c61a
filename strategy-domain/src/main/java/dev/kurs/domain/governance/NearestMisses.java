package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few of many mandates that lack least of what a question asks for: the fewest things, then the smallest ones, in the
 * order of {@link Lack.Kind}. Of those that lack the same, the one with the highest limit comes first, then the one whose days
 * are nearest, then the one that would be asked first.
 */
final class NearestMisses {

    /** The most that an answer names. */
    static final int MOST = 10;

    private static final List<Lack.Kind> KINDS = List.of(Lack.Kind.values());

    /**
     * One of the many.
     *
     * @param weight a bit for each thing that is lacking, the higher the farther it is from enough
     */
    private record Candidate(Warrant warrant, EnumSet<Lack.Kind> lacking, int weight) {

        static Candidate of(Warrant warrant, EnumSet<Lack.Kind> lacking) {
            int weight = 0;
            int one = 1;
            for (Lack.Kind kind : KINDS) {
                weight |= lacking.contains(kind) ? one : 0;
                one <<= 1;
            }
            return new Candidate(warrant, lacking, weight);
        }

        /** The limit that the amount is over; null when it is not lacking. */
        @Nullable BigDecimal limitBelow() {
            Money limit = warrant.limit().perDecision();
            return limit == null || !lacking.contains(Lack.Kind.LIMIT) ? null : limit.amount();
        }

        /** How many days lie between a day and those on which the mandate is effective. */
        long daysFrom(LocalDate day) {
            Period days = warrant.effective();
            if (days == null || days.from() == null) {
                return Long.MAX_VALUE;
            }
            long before = ChronoUnit.DAYS.between(day, days.from());
            long after = days.to() == null ? 0 : ChronoUnit.DAYS.between(days.to(), day);
            return Math.max(0, Math.max(before, after));
        }
    }

    private final Authority authority;
    private final Question question;
    private final Comparator<Candidate> nearestFirst;
    private final List<Candidate> few = new ArrayList<>();

    NearestMisses(Authority authority, Question question) {
        this.authority = authority;
        this.question = question;
        this.nearestFirst = Comparator.<Candidate>comparingInt(one -> Integer.bitCount(one.weight()))
                .thenComparingInt(Candidate::weight)
                .thenComparing(Candidate::limitBelow, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparingLong(one -> one.daysFrom(question.day()))
                .thenComparing(Candidate::warrant, Authority.FIRST_TO_ASK);
    }

    /** Keeps the few in order: most of many candidates are turned away by one comparison. */
    void add(Warrant warrant, EnumSet<Lack.Kind> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        Candidate candidate = Candidate.of(warrant, lacking);
        if (few.size() == MOST) {
            if (nearestFirst.compare(candidate, few.get(MOST - 1)) >= 0) {
                return;
            }
            few.remove(MOST - 1);
        }
        int at = Collections.binarySearch(few, candidate, nearestFirst);
        few.add(at < 0 ? -at - 1 : at, candidate);
    }

    /** Those that lack least, each with the figures of all it lacks. */
    List<Miss> found() {
        return few.stream()
                .map(one -> new Miss(
                        one.warrant(),
                        one.lacking().stream()
                                .map(kind -> authority.lack(kind, one.warrant(), question))
                                .toList()))
                .toList();
    }
}
