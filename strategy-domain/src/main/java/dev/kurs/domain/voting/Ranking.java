package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ballot that puts options in order. Those that it does not name are tied below all that it names.
 *
 * @param tiers best first, options of one tier being tied; empty for a blank ballot
 * @param weight how many cast just this
 */
public record Ranking(List<List<String>> tiers, long weight) implements Ballot {

    public Ranking {
        tiers = tiers.stream().map(List::copyOf).toList();
        Faults faults = new Faults();
        Ballot.checkWeight(weight, faults);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            List<String> tier = tiers.get(i);
            faults.unless(!tier.isEmpty(), VotingRule.TIER_EMPTY, "/ranking/" + i);
            for (int j = 0; j < tier.size(); j++) {
                if (!seen.add(tier.get(j))) {
                    faults.add(VotingRule.OPTION_REPEATED, "/ranking/" + i + "/" + j, "option", tier.get(j));
                }
            }
        }
        faults.throwIfAny();
    }

    /** One ballot. */
    public static Ranking of(List<List<String>> tiers) {
        return new Ranking(tiers, 1);
    }

    /** One ballot without ties. */
    public static Ranking of(String... best) {
        return of(Arrays.stream(best).map(List::of).toList());
    }

    /** The same cast by so many. */
    public Ranking times(long many) {
        return new Ranking(tiers, many);
    }

    @Override
    public List<String> named() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    @Override
    public Ranking ranking() {
        return this;
    }

    /** All that it names, since what somebody will not have at all is left off. */
    @Override
    public Approvals approvals() {
        return new Approvals(named(), weight);
    }

    @Override
    public void check(Slate slate, Faults faults) {
        for (int i = 0; i < tiers.size(); i++) {
            List<String> tier = tiers.get(i);
            for (int j = 0; j < tier.size(); j++) {
                if (!slate.has(tier.get(j))) {
                    faults.add(VotingRule.OPTION_UNKNOWN, "/ranking/" + i + "/" + j, "option", tier.get(j));
                }
            }
        }
    }
}
