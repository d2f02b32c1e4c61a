package dev.kurs.domain.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example of the governance page: a council, a board that it lets decide, and a project council below that. */
class AuthorityTest {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final StrategyId S = new StrategyId(new UUID(1, 1));
    private static final Place PROJECT = Place.of(S, new ProjectId(new UUID(1, 2)));
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private static final Mandate COUNCIL = new Mandate(
            id(1),
            MandateHolder.of(new BodyId(new UUID(2, 1))),
            List.of(Power.values()),
            Place.ORGANISATION,
            Limit.NONE,
            Period.parse("2020-01-01/.."),
            true,
            null,
            Reporting.NONE,
            null);
    private static final Mandate BOARD = new Mandate(
            id(2),
            MandateHolder.of(new BodyId(new UUID(2, 2))),
            List.of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.STOP_PROJECT, Power.PRIORITISE, Power.COMMIT_BUDGET),
            Place.of(S),
            new Limit(sek(5_000_000), sek(20_000_000)),
            Period.parse("2026-01-01/2028-12-31"),
            true,
            COUNCIL.id(),
            Reporting.NEXT_MEETING,
            null);
    private static final Mandate PROJECT_COUNCIL = projectCouncil(
            List.of(Power.APPROVE_PROJECT, Power.PASS_GATE, Power.PRIORITISE), sek(500_000), "2026-07-01/2027-12-31");

    private static MandateId id(int number) {
        return new MandateId(new UUID(3, number));
    }

    private static Money sek(long amount) {
        return new Money(BigDecimal.valueOf(amount), SEK);
    }

    private static Mandate projectCouncil(List<Power> powers, Money limit, String period) {
        return new Mandate(
                id(3),
                MandateHolder.of(new BodyId(new UUID(2, 3))),
                powers,
                Place.of(S),
                new Limit(limit, null),
                Period.parse(period),
                false,
                BOARD.id(),
                Reporting.NEXT_MEETING,
                null);
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
                List.of(Power.APPROVE_PROJECT, Power.CLOSE_STRATEGY), sek(6_000_000), "2026-07-01/2029-12-31");

        assertThat(Refusals.of(() -> Mandate.within(List.of(BOARD, COUNCIL), tooMuch, SEK, TODAY, faults)))
                .containsExactly(
                        "power-beyond-grantors /powers",
                        "limit-beyond-grantors /limit/perDecision",
                        "period-beyond-grantors /period/to");
    }
}
