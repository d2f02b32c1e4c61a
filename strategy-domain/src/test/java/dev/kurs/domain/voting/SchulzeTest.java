package dev.kurs.domain.voting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.voting.SchulzeCount.Path;
import dev.kurs.domain.voting.SchulzeCount.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchulzeTest {

    private static final List<Ranking> FORTY_FIVE =
            Elections.rankings("5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC");

    @Test
    void the_worked_example_comes_out_as_e_a_c_b_d() {
        SchulzeCount count = Schulze.count(Elections.slate(5), FORTY_FIVE);

        assertThat(count.ranking())
                .containsExactly(List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D"));
        assertThat(count.winners()).containsExactly("E");
        assertThat(count.cast()).isEqualTo(new Cast(List.of("A", "B", "C", "D", "E"), 45, 0, List.of()));
    }

    @Test
    void the_matrices_of_the_worked_example_are_the_published_ones() {
        SchulzeCount count = Schulze.count(Elections.slate(5), FORTY_FIVE);

        assertThat(count.pairs())
                .containsExactly(
                        List.of(0L, 20L, 26L, 30L, 22L),
                        List.of(25L, 0L, 16L, 33L, 18L),
                        List.of(19L, 29L, 0L, 17L, 24L),
                        List.of(15L, 12L, 28L, 0L, 14L),
                        List.of(23L, 27L, 21L, 31L, 0L));
        assertThat(count.strongestPaths())
                .containsExactly(
                        List.of(0L, 28L, 28L, 30L, 24L),
                        List.of(25L, 0L, 28L, 33L, 24L),
                        List.of(25L, 29L, 0L, 29L, 24L),
                        List.of(25L, 28L, 28L, 0L, 24L),
                        List.of(25L, 28L, 28L, 31L, 0L));
    }

    @Test
    void each_neighbour_is_explained_by_the_two_strongest_paths() {
        assertThat(Schulze.count(Elections.slate(5), FORTY_FIVE).reasons())
                .containsExactly(
                        new Reason("E", "A", false, path(25, "E", "D", "C", "B", "A"), path(24, "A", "D", "C", "E")),
                        new Reason("A", "C", false, path(28, "A", "D", "C"), path(25, "C", "B", "A")),
                        new Reason("C", "B", false, path(29, "C", "B"), path(28, "B", "D", "C")),
                        new Reason("B", "D", false, path(33, "B", "D"), path(28, "D", "C", "B")));
    }

    private static Path path(long strength, String... through) {
        return new Path(List.of(through), strength);
    }

    @Test
    void options_that_no_ballot_names_are_tied_at_the_bottom_and_told() {
        SchulzeCount count = Schulze.count(
                Elections.slate(4),
                List.of(Ranking.of("B", "A"), Ranking.of(List.of()).times(2)));

        assertThat(count.ranking()).containsExactly(List.of("B"), List.of("A"), List.of("C", "D"));
        assertThat(count.cast()).isEqualTo(new Cast(List.of("A", "B", "C", "D"), 3, 2, List.of("C", "D")));
        assertThat(count.reasons().get(count.reasons().size() - 1))
                .isEqualTo(new Reason("C", "D", true, path(0), path(0)));
    }

    @Test
    void without_ballots_all_are_tied() {
        assertThat(Schulze.count(Elections.slate(3), List.of()).ranking()).containsExactly(List.of("A", "B", "C"));
    }

    @Test
    void a_pair_that_as_many_put_one_way_as_the_other_is_no_link() {
        SchulzeCount count = Schulze.count(Elections.slate(2), Elections.rankings("3 AB, 3 BA"));

        assertThat(count.pairs()).containsExactly(List.of(0L, 3L), List.of(3L, 0L));
        assertThat(count.strongestPaths()).containsExactly(List.of(0L, 0L), List.of(0L, 0L));
        assertThat(count.ranking()).containsExactly(List.of("A", "B"));
    }

    @Test
    void ballots_that_together_are_more_than_an_int_holds_are_counted() {
        SchulzeCount count = Schulze.count(
                Elections.slate(2), Collections.nCopies(5, Ranking.of("A", "B").times(Ballot.MOST)));

        assertThat(count.pairs().get(0).get(1)).isEqualTo(5_000_000_000L);
    }

    @Test
    void what_is_not_there_is_refused_wherever_a_ballot_names_it() {
        assertThat(Refusals.of(() -> Schulze.count(
                        Elections.slate(2), List.of(Ranking.of("A", "X"), Ranking.of("B"), Ranking.of("Y")))))
                .containsExactly("option-unknown /ballots/0/ranking/1/0", "option-unknown /ballots/2/ranking/0/0");
    }

    @Test
    void ten_thousand_random_elections_agree_with_the_definition() {
        Laws.hold(10_000, random -> {
            Slate slate = Elections.slate(1 + random.nextInt(6));
            List<Ranking> ballots = Elections.randomRankings(random, slate, 12);
            NaiveSchulze naive = new NaiveSchulze(slate, ballots);
            SchulzeCount count = Schulze.count(slate, ballots);

            for (int i = 0; i < slate.size(); i++) {
                for (int j = 0; j < slate.size(); j++) {
                    String one = slate.keys().get(i);
                    String other = slate.keys().get(j);
                    assertThat(count.pairs().get(i).get(j)).isEqualTo(naive.pairs(one, other));
                    assertThat(count.strongestPaths().get(i).get(j)).isEqualTo(naive.strongest(one, other));
                }
            }
            assertThat(count.ranking()).isEqualTo(naive.ranking());
            count.reasons().forEach(reason -> assertThatItHolds(reason, naive));
        });
    }

    private static void assertThatItHolds(Reason reason, NaiveSchulze naive) {
        assertThat(reason.tied())
                .isEqualTo(reason.there().strength() == reason.back().strength());
        assertThat(reason.there().strength())
                .isGreaterThanOrEqualTo(reason.back().strength());
        assertThatItIsWalked(reason.there(), reason.above(), reason.below(), naive);
        assertThatItIsWalked(reason.back(), reason.below(), reason.above(), naive);
    }

    private static void assertThatItIsWalked(Path path, String from, String to, NaiveSchulze naive) {
        assertThat(path.strength()).isEqualTo(naive.strongest(from, to));
        if (path.strength() == 0) {
            assertThat(path.through()).isEmpty();
            return;
        }
        List<String> through = path.through();
        assertThat(through).startsWith(from).endsWith(to).doesNotHaveDuplicates();
        long weakest = Long.MAX_VALUE;
        for (int i = 1; i < through.size(); i++) {
            weakest = Math.min(weakest, naive.link(through.get(i - 1), through.get(i)));
        }
        assertThat(weakest).isEqualTo(path.strength());
    }

    @Test
    void all_but_the_first_tier_are_told_why_they_stand_below_the_one_before() {
        Laws.hold(2_000, random -> {
            Slate slate = Elections.slate(2 + random.nextInt(6));
            SchulzeCount count = Schulze.count(slate, Elections.randomRankings(random, slate, 9));

            List<List<String>> ranking = count.ranking();
            for (int tier = 1; tier < ranking.size(); tier++) {
                List<String> above = ranking.get(tier - 1);
                assertThat(ranking.get(tier))
                        .allSatisfy(option -> assertThat(count.reasons()).anySatisfy(reason -> {
                            assertThat(reason.below()).isEqualTo(option);
                            assertThat(above).contains(reason.above());
                            assertThat(reason.tied()).isFalse();
                        }));
            }
        });
    }

    @Test
    void the_names_and_the_order_of_options_count_for_nothing() {
        Laws.hold(1_000, random -> {
            Slate slate = Elections.slate(1 + random.nextInt(7));
            List<Ranking> ballots = Elections.randomRankings(random, slate, 12);
            Map<String, String> names = new HashMap<>();
            List<String> renamed = Elections.shuffled(random, slate.keys());
            for (int i = 0; i < slate.size(); i++) {
                names.put(slate.keys().get(i), renamed.get(i));
            }
            List<Ranking> others = Elections.shuffled(
                    random,
                    ballots.stream()
                            .map(ballot -> new Ranking(renamed(ballot.tiers(), names), ballot.weight()))
                            .toList());

            assertThat(asSets(Schulze.count(slate, others).ranking()))
                    .isEqualTo(asSets(renamed(Schulze.count(slate, ballots).ranking(), names)));
        });
    }

    private static List<List<String>> renamed(List<List<String>> tiers, Map<String, String> names) {
        return tiers.stream()
                .map(tier -> tier.stream().map(names::get).toList())
                .toList();
    }

    private static List<Set<String>> asSets(List<List<String>> tiers) {
        return tiers.stream().map(Set::copyOf).toList();
    }

    @Test
    void turning_every_ballot_round_turns_every_path_round() {
        Laws.hold(1_000, random -> {
            Slate slate = Elections.slate(1 + random.nextInt(7));
            List<Ranking> ballots = Elections.randomRankings(random, slate, 12);
            List<Ranking> reversed =
                    ballots.stream().map(ballot -> reversed(ballot, slate)).toList();

            SchulzeCount count = Schulze.count(slate, ballots);
            SchulzeCount other = Schulze.count(slate, reversed);

            for (int i = 0; i < slate.size(); i++) {
                for (int j = 0; j < slate.size(); j++) {
                    assertThat(other.strongestPaths().get(i).get(j))
                            .isEqualTo(count.strongestPaths().get(j).get(i));
                }
            }
        });
    }

    private static Ranking reversed(Ranking ballot, Slate slate) {
        List<List<String>> tiers = new ArrayList<>(ballot.tiers());
        List<String> unnamed = new ArrayList<>(slate.keys());
        unnamed.removeAll(ballot.named());
        if (!unnamed.isEmpty()) {
            tiers.add(unnamed);
        }
        Collections.reverse(tiers);
        return new Ranking(tiers, ballot.weight());
    }

    @Test
    void what_everybody_ranks_above_another_stands_above_it() {
        Laws.hold(1_000, random -> {
            Slate slate = Elections.slate(2 + random.nextInt(6));
            List<Ranking> ballots = new ArrayList<>();
            int many = 1 + random.nextInt(9);
            for (int i = 0; i < many; i++) {
                List<String> order = Elections.shuffled(random, slate.keys());
                if (order.indexOf("A") > order.indexOf("B")) {
                    Collections.swap(order, order.indexOf("A"), order.indexOf("B"));
                }
                ballots.add(Ranking.of(order.toArray(new String[0])));
            }

            List<List<String>> ranking = Schulze.count(slate, ballots).ranking();

            assertThat(tierOf(ranking, "A")).isLessThan(tierOf(ranking, "B"));
        });
    }

    private static int tierOf(List<List<String>> ranking, String option) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).contains(option)) {
                return i;
            }
        }
        throw new AssertionError(option + " is not ranked");
    }
}
