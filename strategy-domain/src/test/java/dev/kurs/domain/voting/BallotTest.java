package dev.kurs.domain.voting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotTest {

    @Test
    void a_ranking_names_an_option_once_and_has_no_empty_tier() {
        assertThat(Refusals.of(
                        () -> Ranking.of(List.of(List.of("A", "B"), List.of(), List.of("B"), List.of("C", "A")))))
                .containsExactly(
                        "tier-empty /ranking/1", "option-repeated /ranking/2/0", "option-repeated /ranking/3/1");
    }

    @Test
    void approvals_name_an_option_once() {
        assertThat(Refusals.of(() -> Approvals.of("A", "B", "A"))).containsExactly("option-repeated /approvals/2");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_weight_is_one_to_a_thousand_million(long weight) {
        assertThat(Refusals.of(() -> Ranking.of("A").times(weight))).containsExactly("weight-out-of-range /weight");
        assertThat(Refusals.of(() -> Approvals.of("A").times(weight))).containsExactly("weight-out-of-range /weight");
        assertThat(Refusals.of(() -> Scores.of(Map.of()).times(weight))).containsExactly("weight-out-of-range /weight");
    }

    @Test
    void the_bounds_of_a_weight_are_included() {
        assertThat(Ranking.of("A").times(1).weight()).isEqualTo(1);
        assertThat(Ranking.of("A").times(1_000_000_000).weight()).isEqualTo(1_000_000_000);
    }

    @Test
    void points_are_bounded_as_every_number_is() {
        assertThat(Refusals.of(() -> Scores.of(Map.of("a/b~c", new BigDecimal("1e18")))))
                .containsExactly("number-out-of-range /scores/a~1b~0c");
        assertThat(Scores.of(Map.of("A", new BigDecimal("1.50"))))
                .isEqualTo(Scores.of(Map.of("A", new BigDecimal("1.5"))));
    }

    @Test
    void points_make_a_ranking_and_those_over_zero_approvals() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("A", new BigDecimal("1"));
        points.put("B", new BigDecimal("-1"));
        points.put("C", new BigDecimal("2"));
        points.put("D", new BigDecimal("1.0"));
        points.put("E", BigDecimal.ZERO);
        Scores ballot = Scores.of(points).times(3);

        assertThat(ballot.named()).containsExactly("A", "B", "C", "D", "E");
        assertThat(ballot.ranking())
                .isEqualTo(new Ranking(List.of(List.of("C"), List.of("A", "D"), List.of("E"), List.of("B")), 3));
        assertThat(ballot.approvals()).isEqualTo(new Approvals(List.of("A", "C", "D"), 3));
    }

    @Test
    void approvals_are_a_ranking_of_one_tier_and_a_ranking_approves_of_all_it_names() {
        assertThat(Approvals.of("B", "A").times(2).ranking()).isEqualTo(new Ranking(List.of(List.of("B", "A")), 2));
        assertThat(Approvals.of().ranking()).isEqualTo(Ranking.of(List.of()));
        assertThat(Ranking.of("B", "A").times(2).approvals()).isEqualTo(new Approvals(List.of("B", "A"), 2));
    }

    @Test
    void what_is_not_on_the_slate_is_told_with_its_place() {
        Slate slate = Slate.of("A", "B");

        assertThat(unknown(slate, Ranking.of(List.of(List.of("A", "x"), List.of("y")))))
                .containsExactly("option-unknown /ranking/0/1", "option-unknown /ranking/1/0");
        assertThat(unknown(slate, Approvals.of("x", "B"))).containsExactly("option-unknown /approvals/0");
        assertThat(unknown(slate, Scores.of(Map.of("x/y", BigDecimal.ONE))))
                .containsExactly("option-unknown /scores/x~1y");
        assertThat(unknown(slate, Ranking.of("B", "A"))).isEmpty();
    }

    private static List<String> unknown(Slate slate, Ballot ballot) {
        Faults faults = new Faults();
        ballot.check(slate, faults);
        return Refusals.in(faults);
    }

    @Test
    void a_ballot_does_not_change_with_the_lists_it_was_made_of() {
        List<String> tier = new ArrayList<>(List.of("A"));
        Ranking ballot = Ranking.of(List.of(tier));
        tier.add("B");

        assertThat(ballot).isEqualTo(Ranking.of("A"));
    }

    @Test
    void a_slate_has_options_with_a_key_each() {
        assertThat(Refusals.of(() -> Slate.of())).containsExactly("options-missing");
        assertThat(Refusals.of(() -> Slate.of("A", "B", "A"))).containsExactly("option-key-taken /2/key");
        assertThat(Slate.of("A", "B").keys()).containsExactly("A", "B");
        assertThat(Slate.of("A", "B").has("B")).isTrue();
        assertThat(Slate.of("A", "B").has("C")).isFalse();
    }

    @Test
    void a_key_is_one_to_a_hundred_characters_on_one_line() {
        assertThat(Refusals.of(() -> Option.of(" "))).containsExactly("text-missing /key");
        assertThat(Refusals.of(() -> Option.of("x".repeat(101)))).containsExactly("text-too-long /key");
        assertThat(Option.of("x".repeat(100)).key()).hasSize(100);
        assertThat(Refusals.of(() -> Option.of("a\u0000"))).containsExactly("text-with-control-character /key");
        for (String key : Arrays.asList("a\nb", "a\rb", "a\tb")) {
            assertThat(Refusals.of(() -> Option.of(key))).containsExactly("option-key-with-line-break /key");
        }
        assertThat(Refusals.of(() -> new Option("A", "x".repeat(65_537), null))).containsExactly("text-too-long /text");
    }
}
