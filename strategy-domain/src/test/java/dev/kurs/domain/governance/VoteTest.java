package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Vote.Form;
import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoteTest {

    @Test
    void a_ballot_has_one_form() {
        assertThat(Vote.choice("a").form()).isEqualTo(Form.CHOICE);
        assertThat(Vote.ranking(List.of()).form()).isEqualTo(Form.RANKING);
        assertThat(Vote.approvals(List.of()).form()).isEqualTo(Form.APPROVALS);
        assertThat(Vote.scores(Map.of()).form()).isEqualTo(Form.SCORES);
        assertThat(Vote.abstention().form()).isEqualTo(Form.ABSTENTION);
        assertThat(Refusals.of(() -> new Vote(null, null, null, null, false))).containsExactly("ballot-of-one-form");
        assertThat(Refusals.of(() -> new Vote("a", null, null, null, true))).containsExactly("ballot-of-one-form");
        assertThat(Refusals.of(() -> new Vote("a", List.of(List.of("a")), null, null, false)))
                .containsExactly("ballot-of-one-form");
        assertThat(Refusals.of(() -> new Vote(null, null, List.of("a"), Map.of("a", BigDecimal.ONE), false)))
                .containsExactly("ballot-of-one-form");
    }

    @Test
    void no_option_stands_twice_and_no_tier_is_empty() {
        assertThat(Refusals.of(() -> Vote.ranking(List.of(List.of("a", "b"), List.of(), List.of("a")))))
                .containsExactlyInAnyOrder("tier-empty /ranking/1", "option-repeated /ranking/2/0");
        assertThat(Refusals.of(() -> Vote.approvals(List.of("a", "b", "b"))))
                .containsExactly("option-repeated /approvals/2");
    }

    @Test
    void what_it_says_does_not_change_with_what_it_was_made_of() {
        List<String> tier = new ArrayList<>(List.of("a"));
        List<List<String>> tiers = new ArrayList<>(List.of(tier));
        Vote vote = Vote.ranking(tiers);
        tier.add("b");
        tiers.add(List.of("c"));

        assertThat(vote.ranking()).isEqualTo(List.of(List.of("a")));
    }

    @Test
    void scores_are_told_in_one_way() {
        assertThat(Vote.scores(Map.of("a", new BigDecimal("2.50"))))
                .isEqualTo(Vote.scores(Map.of("a", new BigDecimal("2.5"))));
    }
}
