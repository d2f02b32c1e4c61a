package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static dev.kurs.domain.governance.Granting.GOAL;
import static dev.kurs.domain.governance.Granting.OTHER_PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT_COUNCIL;
import static dev.kurs.domain.governance.Granting.S;
import static dev.kurs.domain.governance.Granting.day;
import static dev.kurs.domain.governance.Granting.id;
import static dev.kurs.domain.governance.Granting.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.governance.Authority.Answer;
import dev.kurs.domain.governance.Authority.Covering;
import dev.kurs.domain.governance.Authority.Miss;
import dev.kurs.domain.governance.Authority.Question;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Spending.Spent;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each mandate lacks, in which order those that cover come, and what is left of the year. */
class AuthorityCasesTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Authority over(Mandate... mandates) {
        return spent(List.of(), mandates);
    }

    private static Authority spent(List<Spent> spent, Mandate... mandates) {
        return new Authority(
                Warrants.of(List.of(mandates)), Spending.of(spent), Law.of(LegalProfile.NONE, List.of()), Map.of());
    }

    private static Spent spent(Mandate mandate, Place place, long approved, long committed) {
        return new Spent(mandate.id(), place.project(), BigDecimal.valueOf(approved), BigDecimal.valueOf(committed));
    }

    private static Question approving(@Nullable Money amount, String day) {
        return new Question(Power.APPROVE_PROJECT, PROJECT, amount, day(day));
    }

    private static List<MandateId> covering(Answer answer) {
        return answer.covering().stream().map(one -> one.warrant().id()).toList();
    }

    private static List<MandateId> missing(Answer answer) {
        return answer.nearestMisses().stream().map(one -> one.warrant().id()).toList();
    }

    private static List<Lack> lacks(Question question, Mandate... mandates) {
        Answer answer = over(mandates).whoMayDecide(question);
        assertThat(answer.covering()).isEmpty();
        return answer.nearestMisses().get(0).lacks();
    }

    // ---- what is lacking

    @Test
    void over_the_limit_by_the_least_is_over_it() {
        Mandate mandate = Granting.of(1).limit(100L, null).mandate();

        assertThat(lacks(approving(sek(101), "2026-06-01"), mandate))
                .containsExactly(Lack.of(Lack.Kind.LIMIT, "amount", "101 SEK", "limit", "100 SEK"));
        assertThat(covering(over(mandate).whoMayDecide(approving(sek(100), "2026-06-01"))))
                .containsExactly(id(1));
        assertThat(covering(over(mandate).whoMayDecide(approving(null, "2026-06-01"))))
                .containsExactly(id(1));
    }

    @Test
    void an_inherited_limit_is_lacking_as_an_own_one_is() {
        Mandate council = Granting.of(1).limit(100L, null).mandate();
        Mandate below = Granting.of(2).by(council).mandate();

        assertThat(over(council, below)
                        .whoMayDecide(approving(sek(101), "2026-06-01"))
                        .nearestMisses())
                .extracting(Miss::lacks)
                .containsOnly(List.of(Lack.of(Lack.Kind.LIMIT, "amount", "101 SEK", "limit", "100 SEK")));
    }

    @Test
    void money_of_another_currency_is_not_compared() {
        Money euro = new Money(BigDecimal.ONE, EUR);
        Mandate yearly = Granting.of(1).limit(new Limit(euro, sek(100))).mandate();

        assertThat(lacks(
                        approving(euro, "2026-06-01"),
                        Granting.of(1).limit(100L, null).mandate()))
                .containsExactly(Lack.of(Lack.Kind.CURRENCY, "amount", "1 EUR", "limit", "100 SEK"));
        assertThat(lacks(approving(euro, "2026-06-01"), yearly))
                .containsExactly(Lack.of(Lack.Kind.CURRENCY, "amount", "1 EUR", "limit", "100 SEK"));
        assertThat(covering(over(Granting.of(1).mandate()).whoMayDecide(approving(euro, "2026-06-01"))))
                .containsExactly(id(1));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void the_first_and_the_last_day_are_in_the_period(String day, boolean in) {
        Mandate mandate = Granting.of(1).during("2026-01-01/2026-12-31").mandate();
        Answer answer = over(mandate).whoMayDecide(approving(null, day));

        assertThat(answer.covering()).hasSize(in ? 1 : 0);
        assertThat(answer.nearestMisses())
                .extracting(Miss::lacks)
                .isEqualTo(
                        in
                                ? List.of()
                                : List.of(List.of(Lack.of(
                                        Lack.Kind.PERIOD,
                                        "day",
                                        day(day),
                                        "period",
                                        "2026-01-01/2026-12-31",
                                        "mandate",
                                        id(1)))));
    }

    @Test
    void it_is_told_which_mandate_up_the_chain_was_taken_back_and_when() {
        Mandate board = Granting.of(2).by(COUNCIL).over(S).revoked("2027-03-01").mandate();
        Mandate below = Granting.of(3).by(board).over(S).mandate();

        assertThat(over(COUNCIL, board, below)
                        .whoMayDecide(approving(null, "2027-03-01"))
                        .nearestMisses())
                .extracting(Miss::lacks)
                .containsOnly(List.of(Lack.of(Lack.Kind.REVOKED, "on", day("2027-03-01"), "mandate", id(2))))
                .hasSize(2);
        assertThat(covering(over(COUNCIL, board, below).whoMayDecide(approving(null, "2027-02-28"))))
                .containsExactly(id(3), id(2), id(1));
    }

    @Test
    void what_was_taken_back_and_is_over_besides_lacks_both() {
        Mandate mandate = Granting.of(1)
                .during("2026-01-01/2026-12-31")
                .revoked("2026-06-01")
                .mandate();

        assertThat(lacks(approving(null, "2027-01-01"), mandate))
                .extracting(Lack::kind)
                .containsExactly(Lack.Kind.PERIOD, Lack.Kind.REVOKED);
        assertThat(lacks(approving(null, "2026-12-31"), mandate))
                .extracting(Lack::kind)
                .containsExactly(Lack.Kind.REVOKED);
        assertThat(lacks(approving(null, "2025-12-31"), mandate))
                .extracting(Lack::kind)
                .containsExactly(Lack.Kind.PERIOD);
    }

    @Test
    void where_none_has_the_power_over_the_place_others_are_near() {
        Mandate elsewhere = Granting.of(1).over(OTHER_PROJECT).mandate();
        Mandate without = Granting.of(2).powers(Power.PASS_GATE).mandate();
        Answer answer = over(without, elsewhere).whoMayDecide(approving(null, "2026-06-01"));

        assertThat(answer.nearestMisses())
                .extracting(Miss::lacks)
                .containsExactly(
                        List.of(Lack.of(Lack.Kind.SCOPE, "scope", Place.Type.PROJECT)),
                        List.of(Lack.of(Lack.Kind.POWER, "power", Power.APPROVE_PROJECT)));
    }

    @Test
    void everything_that_is_lacking_is_named() {
        Mandate mandate = Granting.of(1)
                .powers(Power.PASS_GATE)
                .over(GOAL)
                .limit(100L, 1L)
                .during("2027-01-01/2027-12-31")
                .revoked("2026-01-01")
                .mandate();

        assertThat(lacks(approving(sek(101), "2026-06-01"), mandate))
                .extracting(Lack::kind)
                .containsExactly(
                        Lack.Kind.LIMIT,
                        Lack.Kind.YEAR,
                        Lack.Kind.PERIOD,
                        Lack.Kind.REVOKED,
                        Lack.Kind.SCOPE,
                        Lack.Kind.POWER);
    }

    @Test
    void figures_are_told_in_the_order_they_were_given() {
        assertThat(Lack.of(Lack.Kind.PERIOD, "day", 1, "period", 2, "mandate", 3, "amount", 4, "limit", 5)
                        .figures()
                        .keySet())
                .containsExactly("day", "period", "mandate", "amount", "limit");
    }

    @Test
    void with_no_mandate_at_all_there_is_nobody_and_nobody_near() {
        assertThat(over().whoMayDecide(approving(null, "2026-06-01"))).isEqualTo(new Answer(List.of(), List.of()));
    }

    // ---- order

    @Test
    void the_narrowest_scope_comes_first_then_the_limits_then_the_chain_then_the_id() {
        Mandate root = Granting.of(10).mandate();
        Mandate inStrategy = Granting.of(20).by(root).over(S).limit(100L, 100L).mandate();
        List<Mandate> inOrder = List.of(
                Granting.of(99).by(root).over(PROJECT).limit(900L, 900L).mandate(),
                Granting.of(98).over(PROJECT).mandate(),
                Granting.of(40).by(root).over(S).limit(90L, 900L).mandate(),
                Granting.of(30).by(inStrategy).over(S).mandate(),
                inStrategy,
                Granting.of(21).by(root).over(S).limit(100L, 100L).mandate(),
                Granting.of(22).over(S).limit(100L, 100L).mandate(),
                Granting.of(8).by(root).over(S).limit(100L, 200L).mandate(),
                Granting.of(7).by(root).over(S).limit(100L, null).mandate(),
                Granting.of(6).by(root).over(S).limit(null, 50L).mandate(),
                Granting.of(5).by(root).over(S).mandate(),
                Granting.of(4).limit(10L, null).mandate(),
                Granting.of(3).mandate(),
                root);
        List<Mandate> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        Authority authority = over(shuffled.toArray(Mandate[]::new));

        assertThat(covering(authority.whoMayDecide(approving(sek(1), "2026-06-01"))))
                .isEqualTo(inOrder.stream().map(Mandate::id).toList());
    }

    @Test
    void ids_are_ordered_as_they_are_written() {
        Mandate low = Granting.of(0x7fff_ffff).mandate();
        Mandate high = Granting.of(-1).mandate();

        assertThat(covering(over(high, low).whoMayDecide(approving(null, "2026-06-01"))))
                .containsExactly(low.id(), high.id());
    }

    // ---- the year

    @Test
    void room_is_left_up_to_the_limit_of_the_year_and_no_further() {
        Mandate mandate = Granting.of(1).limit(null, 100L).mandate();
        Authority authority = spent(List.of(spent(mandate, OTHER_PROJECT, 60, 0)), mandate);

        assertThat(authority.whoMayDecide(approving(sek(40), "2026-06-01")).covering())
                .extracting(Covering::remainingThisYear)
                .containsExactly(sek(40));
        assertThat(authority.whoMayDecide(approving(sek(41), "2026-06-01")).nearestMisses())
                .extracting(Miss::lacks)
                .containsExactly(List.of(Lack.of(Lack.Kind.YEAR, "amount", "41 SEK", "remaining", "40 SEK")));
    }

    @Test
    void without_an_amount_something_must_be_left() {
        Mandate mandate = Granting.of(1).limit(null, 100L).mandate();

        assertThat(covering(spent(List.of(spent(mandate, PROJECT, 99, 0)), mandate)
                        .whoMayDecide(approving(null, "2026-06-01"))))
                .containsExactly(id(1));
        assertThat(spent(List.of(spent(mandate, PROJECT, 100, 0)), mandate)
                        .whoMayDecide(approving(null, "2026-06-01"))
                        .nearestMisses())
                .extracting(Miss::lacks)
                .containsExactly(List.of(Lack.of(Lack.Kind.YEAR, "amount", "–", "remaining", "0 SEK")));
    }

    @Test
    void a_project_that_counts_already_takes_no_more_of_the_year() {
        Mandate mandate = Granting.of(1).limit(null, 100L).mandate();
        Authority authority = spent(List.of(spent(mandate, PROJECT, 100, 0)), mandate);

        assertThat(covering(authority.whoMayDecide(
                        new Question(Power.COMMIT_BUDGET, PROJECT, sek(100), day("2026-06-01")))))
                .containsExactly(id(1));
        assertThat(missing(authority.whoMayDecide(
                        new Question(Power.COMMIT_BUDGET, OTHER_PROJECT, sek(1), day("2026-06-01")))))
                .containsExactly(id(1));
        assertThat(missing(authority.whoMayDecide(new Question(Power.COMMIT_BUDGET, S, sek(1), day("2026-06-01")))))
                .containsExactly(id(1));
    }

    @Test
    void powers_that_spend_nothing_do_not_ask_for_room() {
        Mandate mandate = Granting.of(1).limit(null, 100L).mandate();
        Authority authority = spent(List.of(spent(mandate, OTHER_PROJECT, 100, 0)), mandate);

        for (Power power : Power.values()) {
            assertThat(covering(authority.whoMayDecide(new Question(power, PROJECT, sek(1), day("2026-06-01")))))
                    .as("%s", power)
                    .hasSize(power == Power.APPROVE_PROJECT || power == Power.COMMIT_BUDGET ? 0 : 1);
        }
    }

    @Test
    void there_must_be_room_all_the_way_up_the_chain() {
        Mandate council = Granting.of(1).limit(null, 100L).mandate();
        Mandate board = Granting.of(2).by(council).mandate();
        Mandate below = Granting.of(3).by(board).limit(null, 50L).mandate();
        Authority authority = spent(
                List.of(spent(council, OTHER_PROJECT, 70, 0), spent(below, OTHER_PROJECT, 10, 0)),
                council,
                board,
                below);

        assertThat(authority.whoMayDecide(approving(sek(30), "2026-06-01")).covering())
                .extracting(one -> one.warrant().id(), Covering::remainingThisYear)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id(3), sek(30)),
                        org.assertj.core.groups.Tuple.tuple(id(2), sek(30)),
                        org.assertj.core.groups.Tuple.tuple(id(1), sek(30)));
        assertThat(missing(authority.whoMayDecide(approving(sek(31), "2026-06-01"))))
                .hasSize(3);
    }

    @Test
    void what_is_left_is_never_below_nothing_and_nothing_told_without_a_limit() {
        Mandate mandate = Granting.of(1).limit(null, 100L).mandate();
        Authority authority = spent(
                List.of(spent(mandate, PROJECT, 170, 0)),
                mandate,
                Granting.of(2).mandate());

        assertThat(authority.remaining(authority.warrants().get(id(1)))).isEqualTo(sek(0));
        assertThat(authority.remaining(authority.warrants().get(id(2)))).isNull();
    }

    // ---- the law

    @Test
    void the_law_takes_a_power_away_from_an_old_mandate() {
        Mandate staffs = Granting.of(2).by(COUNCIL).over(S).mandate();
        Map<dev.kurs.domain.kernel.BodyId, HolderFacts> bodies = Map.of(
                Granting.body(1), new HolderFacts(BodyKind.POLITICAL, List.of(), false, false),
                Granting.body(2), new HolderFacts(BodyKind.EXECUTIVE, List.of(), false, false));
        Authority authority = new Authority(
                Warrants.of(List.of(COUNCIL, staffs)), Spending.NOTHING, Law.of(LegalProfile.SE, List.of()), bodies);
        Answer closing = authority.whoMayDecide(new Question(Power.CLOSE_STRATEGY, S, null, day("2026-06-01")));

        assertThat(covering(closing)).containsExactly(id(1));
        assertThat(closing.nearestMisses())
                .extracting(Miss::lacks)
                .containsExactly(List.of(Lack.of(Lack.Kind.NOT_DELEGABLE, "power", Power.CLOSE_STRATEGY)));
        assertThat(covering(authority.whoMayDecide(new Question(Power.STOP_PROJECT, S, null, day("2026-06-01")))))
                .containsExactly(id(2), id(1));
    }

    @Test
    void a_goal_and_a_project_are_reached_from_around_them() {
        Authority authority = over(COUNCIL, BOARD, PROJECT_COUNCIL);

        assertThat(covering(authority.whoMayDecide(new Question(Power.PRIORITISE, GOAL, null, day("2026-11-21")))))
                .containsExactly(PROJECT_COUNCIL.id(), BOARD.id(), COUNCIL.id());
        assertThat(covering(authority.whoMayDecide(
                        new Question(Power.PRIORITISE, Granting.OTHER_STRATEGY, null, day("2026-11-21")))))
                .containsExactly(COUNCIL.id());
        assertThat(covering(authority.whoMayDecide(
                        new Question(Power.PRIORITISE, Place.ORGANISATION, null, day("2026-11-21")))))
                .containsExactly(COUNCIL.id());
    }
}
