package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.RulesBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What went into a count.
 *
 * @param options the keys of all options, as they were put forward
 * @param ballots how many were cast
 * @param blank how many of them name nothing: they are counted, and say nothing
 * @param unnamed the options that no ballot names
 */
public record Cast(List<String> options, long ballots, long blank, List<String> unnamed) {

    public Cast {
        options = List.copyOf(options);
        unnamed = List.copyOf(unnamed);
    }

    /**
     * Checks ballots against the slate.
     *
     * @throws RulesBroken with everything that they name and that is not there; pointers begin with {@code /ballots/}
     */
    static Cast of(Slate slate, List<? extends Ballot> ballots) {
        Faults faults = new Faults();
        faults.addAll("", checked(slate, ballots).found()).throwIfAny();
        long all = 0;
        long blank = 0;
        Set<String> named = new HashSet<>();
        for (Ballot ballot : ballots) {
            List<String> names = ballot.named();
            all += ballot.weight();
            blank += names.isEmpty() ? ballot.weight() : 0;
            named.addAll(names);
        }
        List<String> unnamed =
                slate.keys().stream().filter(key -> !named.contains(key)).toList();
        return new Cast(slate.keys(), all, blank, unnamed);
    }

    /** What is wrong with ballots on this slate. */
    static Faults checked(Slate slate, List<? extends Ballot> ballots) {
        Faults faults = new Faults();
        for (int i = 0; i < ballots.size(); i++) {
            Faults own = new Faults();
            ballots.get(i).check(slate, own);
            if (!own.none()) {
                faults.addAll("/ballots/" + i, own.found());
            }
        }
        return faults;
    }
}
