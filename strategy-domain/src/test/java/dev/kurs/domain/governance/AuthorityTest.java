package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT_COUNCIL;
import static dev.kurs.domain.governance.Granting.SEK;
import static dev.kurs.domain.governance.Granting.TODAY;
import static dev.kurs.domain.governance.Granting.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example of the governance page: a council, a board that it lets decide, and a project council below that. */
class AuthorityTest {

    private static Mandate projectCouncil(List<Power> powers, long limit, String period) {
        return Granting.of(3)
                .by(BOARD)
                .powers(powers.toArray(Power[]::new))
                .over(Granting.S)
                .limit(limit, null)
                .during(period)
                .notDelegable()
                .mandate();
    }

    private static Answer ask(@Nullable Money amount, String day, Mandate... mandates) {
        Authority authority = new Authority(
                Warrants.of(List.of(mandates)), Spending.NOTHING, Law.of(LegalProfile.NONE, List.of()), Map.of());
        return authority.whoMayDecide(new Question(Power.APPROVE_PROJECT, PROJECT, amount, LocalDate.parse(day)));
    }

    private static List<MandateId> covering(Answer answer) {
        return answer.covering().stream().map(one -> one.warrant().id()).toList();
    }

    @Test
    void the_smallest_mandate_that_reaches_comes_first() {
        assertThat(covering(ask(sek(400_000), "2026-11-21", COUNCIL, BOARD, PROJECT_COUNCIL)))
                .containsExactly(PROJECT_COUNCIL.id(), BOARD.id(), COUNCIL.id());
    }

    @Test
    void above_its_limit_the_project_council_nearly_may() {
        Answer answer = ask(sek(600_000), "2026-11-21", COUNCIL, BOARD, PROJECT_COUNCIL);

        assertThat(covering(answer)).containsExactly(BOARD.id(), COUNCIL.id());
        Miss miss = answer.nearestMisses().get(0);
        assertThat(miss.warrant().id()).isEqualTo(PROJECT_COUNCIL.id());
        assertThat(miss.lacks())
                .containsExactly(Lack.of(Lack.Kind.LIMIT, "amount", "600000 SEK", "limit", "500000 SEK"));
    }

    @Test
    void a_mandate_ends_with_its_period() {
        assertThat(covering(ask(sek(400_000), "2028-06-01", COUNCIL, BOARD, PROJECT_COUNCIL)))
                .containsExactly(BOARD.id(), COUNCIL.id());
        assertThat(covering(ask(sek(400_000), "2029-06-01", COUNCIL, BOARD, PROJECT_COUNCIL)))
                .containsExactly(COUNCIL.id());
    }

    @Test
    void whose_period_is_over_nearly_may_the_one_that_ended_last_first() {
        assertThat(ask(sek(400_000), "2028-06-01", COUNCIL, BOARD, PROJECT_COUNCIL)
                        .nearestMisses())
                .containsExactly(new Miss(
                        Warrant.of(List.of(PROJECT_COUNCIL, BOARD, COUNCIL)),
                        List.of(outside(PROJECT_COUNCIL, "2028-06-01"))));
        assertThat(ask(sek(400_000), "2029-06-01", COUNCIL, BOARD, PROJECT_COUNCIL)
                        .nearestMisses())
                .extracting(Miss::lacks)
                .containsExactly(
                        List.of(outside(BOARD, "2029-06-01")), List.of(outside(PROJECT_COUNCIL, "2029-06-01")));
    }

    private static Lack outside(Mandate mandate, String day) {
        return Lack.of(
                Lack.Kind.PERIOD,
                "day",
                LocalDate.parse(day),
                "period",
                mandate.period().toString(),
                "mandate",
                mandate.id());
    }

    @Test
    void what_was_approved_below_takes_of_the_years_limit_above() {
        BigDecimal spent = BigDecimal.valueOf(19_800_000);
        Place other = Granting.OTHER_PROJECT;
        Authority authority = new Authority(
                Warrants.of(List.of(COUNCIL, BOARD, PROJECT_COUNCIL)),
                Spending.of(List.of(
                        new Spending.Spent(BOARD.id(), other.project(), spent, BigDecimal.ZERO),
                        new Spending.Spent(PROJECT_COUNCIL.id(), other.project(), spent, BigDecimal.ZERO))),
                Law.of(LegalProfile.NONE, List.of()),
                Map.of());
        LocalDate day = LocalDate.parse("2026-11-21");

        assertThat(covering(authority.whoMayDecide(new Question(Power.APPROVE_PROJECT, PROJECT, sek(400_000), day))))
                .containsExactly(COUNCIL.id());
        assertThat(covering(authority.whoMayDecide(new Question(Power.APPROVE_PROJECT, PROJECT, sek(200_000), day))))
                .containsExactly(PROJECT_COUNCIL.id(), BOARD.id(), COUNCIL.id());
        assertThat(covering(authority.whoMayDecide(new Question(Power.COMMIT_BUDGET, other, sek(400_000), day))))
                .containsExactly(BOARD.id(), COUNCIL.id());
        assertThat(authority.remaining(authority.warrants().get(PROJECT_COUNCIL.id())))
                .isEqualTo(sek(200_000));
    }

    @Test
    void what_was_granted_within_a_revoked_mandate_ends_with_it() {
        Mandate revoked = BOARD.revoked(
                        new Mandate.Revocation(LocalDate.parse("2027-03-01"), "Reorganised"),
                        List.of(PROJECT_COUNCIL.id()),
                        TODAY)
                .after();

        assertThat(covering(ask(sek(400_000), "2027-02-28", COUNCIL, revoked, PROJECT_COUNCIL)))
                .containsExactly(PROJECT_COUNCIL.id(), BOARD.id(), COUNCIL.id());
        assertThat(covering(ask(sek(400_000), "2027-03-01", COUNCIL, revoked, PROJECT_COUNCIL)))
                .containsExactly(COUNCIL.id());
        assertThat(covering(ask(sek(400_000), "2027-03-02", COUNCIL, revoked, PROJECT_COUNCIL)))
                .containsExactly(COUNCIL.id());
    }

    @Test
    void every_excess_over_the_granting_mandate_is_named() {
        Faults faults = new Faults();
        Mandate tooMuch = projectCouncil(
                List.of(Power.APPROVE_PROJECT, Power.CLOSE_STRATEGY), 6_000_000, "2026-07-01/2029-12-31");

        assertThat(Refusals.of(() -> Mandate.within(List.of(BOARD, COUNCIL), tooMuch, SEK, TODAY, faults)))
                .containsExactly(
                        "power-beyond-grantors /powers",
                        "limit-beyond-grantors /limit/perDecision",
                        "period-beyond-grantors /period/to");
    }
}
