package dev.kurs.domain.voting;

import dev.kurs.domain.kernel.Faults;
import java.util.List;

/** What was cast, whatever its kind. Pointers of faults are those of the ballot as the API takes it. */
public sealed interface Ballot permits Ranking, Approvals, Scores {

    /** The most ballots that one stands for. */
    long MOST = 1_000_000_000;

    /** How many cast just this: 1 to 1 000 000 000. */
    long weight();

    /** The options that it names, in its own order. */
    List<String> named();

    /** What it says about the order of options. */
    Ranking ranking();

    /** Which options it is for. */
    Approvals approvals();

    /** Notes each option that it names and that is not on the slate. */
    void check(Slate slate, Faults faults);

    /** Notes a weight that is out of bounds. */
    static void checkWeight(long weight, Faults faults) {
        faults.unless(
                weight >= 1 && weight <= MOST,
                VotingRule.WEIGHT_OUT_OF_RANGE,
                "/weight",
                "weight",
                weight,
                "maximum",
                MOST);
    }
}
