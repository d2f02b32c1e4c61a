package dev.kurs.domain.voting;

import static dev.kurs.domain.voting.Elections.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.voting.GreedyCount.LeftOut;
import dev.kurs.domain.voting.GreedyCount.Taken;
import dev.kurs.domain.voting.GreedyCount.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GreedyApprovalTest {

    private static final Slate SLATE = Slate.of(List.of(
            Option.of("A", sek("50")),
            Option.of("B", sek("60")),
            Option.of("C", sek("20")),
            Option.of("D", sek("30")),
            Option.of("E", sek("101")),
            Option.of("F", sek("1"))));

    @Test
    void most_votes_come_first_and_what_no_longer_fits_is_skipped() {
        GreedyCount count = GreedyApproval.count(
                SLATE,
                List.of(
                        Approvals.of("A", "B", "E").times(3),
                        Approvals.of("A", "E").times(2),
                        Approvals.of("C"),
                        Approvals.of("D")),
                sek("100"));

        assertThat(count.taken())
                .containsExactly(
                        new Taken("A", sek("50"), 5), new Taken("C", sek("20"), 1), new Taken("D", sek("30"), 1));
        assertThat(count.leftOut())
                .containsExactly(
                        new LeftOut("E", sek("101"), 5, Why.OVER_BUDGET),
                        new LeftOut("B", sek("60"), 3, Why.NO_ROOM),
                        new LeftOut("F", sek("1"), 0, Why.NO_VOTES));
        assertThat(count.spent()).isEqualTo(sek("100"));
        assertThat(count.chosen()).containsExactly("A", "C", "D");
        assertThat(count.cast().unnamed()).containsExactly("F");
    }

    @Test
    void equal_votes_go_to_the_cheaper_and_then_to_the_key() {
        Slate slate =
                Slate.of(List.of(Option.of("b", sek("50")), Option.of("a", sek("50")), Option.of("z", sek("40"))));

        GreedyCount count = GreedyApproval.count(slate, List.of(Approvals.of("a", "b", "z")), sek("90"));

        assertThat(count.chosen()).containsExactly("z", "a");
    }

    @Test
    void all_that_is_amiss_is_told_at_once() {
        assertThat(Refusals.of(() -> GreedyApproval.count(
                        Slate.of("A", "B"), List.of(Approvals.of("A"), Approvals.of("B", "C")), sek("-1"))))
                .containsExactly(
                        "option-unknown /ballots/1/approvals/1",
                        "budget-not-positive /budget",
                        "cost-missing /options/0/cost",
                        "cost-missing /options/1/cost");
    }

    @Test
    void nothing_that_is_left_out_would_fit_and_has_more_votes_than_something_later() {
        Laws.hold(1_000, random -> {
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                options.add(Option.of(String.valueOf((char) ('A' + i)), sek(String.valueOf(1 + random.nextInt(50)))));
            }
            Slate slate = Slate.of(options);
            List<Approvals> ballots = Elections.randomApprovals(random, slate, 9);

            GreedyCount count = GreedyApproval.count(slate, ballots, sek("90"));

            for (LeftOut out : count.leftOut()) {
                BigDecimal before = count.taken().stream()
                        .filter(taken ->
                                taken.votes() > out.votes() || (taken.votes() == out.votes() && comesFirst(taken, out)))
                        .map(taken -> taken.cost().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                boolean fits = before.add(out.cost().amount()).compareTo(new BigDecimal("90")) <= 0;
                assertThat(fits && out.votes() > 0).as("%s of %s", out, count).isFalse();
            }
        });
    }

    private static boolean comesFirst(Taken taken, LeftOut out) {
        int compared = taken.cost().amount().compareTo(out.cost().amount());
        return compared < 0 || (compared == 0 && Objects.compare(taken.option(), out.option(), String::compareTo) < 0);
    }
}
