package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ballot that says which options it is for.
 *
 * @param named in any order; empty for a blank ballot
 * @param weight how many cast just this
 */
public record Approvals(List<String> named, long weight) implements Ballot {

    public Approvals {
        named = List.copyOf(named);
        Faults faults = new Faults();
        Ballot.checkWeight(weight, faults);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!seen.add(named.get(i))) {
                faults.add(VotingRule.OPTION_REPEATED, "/approvals/" + i, "option", named.get(i));
            }
        }
        faults.throwIfAny();
    }

    /** One ballot. */
    public static Approvals of(String... named) {
        return new Approvals(List.of(named), 1);
    }

    /** The same cast by so many. */
    public Approvals times(long many) {
        return new Approvals(named, many);
    }

    /** All that it is for tied at the top, the others tied below. */
    @Override
    public Ranking ranking() {
        return new Ranking(named.isEmpty() ? List.of() : List.of(named), weight);
    }

    @Override
    public Approvals approvals() {
        return this;
    }

    @Override
    public void check(Slate slate, Faults faults) {
        for (int i = 0; i < named.size(); i++) {
            if (!slate.has(named.get(i))) {
                faults.add(VotingRule.OPTION_UNKNOWN, "/approvals/" + i, "option", named.get(i));
            }
        }
    }
}
