package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Assembly.BOARD;
import static dev.kurs.domain.governance.Assembly.COUNCIL;
import static dev.kurs.domain.governance.Assembly.asking;
import static dev.kurs.domain.governance.Assembly.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.voting.Option;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static Proposal costing(Money amount) {
        return new Proposal(
                "Shall it?",
                Power.COMMIT_BUDGET,
                new Subject(Subject.Type.ORGANISATION, null),
                Place.ORGANISATION,
                amount,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count).mapToObj(i -> Option.of("o" + i)).toList();
    }

    @Test
    void without_options_it_is_to_approve_or_to_reject() {
        assertThat(Assembly.yesOrNo().keys()).containsExactly("APPROVE", "REJECT");
    }

    @Test
    void it_asks_something_with_two_to_five_hundred_options_of_different_keys() {
        assertThat(asking("?", null, options(2)).keys()).containsExactly("o0", "o1");
        assertThat(asking("?", null, options(500)).options()).hasSize(500);
        assertThat(Refusals.of(() -> asking(" ", null, options(1))))
                .containsExactly("text-missing /question", "too-few-options /options");
        assertThat(Refusals.of(() -> asking("?", null, options(501)))).containsExactly("too-many-options /options");
        assertThat(Refusals.of(() -> asking("?", null, List.of(Option.of("a"), Option.of("b"), Option.of("a")))))
                .containsExactly("option-key-taken /options/2/key");
    }

    @Test
    void what_hangs_on_it_is_over_zero() {
        assertThat(costing(sek(1)).amount()).isEqualTo(sek(1));
        assertThat(costing(null).amount()).isNull();
        assertThat(Refusals.of(() -> costing(sek(0)))).containsExactly("amount-not-positive /amount");
        assertThat(Refusals.of(() -> costing(sek(-1)))).containsExactly("amount-not-positive /amount");
    }

    @Test
    void under_a_budget_every_option_costs_something_in_its_currency() {
        Money euro = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));
        List<Option> mixed =
                List.of(Option.of("a"), Option.of("b", sek(0)), Option.of("c", euro), Option.of("d", sek(2)));

        assertThat(Refusals.of(() -> asking("?", sek(10), mixed)))
                .containsExactly(
                        "cost-missing /options/0/cost",
                        "cost-not-positive /options/1/cost",
                        "cost-in-other-currency /options/2/cost");
        assertThat(Refusals.of(() -> asking("?", sek(0), List.of(Option.of("a", sek(1)), Option.of("b", sek(1))))))
                .containsExactly("budget-not-positive /budget");
        assertThat(asking("?", null, mixed).budget()).isNull();
    }

    @Test
    void a_body_is_asked_once() {
        assertThat(Assembly.consulting(COUNCIL, BOARD).consultations()).containsExactly(COUNCIL, BOARD);
        assertThat(Refusals.of(() -> Assembly.consulting(COUNCIL, BOARD, COUNCIL)))
                .containsExactly("listed-twice /consultations/2");
    }
}
