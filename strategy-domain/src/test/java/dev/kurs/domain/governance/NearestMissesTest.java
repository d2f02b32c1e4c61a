package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.id;
import static dev.kurs.domain.governance.Granting.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who nearly may decide: the fewest things lacking first, then the smallest. */
class NearestMissesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Answer ask(@Nullable Money amount, Mandate... mandates) {
        Authority authority = new Authority(
                Warrants.of(List.of(mandates)), Spending.NOTHING, Law.of(LegalProfile.NONE, List.of()), Map.of());
        return authority.whoMayDecide(new Question(Power.APPROVE_PROJECT, PROJECT, amount, Granting.TODAY));
    }

    private static List<MandateId> missing(Answer answer) {
        return answer.nearestMisses().stream().map(one -> one.warrant().id()).toList();
    }

    @Test
    void at_most_ten_nearly_may_and_the_nearest_comes_first() {
        Mandate[] many = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> Granting.of(i)
                        .limit(100L + i % 15, null)
                        .during(i % 2 == 0 ? "2020-01-01/.." : "2020-01-01/2025-12-31")
                        .mandate())
                .toArray(Mandate[]::new);
        Answer answer = ask(sek(200), many);

        assertThat(missing(answer))
                .containsExactly(id(14), id(28), id(12), id(26), id(10), id(24), id(8), id(22), id(6), id(20));
        assertThat(answer.nearestMisses()).allMatch(one -> one.lacks().size() == 1);
    }

    @Test
    void one_thing_is_nearer_than_two_and_money_nearer_than_days() {
        Answer answer = ask(
                sek(2),
                Granting.of(1).limit(1L, null).during("2020-01-01/2020-12-31").mandate(),
                Granting.of(2).during("2020-01-01/2020-12-31").mandate(),
                Granting.of(3).limit(1L, null).mandate(),
                Granting.of(4).limit(null, 1L).mandate(),
                Granting.of(5)
                        .limit(new Limit(new Money(BigDecimal.TEN, EUR), null))
                        .mandate(),
                Granting.of(6).revoked("2026-01-01").mandate());

        assertThat(missing(answer)).containsExactly(id(3), id(4), id(5), id(2), id(6), id(1));
    }

    @Test
    void of_two_outside_their_days_the_one_that_is_nearer_to_them_comes_first() {
        Answer answer = ask(
                null,
                Granting.of(1).over(PROJECT).during("2020-01-01/2026-05-22").mandate(),
                Granting.of(2).during("2020-01-01/2026-05-30").mandate(),
                Granting.of(3).during("2026-06-04/..").mandate(),
                Granting.of(4).during("2027-01-01/..").revoked("2027-01-01").mandate());

        assertThat(missing(answer)).containsExactly(id(2), id(3), id(1), id(4));
    }
}
