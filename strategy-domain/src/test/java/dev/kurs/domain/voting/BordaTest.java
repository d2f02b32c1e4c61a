package dev.kurs.domain.voting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BordaTest {

    @Test
    void the_first_of_four_gets_three_points_and_the_last_none() {
        BordaCount count = Borda.count(Elections.slate(4), Elections.rankings("2 CABD"));

        assertThat(count.points())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("A", points("4"), "B", points("2"), "C", points("6"), "D", points("0")));
        assertThat(count.ranking()).containsExactly(List.of("C"), List.of("A"), List.of("B"), List.of("D"));
    }

    @Test
    void tied_options_share_the_mean_of_their_places_and_unnamed_ones_are_tied_at_the_end() {
        BordaCount count = Borda.count(Elections.slate(5), Elections.rankings("1 A=BC"));

        assertThat(count.points())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A",
                        points("3.5"),
                        "B",
                        points("3.5"),
                        "C",
                        points("2"),
                        "D",
                        points("0.5"),
                        "E",
                        points("0.5")));
        assertThat(count.ranking()).containsExactly(List.of("A", "B"), List.of("C"), List.of("D", "E"));
    }

    @Test
    void each_ballot_brings_the_same_number_of_points_however_short_it_is() {
        Laws.hold(1_000, random -> {
            Slate slate = Elections.slate(1 + random.nextInt(7));
            BordaCount count = Borda.count(slate, Elections.randomRankings(random, slate, 9));

            BigDecimal sum = count.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            long each = (long) slate.size() * (slate.size() - 1) / 2;
            assertThat(sum)
                    .isEqualByComparingTo(BigDecimal.valueOf(each * count.cast().ballots()));
        });
    }

    @Test
    void ten_thousand_random_elections_agree_with_places_handed_out_one_by_one() {
        Laws.hold(10_000, random -> {
            Slate slate = Elections.slate(1 + random.nextInt(7));
            List<Ranking> ballots = Elections.randomRankings(random, slate, 9);
            Map<String, BigDecimal> naive = new HashMap<>();
            slate.keys().forEach(key -> naive.put(key, BigDecimal.ZERO));
            ballots.forEach(ballot -> handOut(slate, ballot, naive));

            BordaCount count = Borda.count(slate, ballots);

            assertThat(count.points().keySet()).isEqualTo(naive.keySet());
            count.points().forEach((key, own) -> assertThat(own).isEqualByComparingTo(naive.get(key)));
        });
    }

    private static void handOut(Slate slate, Ranking ballot, Map<String, BigDecimal> points) {
        int place = slate.size() - 1;
        for (List<String> tier : ballot.tiers()) {
            share(tier, place, ballot.weight(), points);
            place -= tier.size();
        }
        List<String> unnamed = slate.keys().stream()
                .filter(key -> !ballot.named().contains(key))
                .toList();
        share(unnamed, place, ballot.weight(), points);
    }

    private static void share(List<String> tier, int best, long weight, Map<String, BigDecimal> points) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < tier.size(); i++) {
            sum = sum.add(BigDecimal.valueOf(best - i));
        }
        for (String option : tier) {
            BigDecimal mean = sum.multiply(BigDecimal.valueOf(weight)).divide(BigDecimal.valueOf(tier.size()));
            points.merge(option, mean, BigDecimal::add);
        }
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThat(Refusals.of(() -> Borda.count(Elections.slate(2), List.of(Ranking.of("A", "X")))))
                .containsExactly("option-unknown /ballots/0/ranking/1/0");
    }

    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }
}
