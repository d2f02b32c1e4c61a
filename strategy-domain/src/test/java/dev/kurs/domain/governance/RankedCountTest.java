package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Outcome.Method;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankedCountTest {

    private static Procedure ranked(TieBreak tieBreak) {
        return new Procedure(DecisionRule.RANKED, null, tieBreak);
    }

    private static Vote order(String best) {
        return Vote.ranking(Arrays.stream(best.split("")).map(List::of).toList());
    }

    private static Map<String, Long> costs(long a, long b, long c) {
        Map<String, Long> costs = new LinkedHashMap<>();
        costs.put("a", a);
        costs.put("b", b);
        costs.put("c", c);
        return costs;
    }

    /** The worked example of Schulze: 45 ballots over five options. */
    @Test
    void the_worked_example_is_won_by_e() {
        Assembly assembly = Assembly.of(45, ranked(TieBreak.STATUS_QUO), Assembly.among("A", "B", "C", "D", "E"));
        Map<String, Integer> ballots = new LinkedHashMap<>();
        ballots.put("ACBED", 5);
        ballots.put("ADECB", 5);
        ballots.put("BEDAC", 8);
        ballots.put("CABED", 3);
        ballots.put("CAEBD", 7);
        ballots.put("CBADE", 2);
        ballots.put("DCEBA", 7);
        ballots.put("EBADC", 8);
        int voter = 1;
        for (Map.Entry<String, Integer> ballot : ballots.entrySet()) {
            for (int i = 0; i < ballot.getValue(); i++) {
                assembly.cast(voter++, order(ballot.getKey()));
            }
        }

        Outcome outcome = assembly.outcome(null);
        assertThat(outcome.option()).isEqualTo("E");
        assertThat(outcome.ranking())
                .isEqualTo(List.of(List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D")));
        assertThat(outcome.method()).isEqualTo(Method.SCHULZE);
        assertThat(outcome.settledBy()).isEqualTo(SettledBy.RULE);
        assertThat(outcome.tally().votes()).isEqualTo(Map.of("A", 10, "B", 8, "C", 12, "D", 7, "E", 8));
    }

    @Test
    void a_tie_for_the_first_place_goes_to_the_tie_break_and_keeps_the_ranking() {
        Proposal proposal = Assembly.among("a", "b", "c", "REJECT");
        List<List<String>> tiers = List.of(List.of("a", "b"), List.of("c"), List.of("REJECT"));

        Outcome rejected = tied(TieBreak.STATUS_QUO, proposal).outcome(null);
        assertThat(rejected.option()).isEqualTo("REJECT");
        assertThat(rejected.ranking()).isEqualTo(tiers);
        assertThat(rejected.approves()).isFalse();

        Assembly chaired = tied(TieBreak.CHAIR_CASTING_VOTE, proposal);
        assertThat(chaired.count().top()).containsExactly("a", "b");
        assertThat(Refusals.of(() -> chaired.close(null))).containsExactly("casting-vote-missing /castingVote");
        assertThat(Refusals.of(() -> chaired.close("c"))).containsExactly("casting-vote-not-at-the-top /castingVote");
        Outcome chosen = chaired.outcome("b");
        assertThat(chosen.option()).isEqualTo("b");
        assertThat(chosen.ranking()).isEqualTo(tiers);
        assertThat(chosen.settledBy()).isEqualTo(SettledBy.CASTING_VOTE);

        assertThat(tied(TieBreak.ESCALATE, proposal).count().escalates()).isTrue();
    }

    private static Assembly tied(TieBreak tieBreak, Proposal proposal) {
        return Assembly.of(3, ranked(tieBreak), proposal)
                .cast(1, order("abc"))
                .cast(2, order("bac"))
                .cast(3, Vote.abstention());
    }

    @Test
    void a_tie_below_the_first_place_leaves_the_winner() {
        Assembly assembly = Assembly.of(2, ranked(TieBreak.ESCALATE), Assembly.among("a", "b", "c"))
                .cast(1, order("abc"))
                .cast(2, order("acb"));

        assertThat(assembly.count().winner()).isEqualTo("a");
        assertThat(assembly.outcome(null).ranking()).isEqualTo(List.of(List.of("a"), List.of("b", "c")));
    }

    @Test
    void options_tied_at_the_top_of_a_ballot_are_each_counted_and_a_blank_one_says_nothing() {
        Assembly assembly = Assembly.of(3, ranked(TieBreak.STATUS_QUO), Assembly.among("a", "b", "c"))
                .cast(1, Vote.ranking(List.of(List.of("a", "b"))))
                .cast(2, Vote.ranking(List.of()))
                .cast(3, Vote.abstention());

        assertThat(assembly.count().tally().votes()).isEqualTo(Map.of("a", 1, "b", 1, "c", 0));
        assertThat(assembly.count().tally().abstained()).isEqualTo(1);
        assertThat(assembly.count().top()).containsExactly("a", "b");
    }

    @Test
    void where_all_abstain_all_are_tied() {
        Assembly assembly = Assembly.of(1, ranked(TieBreak.CHAIR_CASTING_VOTE), Assembly.among("a", "b"))
                .cast(1, Vote.abstention());

        assertThat(assembly.count().top()).containsExactly("a", "b");
        assertThat(assembly.outcome("a").option()).isEqualTo("a");
    }

    /**
     * Four voters share 8: two each. a and b, at 4, take all that their two supporters have; c, at 4 too, has the more
     * general support but not the money left.
     */
    @Test
    void under_a_budget_a_set_is_chosen_by_equal_shares_whatever_the_form_of_the_ballots() {
        Assembly assembly = Assembly.of(4, ranked(TieBreak.STATUS_QUO), Assembly.within(8, costs(4, 4, 9)))
                .cast(1, Vote.approvals(List.of("a")))
                .cast(2, Vote.ranking(List.of(List.of("a"), List.of("c"))))
                .cast(3, Vote.scores(Map.of("b", BigDecimal.ONE, "a", BigDecimal.ZERO)))
                .cast(4, Vote.approvals(List.of("b", "c")));

        Outcome outcome = assembly.outcome(null);
        assertThat(outcome.option()).isNull();
        assertThat(outcome.chosen()).containsExactlyInAnyOrder("a", "b");
        assertThat(outcome.method()).isEqualTo(Method.EQUAL_SHARES);
        assertThat(outcome.settledBy()).isEqualTo(SettledBy.RULE);
        assertThat(outcome.approves()).isTrue();
        assertThat(outcome.tally().votes()).isEqualTo(Map.of("a", 2, "b", 2, "c", 2));
    }

    @Test
    void an_empty_set_goes_to_the_tie_break_among_what_the_budget_can_carry() {
        Assembly chaired = Assembly.of(2, ranked(TieBreak.CHAIR_CASTING_VOTE), Assembly.within(8, costs(4, 9, 8)))
                .cast(1, Vote.approvals(List.of("b")))
                .cast(2, Vote.approvals(List.of("b")));

        assertThat(chaired.count().isSettled()).isFalse();
        assertThat(chaired.count().top()).containsExactly("a", "c");
        Outcome outcome = chaired.outcome("c");
        assertThat(outcome.option()).isNull();
        assertThat(outcome.chosen()).containsExactly("c");
        assertThat(outcome.settledBy()).isEqualTo(SettledBy.CASTING_VOTE);

        Assembly nothing = Assembly.of(1, ranked(TieBreak.CHAIR_CASTING_VOTE), Assembly.within(3, costs(4, 9, 8)))
                .cast(1, Vote.approvals(List.of("b")));
        assertThat(nothing.outcome(null).settledBy()).isEqualTo(SettledBy.STATUS_QUO);
        assertThat(nothing.outcome(null).approves()).isFalse();
    }
}
