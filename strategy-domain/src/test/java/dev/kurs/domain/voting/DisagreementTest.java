package dev.kurs.domain.voting;

import static dev.kurs.domain.voting.Elections.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.voting.Disagreement.ContestedPair;
import dev.kurs.domain.voting.Disagreement.HangingOption;
import dev.kurs.domain.voting.Disagreement.Order;
import dev.kurs.domain.voting.Disagreement.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    /** Three in five put A first, so Schulze does; B is first or second everywhere, so Borda puts it there. */
    private static final List<Ranking> FIVE = Elections.rankings("3 ABC, 2 BCA");

    @Test
    void schulze_and_borda_may_put_the_first_two_differently() {
        Disagreement report = Disagreement.of(Elections.slate(3), FIVE, null, null);

        assertThat(report.rankings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        VotingMethod.SCHULZE, List.of(List.of("A"), List.of("B"), List.of("C")),
                        VotingMethod.BORDA, List.of(List.of("B"), List.of("A"), List.of("C"))));
        assertThat(report.agreed()).containsExactly(new Pair("A", "C"), new Pair("B", "C"));
        assertThat(report.contested())
                .containsExactly(new ContestedPair(
                        "A", "B", Map.of(VotingMethod.SCHULZE, Order.ABOVE, VotingMethod.BORDA, Order.BELOW)));
        assertThat(report.sets()).isEmpty();
        assertThat(report.inAll()).isEmpty();
        assertThat(report.inNone()).isEmpty();
        assertThat(report.hanging()).isEmpty();
    }

    @Test
    void a_score_from_elsewhere_stands_beside_them() {
        Disagreement report = Disagreement.of(
                Elections.slate(3),
                FIVE,
                null,
                Map.of("A", new BigDecimal("0.5"), "B", new BigDecimal("0.50"), "C", BigDecimal.ONE));

        assertThat(report.rankings().get(VotingMethod.WEIGHTED_SCORE)).containsExactly(List.of("C"), List.of("A", "B"));
        assertThat(report.agreed()).isEmpty();
        assertThat(report.contested().get(0).orders())
                .containsEntry(VotingMethod.WEIGHTED_SCORE, Order.TIED)
                .containsEntry(VotingMethod.SCHULZE, Order.ABOVE);
    }

    @Test
    void under_a_budget_the_sets_stand_side_by_side() {
        Slate slate = Slate.of(List.of(
                Option.of("library", sek("60")),
                Option.of("playground", sek("30")),
                Option.of("bridge", sek("40")),
                Option.of("path", sek("12")),
                Option.of("statue", sek("90"))));
        List<Ballot> ballots = List.of(
                Approvals.of("library", "playground").times(6),
                Ranking.of("path", "bridge").times(4));

        Disagreement report = Disagreement.of(slate, ballots, sek("100"), null);

        assertThat(report.sets())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        VotingMethod.EQUAL_SHARES, List.of("playground", "path", "bridge"),
                        VotingMethod.GREEDY_APPROVAL, List.of("playground", "library")));
        assertThat(report.inAll()).containsExactly("playground");
        assertThat(report.inNone()).containsExactly("statue");
        assertThat(report.hanging())
                .containsExactly(
                        new HangingOption("library", Set.of(VotingMethod.GREEDY_APPROVAL)),
                        new HangingOption("bridge", Set.of(VotingMethod.EQUAL_SHARES)),
                        new HangingOption("path", Set.of(VotingMethod.EQUAL_SHARES)));
    }

    @Test
    void by_score_what_no_longer_fits_is_skipped_and_equal_scores_go_to_the_cheaper() {
        Slate slate = Slate.of(List.of(
                Option.of("A", sek("50")),
                Option.of("B", sek("40")),
                Option.of("C", sek("10")),
                Option.of("D", sek("70"))));
        Map<String, BigDecimal> scores =
                Map.of("A", BigDecimal.ONE, "B", BigDecimal.ONE, "C", BigDecimal.ZERO, "D", BigDecimal.TEN);

        Disagreement report = Disagreement.of(slate, List.of(Approvals.of("A")), sek("115"), scores);

        assertThat(report.sets().get(VotingMethod.WEIGHTED_SCORE)).containsExactly("D", "B");
        assertThat(Disagreement.of(slate, List.of(Approvals.of("A")), sek("120"), scores)
                        .sets()
                        .get(VotingMethod.WEIGHTED_SCORE))
                .containsExactly("D", "B", "C");
    }

    @Test
    void all_that_is_amiss_is_told_at_once() {
        assertThat(Refusals.of(() -> Disagreement.of(
                        Elections.slate(2), List.of(Ranking.of("X")), sek("10"), Map.of("A", BigDecimal.ONE))))
                .containsExactly(
                        "option-unknown /ballots/0/ranking/0/0",
                        "cost-missing /options/0/cost",
                        "cost-missing /options/1/cost",
                        "score-missing /weightedScores");
    }

    @Test
    void each_pair_is_agreed_on_or_contested_as_the_counts_say() {
        Laws.hold(1_000, random -> {
            Slate slate = Elections.slate(1 + random.nextInt(6));
            List<Ranking> ballots = Elections.randomRankings(random, slate, 9);

            Disagreement report = Disagreement.of(slate, ballots, null, null);

            List<List<String>> schulze = Schulze.count(slate, ballots).ranking();
            List<List<String>> borda = Borda.count(slate, ballots).ranking();
            assertThat(report.agreed().size() + report.contested().size())
                    .isEqualTo(slate.size() * (slate.size() - 1) / 2);
            assertThat(report.agreed()).allSatisfy(pair -> {
                assertThat(tier(schulze, pair.above())).isLessThan(tier(schulze, pair.below()));
                assertThat(tier(borda, pair.above())).isLessThan(tier(borda, pair.below()));
            });
            assertThat(report.contested())
                    .allSatisfy(pair -> assertThat(
                                    Integer.signum(tier(schulze, pair.first()) - tier(schulze, pair.second()))
                                            + Integer.signum(tier(borda, pair.first()) - tier(borda, pair.second())))
                            .isBetween(-1, 1));
        });
    }

    private static int tier(List<List<String>> ranking, String option) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).contains(option)) {
                return i;
            }
        }
        throw new AssertionError(option);
    }
}
