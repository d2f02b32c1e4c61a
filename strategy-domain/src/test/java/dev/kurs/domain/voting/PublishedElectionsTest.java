package dev.kurs.domain.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Elections with the results that Condorcet (julien-boudry/Condorcet, MIT) and votelib (simberaj/votelib, MIT) expect in
 * their tests. What is held against them:
 *
 * <ul>
 *   <li>Schulze by winning votes, whole: {@code Schulze Winning} of Condorcet, and {@code Schulze} and {@code schulze},
 *       which is what Condorcet and votelib call it without saying more.
 *   <li>{@code Condorcet}: whoever beats all others in pairs also wins by Schulze, alone. That is a property of Schulze's
 *       method, so those elections can be used too. Where there is none, Schulze may still have a winner.
 *   <li>{@code Borda Count}, except as said below.
 * </ul>
 *
 * <p>What is not ours: Schulze by margins or by ratio (we count winning votes); ranked pairs, Copeland, minimax, Dodgson,
 * Kemeny, instant runoff, two rounds, first past the post, Dowdall (other methods). Ballots there that leave options
 * unranked without tying them below (implicit ranking turned off) say something that no ballot of ours can say. A ballot's
 * {@code weight} there counts only where an election turns that on, and none does whose ballots have one: we count how many
 * cast it. Where no option beats all others there is nothing to compare with.
 */
class PublishedElectionsTest {

    private static final Set<String> SCHULZE = Set.of("Schulze Winning", "Schulze", "schulze");

    private static final Set<String> NOT_OURS = Set.of(
            "Schulze Margin",
            "Schulze Ratio",
            "Two Rounds",
            "Ranked Pairs Winning",
            "Ranked Pairs Margin",
            "rankedpairs_winvotes",
            "DodgsonQuick",
            "DodgsonTideman",
            "InstantRunoff",
            "Minimax Winning",
            "Minimax Opposition",
            "Minimax Margin",
            "minimax_winvotes",
            "minimax_margins",
            "minimax_pwo",
            "Copeland",
            "copeland_raw",
            "copeland_2o",
            "Fptp",
            "KemenyYoung",
            "kemeny_young",
            "DowdallSystem");

    private record Expected(
            String source, String method, Slate slate, List<Ranking> ballots, boolean unrankedTied, Map<?, ?> result) {}

    private final List<Expected> all = read();

    @Test
    void every_expected_result_is_either_held_against_ours_or_named_as_not_ours() {
        assertThat(all).hasSize(134);
        Set<String> methods = new HashSet<>(SCHULZE);
        methods.addAll(NOT_OURS);
        methods.addAll(Set.of("Borda Count", "Condorcet"));
        assertThat(all).allSatisfy(one -> assertThat(methods).contains(one.method()));
    }

    @Test
    void schulze_by_winning_votes_agrees() {
        List<Expected> ours = comparable(SCHULZE);

        assertThat(ours).hasSize(23);
        assertThat(ours)
                .allSatisfy(one -> assertThatItIs(
                        one, (slate, ballots) -> Schulze.count(slate, ballots).ranking()));
    }

    @Test
    void whoever_beats_all_others_wins_by_schulze_too() {
        List<Expected> ours = comparable(Set.of("Condorcet")).stream()
                .filter(one -> one.result().get("winners") instanceof List<?> winners && winners.size() == 1)
                .toList();

        assertThat(ours).hasSize(8);
        assertThat(ours)
                .allSatisfy(one -> assertThatItIs(
                        one, (slate, ballots) -> Schulze.count(slate, ballots).ranking()));
    }

    @Test
    void borda_agrees() {
        List<Expected> ours = comparable(Set.of("Borda Count"));

        assertThat(ours).hasSize(4);
        assertThat(ours)
                .allSatisfy(one -> assertThatItIs(
                        one, (slate, ballots) -> Borda.count(slate, ballots).ranking()));
    }

    private List<Expected> comparable(Set<String> methods) {
        return all.stream()
                .filter(one -> one.unrankedTied() && methods.contains(one.method()))
                .toList();
    }

    private static void assertThatItIs(Expected expected, BiFunction<Slate, List<Ranking>, List<List<String>>> count) {
        List<List<String>> ranking = count.apply(expected.slate(), expected.ballots());
        if (expected.result().get("ranking") != null) {
            assertThat(asSets(ranking))
                    .as(expected.source())
                    .isEqualTo(asSets(tiers(expected.result().get("ranking"))));
        } else {
            assertThat(Set.copyOf(ranking.get(0)))
                    .as(expected.source())
                    .isEqualTo(new HashSet<>(strings(expected.result().get("winners"))));
        }
    }

    private static List<Set<String>> asSets(List<List<String>> tiers) {
        return tiers.stream().map(Set::copyOf).toList();
    }

    private static List<Expected> read() {
        List<Expected> read = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(file().get("vectors"))) {
            Map<?, ?> vector = (Map<?, ?>) one;
            Slate slate = Slate.of(strings(vector.get("candidates")).toArray(new String[0]));
            List<Ranking> ballots = new ArrayList<>();
            for (Object vote : (List<?>) Objects.requireNonNull(vector.get("votes"))) {
                ballots.add(ballot((Map<?, ?>) vote));
            }
            for (Object result : (List<?>) Objects.requireNonNull(vector.get("expected"))) {
                Map<?, ?> expected = (Map<?, ?>) result;
                read.add(new Expected(
                        vector.get("source") + "",
                        expected.get("method") + "",
                        slate,
                        ballots,
                        Boolean.TRUE.equals(vector.get("unrankedTiedAtBottom")),
                        expected));
            }
        }
        return read;
    }

    private static Ranking ballot(Map<?, ?> vote) {
        return new Ranking(tiers(vote.get("ranking")), Long.parseLong(vote.get("count") + ""));
    }

    private static List<List<String>> tiers(Object ranking) {
        return ((List<?>) ranking).stream().map(PublishedElectionsTest::strings).toList();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> file() {
        try (InputStream file = PublishedElectionsTest.class.getResourceAsStream("vectors.json")) {
            byte[] bytes = Objects.requireNonNull(file, "vectors.json").readAllBytes();
            return (Map<?, ?>) new SmallJson(new String(bytes, StandardCharsets.UTF_8)).value();
        } catch (IOException e) {
            throw new AssertionError("vectors.json cannot be read", e);
        }
    }
}
