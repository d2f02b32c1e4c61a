package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.governance.Outcome.SettledBy;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    /** Chair first: y approves, n rejects, o abstains, - is not there. */
    private static Assembly yesOrNo(DecisionRule rule, TieBreak tieBreak, String ballots) {
        return cast(Assembly.of(ballots.length(), rule, tieBreak), ballots);
    }

    private static Assembly cast(Assembly assembly, String ballots) {
        for (int i = 0; i < ballots.length(); i++) {
            switch (ballots.charAt(i)) {
                case 'y' -> assembly.choose(i + 1, "APPROVE");
                case 'n' -> assembly.choose(i + 1, "REJECT");
                case 'o' -> assembly.cast(i + 1, Vote.abstention());
                case '-' -> {}
                default -> assembly.choose(i + 1, ballots.substring(i, i + 1));
            }
        }
        return assembly;
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        // exactly half is no majority, one more is
        "MAJORITY, yynn, -",
        "MAJORITY, yyyn, APPROVE",
        "MAJORITY, nnny, REJECT",
        "MAJORITY, yyynn, APPROVE",
        // those who abstain are not in the half
        "MAJORITY, yyno, APPROVE",
        "MAJORITY, ynoo, -",
        "MAJORITY, yooo, APPROVE",
        "MAJORITY, oooo, -",
        "MAJORITY, yn--o, -",
        // exactly two thirds is enough, one less is not
        "QUALIFIED_MAJORITY, yyn, APPROVE",
        "QUALIFIED_MAJORITY, yyyynn, APPROVE",
        "QUALIFIED_MAJORITY, nnnnyy, REJECT",
        "QUALIFIED_MAJORITY, yyyyynnn, -",
        "QUALIFIED_MAJORITY, yyynn, -",
        "QUALIFIED_MAJORITY, yyyno, APPROVE",
        "QUALIFIED_MAJORITY, yynoo, APPROVE",
        "QUALIFIED_MAJORITY, ooo, -",
        // one other voice breaks a consensus, an abstention does not
        "CONSENSUS, yyyy, APPROVE",
        "CONSENSUS, yyyn, -",
        "CONSENSUS, yyyo, APPROVE",
        "CONSENSUS, nnoo, REJECT",
        "CONSENSUS, oooo, -",
        // the chair alone counts, and decides nothing by abstaining or being away
        "CHAIR_DECIDES, ynnn, APPROVE",
        "CHAIR_DECIDES, nyyy, REJECT",
        "CHAIR_DECIDES, yooo, APPROVE",
        "CHAIR_DECIDES, oyyy, -",
        "CHAIR_DECIDES, -yyy, -"
    })
    void each_rule_makes_a_winner_of_its_share_of_those_who_said_something(
            DecisionRule rule, String ballots, String winner) {
        Count count = yesOrNo(rule, TieBreak.STATUS_QUO, ballots).count();

        assertThat(count.winner()).isEqualTo(winner.equals("-") ? null : winner);
        assertThat(count.isSettled()).isEqualTo(!winner.equals("-"));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}, {3} at the top")
    @CsvSource({
        "MAJORITY, aabbc, -, a b",
        "MAJORITY, aaabc, a, ''",
        "MAJORITY, aabc, -, a",
        "MAJORITY, aabco, -, a",
        "MAJORITY, ooo, -, a b c",
        "QUALIFIED_MAJORITY, aaaabc, a, ''",
        "QUALIFIED_MAJORITY, aaabbb, -, a b",
        "QUALIFIED_MAJORITY, aaabbc, -, a",
        "CONSENSUS, cccc, c, ''",
        "CONSENSUS, accc, -, c",
        "CHAIR_DECIDES, abbb, a, ''",
        "CHAIR_DECIDES, obbc, -, b"
    })
    void of_more_than_two_options_the_winner_passes_the_share_too(
            DecisionRule rule, String ballots, String winner, String top) {
        Procedure procedure = new Procedure(rule, null, TieBreak.CHAIR_CASTING_VOTE);
        Count count = cast(Assembly.of(ballots.length(), procedure, Assembly.among("a", "b", "c")), ballots)
                .count();

        assertThat(count.winner()).isEqualTo(winner.equals("-") ? null : winner);
        assertThat(count.top()).isEqualTo(top.isEmpty() ? List.of() : List.of(top.split(" ")));
    }

    @ParameterizedTest(name = "quorum {0} of {1} seats: {2}")
    @CsvSource({
        // none told: more than half
        "-, 1, 1",
        "-, 2, 2",
        "-, 3, 2",
        "-, 4, 3",
        "-, 5, 3",
        // a share is reached exactly, and rounded up where it falls between
        "0.5, 4, 2",
        "0.5, 5, 3",
        "0.6, 5, 3",
        "0.61, 5, 4",
        "1, 5, 5",
        "0.333333333333, 3, 1",
        "0.333333333334, 3, 2",
        "0.000000000001, 7, 1",
        // nobody is never enough
        "-, 0, 1",
        "0.5, 0, 1"
    })
    void a_quorum_is_reached_exactly_at_its_share_of_the_seats(String share, int seats, int needed) {
        BigDecimal quorum = share.equals("-") ? null : new BigDecimal(share);
        Procedure procedure = new Procedure(DecisionRule.MAJORITY, quorum, TieBreak.STATUS_QUO);

        Assembly enough = Assembly.of(seats, procedure, Assembly.yesOrNo());
        Assembly tooFew = Assembly.of(seats, procedure, Assembly.yesOrNo());
        for (int i = 1; i <= Math.min(needed, seats); i++) {
            enough.cast(i, Vote.abstention());
        }
        for (int i = 1; i < needed; i++) {
            tooFew.choose(i, "APPROVE");
        }

        assertThat(enough.count().tally().quorum()).isEqualTo(needed);
        assertThat(enough.count().tally().hasQuorum()).isEqualTo(seats > 0);
        assertThat(Refusals.of(() -> tooFew.close(null))).containsExactly("quorum-missing");
        assertThat(Refusals.broken(() -> tooFew.close(null)).get(0).figures())
                .isEqualTo(Map.of("present", needed - 1, "needed", needed, "seats", seats));
    }

    @Test
    void a_recused_seat_counts_neither_for_the_quorum_nor_among_the_seats() {
        Assembly assembly = yesOrNo(DecisionRule.MAJORITY, TieBreak.STATUS_QUO, "yy---");
        assertThat(assembly.count().tally().hasQuorum()).isFalse();

        assembly.recuse(5);
        assertThat(assembly.count().tally()).isEqualTo(tally(2, 0, 0, 2, 4, 3));
        assembly.recuse(4);
        assertThat(assembly.count().tally()).isEqualTo(tally(2, 0, 0, 2, 3, 2));
        assembly.recuse(2);
        assertThat(assembly.count().tally()).isEqualTo(tally(1, 0, 0, 1, 2, 2));
    }

    private static Tally tally(int approve, int reject, int abstained, int present, int seats, int quorum) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        votes.put("APPROVE", approve);
        votes.put("REJECT", reject);
        return new Tally(votes, abstained, present, seats, quorum);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MAJORITY, yynn", "QUALIFIED_MAJORITY, yynn", "CONSENSUS, ynyn", "CHAIR_DECIDES, onyo"})
    void without_a_winner_each_tie_break_does_its_own(DecisionRule rule, String ballots) {
        Outcome rejected = yesOrNo(rule, TieBreak.STATUS_QUO, ballots).outcome(null);
        assertThat(rejected.option()).isEqualTo("REJECT");
        assertThat(rejected.settledBy()).isEqualTo(SettledBy.STATUS_QUO);
        assertThat(rejected.approves()).isFalse();

        Assembly chaired = yesOrNo(rule, TieBreak.CHAIR_CASTING_VOTE, ballots);
        Outcome approved = chaired.outcome("APPROVE");
        assertThat(approved.option()).isEqualTo("APPROVE");
        assertThat(approved.settledBy()).isEqualTo(SettledBy.CASTING_VOTE);
        assertThat(approved.approves()).isTrue();
        assertThat(chaired.outcome("REJECT").approves()).isFalse();
        assertThat(Refusals.of(() -> chaired.close(null))).containsExactly("casting-vote-missing /castingVote");
        assertThat(Refusals.broken(() -> chaired.close(null)).get(0).figures())
                .isEqualTo(Map.of("options", List.of("APPROVE", "REJECT")));

        Assembly escalating = yesOrNo(rule, TieBreak.ESCALATE, ballots);
        assertThat(escalating.count().escalates()).isTrue();
        assertThat(Refusals.of(() -> escalating.close(null))).containsExactly("no-body-to-escalate-to");
    }

    @ParameterizedTest
    @CsvSource({"STATUS_QUO", "CHAIR_CASTING_VOTE", "ESCALATE"})
    void where_the_rule_makes_a_winner_no_tie_break_comes_into_it(TieBreak tieBreak) {
        Assembly assembly = yesOrNo(DecisionRule.MAJORITY, tieBreak, "yyn");

        assertThat(assembly.count().escalates()).isFalse();
        assertThat(assembly.outcome("REJECT"))
                .isEqualTo(new Outcome(
                        "APPROVE",
                        List.of(),
                        List.of(),
                        Outcome.Method.MAJORITY,
                        tally(2, 1, 0, 3, 3, 2),
                        SettledBy.RULE));
    }

    @Test
    void without_a_quorum_nothing_escalates_and_the_chair_is_not_asked() {
        assertThat(yesOrNo(DecisionRule.MAJORITY, TieBreak.ESCALATE, "yn--")
                        .count()
                        .escalates())
                .isFalse();
        assertThat(Refusals.of(() -> yesOrNo(DecisionRule.MAJORITY, TieBreak.ESCALATE, "yn--")
                        .close(null)))
                .containsExactly("quorum-missing");
        assertThat(Refusals.of(() -> yesOrNo(DecisionRule.MAJORITY, TieBreak.CHAIR_CASTING_VOTE, "yn--")
                        .close(null)))
                .containsExactly("quorum-missing");
    }

    @Test
    void the_status_quo_is_nothing_where_rejecting_is_no_option() {
        Procedure procedure = new Procedure(DecisionRule.MAJORITY, null, TieBreak.STATUS_QUO);
        Outcome outcome = cast(Assembly.of(4, procedure, Assembly.among("a", "b")), "aabb")
                .outcome(null);

        assertThat(outcome.option()).isNull();
        assertThat(outcome.settledBy()).isEqualTo(SettledBy.STATUS_QUO);
        assertThat(outcome.approves()).isFalse();
    }

    @Test
    void the_chair_chooses_among_those_at_the_top_alone_be_it_one() {
        Procedure procedure = new Procedure(DecisionRule.MAJORITY, null, TieBreak.CHAIR_CASTING_VOTE);
        Assembly assembly = cast(Assembly.of(5, procedure, Assembly.among("a", "b", "c")), "aabbc");

        assertThat(assembly.outcome("b").option()).isEqualTo("b");
        assertThat(Refusals.of(() -> assembly.close("c"))).containsExactly("casting-vote-not-at-the-top /castingVote");
        assertThat(Refusals.of(() -> assembly.close("d"))).containsExactly("option-unknown /castingVote");
        assembly.choose(5, "a").choose(4, "c");
        assertThat(assembly.outcome("a").settledBy()).isEqualTo(SettledBy.RULE);
        assembly.cast(5, Vote.abstention());
        assertThat(assembly.count().top()).containsExactly("a");
        assertThat(assembly.outcome("a").settledBy()).isEqualTo(SettledBy.CASTING_VOTE);
    }

    @Test
    void a_chair_who_takes_no_part_has_no_casting_vote_either() {
        Assembly assembly = yesOrNo(DecisionRule.MAJORITY, TieBreak.CHAIR_CASTING_VOTE, "-yynn")
                .recuse(1);

        assertThat(Refusals.of(() -> assembly.close("APPROVE"))).containsExactly("no-chair-to-choose /castingVote");
        assertThat(Refusals.of(() -> assembly.close(null))).containsExactly("no-chair-to-choose /castingVote");
    }

    @Test
    void two_who_both_chair_decide_only_together() {
        Assembly assembly = yesOrNo(DecisionRule.CHAIR_DECIDES, TieBreak.STATUS_QUO, "yn")
                .seat(3, Seat.SeatRole.CHAIR, Assembly.ALWAYS);

        assertThat(assembly.choose(3, "APPROVE").count().winner()).isEqualTo("APPROVE");
        assertThat(assembly.choose(3, "REJECT").count().winner()).isNull();
    }
}
