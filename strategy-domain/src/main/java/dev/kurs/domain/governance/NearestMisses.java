package dev.kurs.domain.governance;

import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * The few of many mandates that lack least of what a question asks for: the fewest things, then the smallest ones, in the
 * order of {@link Lack.Kind}.
 */
final class NearestMisses {

    /** The most that an answer names. */
    static final int MOST = 10;

    private record Candidate(Warrant warrant, EnumSet<Lack.Kind> lacking) {}

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.<Candidate>comparingInt(
                    one -> one.lacking().size())
            .thenComparing(one -> Collections.max(one.lacking()))
            .thenComparing(Candidate::warrant, Authority.FIRST_TO_ASK);

    private final Authority authority;
    private final Question question;
    private final List<Candidate> few = new ArrayList<>();

    NearestMisses(Authority authority, Question question) {
        this.authority = authority;
        this.question = question;
    }

    /** Keeps the few in order: most of many candidates are turned away by one comparison. */
    void add(Warrant warrant, EnumSet<Lack.Kind> lacking) {
        if (lacking.isEmpty()) {
            return;
        }
        Candidate candidate = new Candidate(warrant, lacking);
        if (few.size() == MOST) {
            if (NEAREST_FIRST.compare(candidate, few.get(MOST - 1)) >= 0) {
                return;
            }
            few.remove(MOST - 1);
        }
        int at = Collections.binarySearch(few, candidate, NEAREST_FIRST);
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
