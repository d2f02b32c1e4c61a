package dev.kurs.domain.voting;

import static dev.kurs.domain.voting.Elections.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.voting.EqualShares.Utility;
import dev.kurs.domain.voting.EqualSharesCount.AddedUnits;
import dev.kurs.domain.voting.EqualSharesCount.Step;
import dev.kurs.domain.voting.EqualSharesCount.Taken;
import dev.kurs.domain.voting.GreedyCount.LeftOut;
import dev.kurs.domain.voting.GreedyCount.Why;
import dev.kurs.domain.voting.NaiveShares.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EqualSharesTest {

    /**
     * Ten voters, 100 kronor: 10 each. Six of them want the library and the playground, four the bridge and the path.
     */
    private static final Slate TOWN = Slate.of(List.of(
            Option.of("library", sek("60")),
            Option.of("playground", sek("30")),
            Option.of("bridge", sek("40")),
            Option.of("path", sek("12"))));

    private static final List<Approvals> TEN = List.of(
            Approvals.of("library", "playground").times(6),
            Approvals.of("bridge", "path").times(4));

    /** With 13 each the four can pay 52 for both; with 15 the six could pay 90, and all would cost 142. */
    @Test
    void the_worked_example_of_the_documentation_comes_out() {
        EqualSharesCount count = EqualShares.count(TOWN, TEN, sek("100"), Utility.COST);

        assertThat(count.taken())
                .containsExactly(
                        bought("playground", Step.EQUAL_SHARES, "30", 6, "0.1666666666666666666666666666666667", "5"),
                        bought("path", Step.EQUAL_SHARES, "12", 4, "0.25", "3"),
                        bought("bridge", Step.ADD_ONE, "40", 4, "0.25", "10"));
        assertThat(count.leftOut()).containsExactly(new LeftOut("library", sek("60"), 6, Why.NO_ROOM));
        assertThat(count.added()).isEqualTo(new AddedUnits(4, sek("142"), List.of()));
        assertThat(count.endowment()).isEqualByComparingTo("14");
        assertThat(count.spent()).isEqualTo(sek("82"));
        assertThat(count.cast())
                .isEqualTo(new Cast(List.of("library", "playground", "bridge", "path"), 10, 0, List.of()));
    }

    private static Taken bought(String option, Step step, String cost, long votes, String rho, String share) {
        return new Taken(
                option, step, sek(cost), votes, new BigDecimal(rho), new BigDecimal(share), votes, 0, BigDecimal.ZERO);
    }

    /** By the head, 5 for the playground are more than 3 for the path. */
    @Test
    void with_cardinality_what_costs_each_supporter_least_comes_first() {
        EqualSharesCount count = EqualShares.count(TOWN, TEN, sek("100"), Utility.CARDINALITY);

        assertThat(count.chosen()).containsExactly("path", "playground", "bridge");
        assertThat(count.taken())
                .extracting(Taken::rho)
                .allSatisfy(
                        rho -> assertThat(rho).isIn(new BigDecimal("3"), new BigDecimal("5"), new BigDecimal("10")));
    }

    /** Of 10 each, A takes 5 from two; B then takes the 5 that one of them has left and 9 from the other. */
    @Test
    void who_has_less_than_the_share_gives_their_last() {
        Slate slate = Slate.of(List.of(Option.of("A", sek("10")), Option.of("B", sek("14"))));

        EqualSharesCount count = EqualShares.count(
                slate, List.of(Approvals.of("A"), Approvals.of("A", "B"), Approvals.of("B")), sek("30"), Utility.COST);

        assertThat(count.taken().get(1))
                .isEqualTo(new Taken(
                        "B",
                        Step.EQUAL_SHARES,
                        sek("14"),
                        2,
                        new BigDecimal("0.6428571428571428571428571428571429"),
                        new BigDecimal("9"),
                        1,
                        1,
                        new BigDecimal("5")));
    }

    @Test
    void an_option_that_is_too_dear_or_that_nobody_wants_takes_no_part() {
        Slate slate = Slate.of(List.of(
                Option.of("A", sek("101")),
                Option.of("B", sek("10")),
                Option.of("C", sek("1")),
                Option.of("D", sek("95"))));

        EqualSharesCount count = EqualShares.count(
                slate, List.of(Approvals.of("A", "B"), Approvals.of("A", "D")), sek("100"), Utility.COST);

        assertThat(count.chosen()).containsExactly("B");
        assertThat(count.leftOut())
                .containsExactly(
                        new LeftOut("A", sek("101"), 2, Why.OVER_BUDGET),
                        new LeftOut("D", sek("95"), 1, Why.NO_ROOM),
                        new LeftOut("C", sek("1"), 0, Why.NO_VOTES));
        assertThat(count.spent()).isEqualTo(sek("10"));
    }

    @Test
    void without_ballots_nothing_is_taken() {
        EqualSharesCount count = EqualShares.count(TOWN, List.of(), sek("100"), Utility.COST);

        assertThat(count.chosen()).isEmpty();
        assertThat(count.endowment()).isNull();
        assertThat(count.leftOut()).extracting(LeftOut::why).containsOnly(Why.NO_VOTES);
    }

    @Test
    void every_voter_has_a_share_those_with_a_blank_ballot_too() {
        Slate slate = Slate.of(List.of(Option.of("A", sek("50"))));

        EqualSharesCount count = EqualShares.count(
                slate, List.of(Approvals.of("A"), new Approvals(List.of(), 3)), sek("100"), Utility.COST);

        assertThat(count.cast()).isEqualTo(new Cast(List.of("A"), 4, 3, List.of()));
        assertThat(count.added()).isEqualTo(new AddedUnits(25, null, List.of()));
        assertThat(count.taken())
                .containsExactly(new Taken(
                        "A", Step.ADD_ONE, sek("50"), 1, BigDecimal.ONE, new BigDecimal("50"), 1, 0, BigDecimal.ZERO));
    }

    @Test
    void all_that_is_amiss_is_told_at_once() {
        Slate slate = Slate.of(List.of(
                Option.of("A"),
                Option.of("B", sek("0")),
                Option.of("C", new Money(BigDecimal.ONE, Currency.getInstance("DKK")))));

        assertThat(Refusals.of(() -> EqualShares.count(slate, List.of(Approvals.of("X")), sek("0"), Utility.COST)))
                .containsExactly(
                        "option-unknown /ballots/0/approvals/0",
                        "budget-not-positive /budget",
                        "cost-missing /options/0/cost",
                        "cost-not-positive /options/1/cost",
                        "cost-in-other-currency /options/2/cost");
    }

    @Test
    void ten_thousand_random_elections_agree_with_the_definition() {
        Laws.hold(10_000, random -> {
            Slate slate = randomSlate(random);
            List<Approvals> ballots = Elections.randomApprovals(random, slate, 7);
            Money budget = sek(String.valueOf(1 + random.nextInt(60)) + (random.nextBoolean() ? ".5" : ""));
            Utility utility = random.nextInt(3) == 0 ? Utility.CARDINALITY : Utility.COST;

            assertThatItAgrees(slate, ballots, budget, utility);
        });
    }

    @Test
    void elections_where_add1_goes_a_long_way_agree_with_every_single_step_of_it() {
        Laws.hold(150, random -> {
            Slate slate = Slate.of(new ArrayList<>(Collections.nCopies(1 + random.nextInt(7), 0))
                    .stream()
                            .map(none -> 20 + random.nextInt(60) * 10)
                            .map(cost -> sek(String.valueOf(cost)))
                            .map(new Numbered()::option)
                            .toList());
            List<Approvals> ballots = Elections.randomApprovals(random, slate, 9);

            assertThatItAgrees(slate, ballots, sek("900"), random.nextBoolean() ? Utility.COST : Utility.CARDINALITY);
        });
    }

    private static final class Numbered {
        private int many;

        Option option(Money cost) {
            return Option.of(String.valueOf((char) ('A' + many++)), cost);
        }
    }

    private static void assertThatItAgrees(Slate slate, List<Approvals> ballots, Money budget, Utility utility) {
        NaiveShares naive = new NaiveShares(slate, ballots, budget, utility);
        EqualSharesCount count = EqualShares.count(slate, ballots, budget, utility);
        long units = ballots.isEmpty() ? 0 : naive.units();
        Map<String, Fraction> first = naive.bought(0);
        Map<String, Fraction> last = naive.bought(units);

        assertThat(count.added().units()).isEqualTo(units);
        assertThat(count.chosen()).isEqualTo(naive.chosen(units));
        for (Taken taken : count.taken()) {
            Fraction rho = last.get(taken.option());
            assertThat(taken.votes()).isEqualTo(naive.votes(taken.option()));
            assertThat(taken.step())
                    .isEqualTo(
                            rho == null
                                    ? Step.GREEDY
                                    : first.containsKey(taken.option()) ? Step.EQUAL_SHARES : Step.ADD_ONE);
            if (rho != null) {
                assertThat(taken.rho()).isEqualByComparingTo(rho.decimal());
                assertThatItIsPaidFor(taken);
            }
        }
        List<String> fellOut =
                first.keySet().stream().filter(key -> !last.containsKey(key)).toList();
        assertThat(count.added().fellOut()).isEqualTo(fellOut);
        assertThat(count.spent().amount()).isLessThanOrEqualTo(budget.amount());
    }

    private static void assertThatItIsPaidFor(Taken taken) {
        BigDecimal together =
                taken.share().multiply(BigDecimal.valueOf(taken.payers())).add(taken.rest());
        assertThat(together.subtract(taken.cost().amount()).abs()).isLessThan(new BigDecimal("1e-25"));
        assertThat(taken.payers() + taken.poorer()).isLessThanOrEqualTo(taken.votes());
        assertThat(taken.rest().signum()).isEqualTo(taken.poorer() > 0 ? 1 : 0);
    }

    private static Slate randomSlate(SplittableRandom random) {
        List<Option> options = new ArrayList<>();
        int many = 1 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            String cost = (1 + random.nextInt(30)) + (random.nextInt(4) == 0 ? ".25" : "");
            options.add(Option.of(String.valueOf((char) ('A' + i)), sek(cost)));
        }
        return Slate.of(options);
    }

    @Test
    void a_council_with_an_ordinary_budget_is_counted_without_trying_each_krona() {
        Laws.hold(20, random -> {
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                options.add(Option.of("p" + i, sek(String.valueOf(1_000_000 + 100_000 * random.nextInt(300)))));
            }
            Slate slate = Slate.of(options);
            List<Approvals> ballots = new ArrayList<>();
            for (int i = 0; i < 45; i++) {
                ballots.add(
                        new Approvals(Elections.shuffled(random, slate.keys()).subList(0, 1 + random.nextInt(6)), 1));
            }

            EqualSharesCount count = EqualShares.count(slate, ballots, sek("100000000"), Utility.COST);

            NaiveShares naive = new NaiveShares(slate, ballots, sek("100000000"), Utility.COST);
            long units = count.added().units();
            assertThat(count.chosen()).isEqualTo(naive.chosen(units));
            for (long some = 0; some < units; some += 1 + units / 5) {
                assertThat(cost(slate, naive.bought(some))).isLessThanOrEqualTo(new BigDecimal("100000000"));
            }
            if (count.added().wouldCost() != null) {
                assertThat(count.added().wouldCost().amount())
                        .isEqualByComparingTo(cost(slate, naive.bought(units + 1)))
                        .isGreaterThan(new BigDecimal("100000000"));
            }
        });
    }

    private static BigDecimal cost(Slate slate, Map<String, Fraction> bought) {
        return bought.keySet().stream()
                .map(key -> Shares.cost(slate, slate.place(key)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_names_and_the_order_of_options_and_ballots_count_for_nothing_where_nothing_is_tied() {
        Laws.hold(500, random -> {
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                options.add(Option.of(
                        String.valueOf((char) ('A' + i)), sek(String.valueOf(11 + 10 * i + random.nextInt(9)))));
            }
            Slate slate = Slate.of(options);
            List<Approvals> ballots = Elections.randomApprovals(random, slate, 9);
            Map<String, String> names = new HashMap<>();
            slate.keys().forEach(key -> names.put(key, "option " + (char) ('Z' - key.charAt(0) + 'A')));
            Slate others = Slate.of(Elections.shuffled(
                    random,
                    options.stream()
                            .map(one -> new Option(names.get(one.key()), null, one.cost()))
                            .toList()));
            List<Approvals> renamed = Elections.shuffled(
                    random,
                    ballots.stream()
                            .map(one -> new Approvals(
                                    one.named().stream().map(names::get).toList(), one.weight()))
                            .toList());

            assertThat(EqualShares.count(others, renamed, sek("60"), Utility.COST)
                            .chosen())
                    .isEqualTo(EqualShares.count(slate, ballots, sek("60"), Utility.COST).chosen().stream()
                            .map(names::get)
                            .toList());
        });
    }
}
