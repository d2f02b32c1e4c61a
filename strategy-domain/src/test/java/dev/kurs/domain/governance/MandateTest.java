package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static dev.kurs.domain.governance.Granting.PROJECT_COUNCIL;
import static dev.kurs.domain.governance.Granting.S;
import static dev.kurs.domain.governance.Granting.SEK;
import static dev.kurs.domain.governance.Granting.TODAY;
import static dev.kurs.domain.governance.Granting.day;
import static dev.kurs.domain.governance.Granting.sek;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandateTest {

    private static final Limit EURO = new Limit(new Money(BigDecimal.ONE, Currency.getInstance("EUR")), null);

    /** A mandate within the board's that is allowed as it is. */
    private static Granting within() {
        return Granting.of(3)
                .by(BOARD)
                .powers(Power.APPROVE_PROJECT, Power.PASS_GATE)
                .over(S)
                .limit(500_000L, null)
                .during("2026-07-01/2027-12-31");
    }

    private static List<String> broken(Mandate mandate, Mandate... chain) {
        return Refusals.ifAny(() -> Mandate.within(List.of(chain), mandate, SEK, TODAY, new Faults()));
    }

    // ---- granting within another

    @Test
    void what_lies_within_is_granted_and_told() {
        Mandate mandate = within().mandate();
        Change<Mandate> granted = Mandate.within(List.of(BOARD, COUNCIL), mandate, SEK, TODAY, new Faults());

        assertThat(granted.after()).isEqualTo(mandate);
        assertThat(granted.events())
                .extracting(Event::type, Event::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("governance.mandate-granted", mandate.id()));
    }

    @Test
    void as_much_as_the_grantor_holds_can_be_granted() {
        Mandate same = Granting.of(3)
                .by(BOARD)
                .powers(BOARD.powers().toArray(Power[]::new))
                .over(S)
                .limit(BOARD.limit())
                .during(BOARD.period().toString())
                .mandate();

        assertThat(broken(same, BOARD, COUNCIL)).isEmpty();
        assertThat(broken(within().limit(null, null).mandate(), BOARD, COUNCIL)).isEmpty();
    }

    static Stream<Arguments> excesses() {
        return Stream.of(
                Arguments.of(within().powers(Power.CLOSE_STRATEGY), "power-beyond-grantors /powers"),
                Arguments.of(within().over(Place.ORGANISATION), "scope-beyond-grantors /scope"),
                Arguments.of(within().over(Granting.OTHER_STRATEGY), "scope-beyond-grantors /scope"),
                Arguments.of(within().limit(5_000_001L, null), "limit-beyond-grantors /limit/perDecision"),
                Arguments.of(within().limit(null, 20_000_001L), "limit-beyond-grantors /limit/perYear"),
                Arguments.of(within().during("2025-12-31/2027-12-31"), "period-beyond-grantors /period/from"),
                Arguments.of(within().during("2026-07-01/2029-01-01"), "period-beyond-grantors /period/to"),
                Arguments.of(within().during("2026-07-01/.."), "period-beyond-grantors /period/to"));
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void one_excess_over_the_grantor_is_named_alone(Granting beyond, String named) {
        assertThat(broken(beyond.mandate(), BOARD, COUNCIL)).containsExactly(named);
    }

    @Test
    void all_excesses_are_named_together_each_power_by_itself() {
        Mandate council = Granting.of(1).notDelegable().mandate();
        Mandate board = Granting.of(2)
                .by(council)
                .powers(Power.PASS_GATE)
                .over(S)
                .limit(10L, 20L)
                .during("2026-01-01/2026-12-31")
                .notDelegable()
                .revoked("2026-06-01")
                .mandate();
        Mandate mandate = Granting.of(3)
                .by(board)
                .powers(Power.PASS_GATE, Power.CLOSE_STRATEGY, Power.ADOPT_STRATEGY)
                .limit(11L, 21L)
                .during("2025-01-01/..")
                .mandate();

        assertThat(broken(mandate, board, council))
                .containsExactly(
                        "not-delegable /grantedBy",
                        "power-beyond-grantors /powers",
                        "power-beyond-grantors /powers",
                        "scope-beyond-grantors /scope",
                        "limit-beyond-grantors /limit/perDecision",
                        "limit-beyond-grantors /limit/perYear",
                        "period-beyond-grantors /period/from",
                        "period-beyond-grantors /period/to",
                        "grantor-revoked /grantedBy");
    }

    @Test
    void an_excess_says_what_was_asked_for_and_what_the_grantor_has() {
        List<BrokenRule> found = Refusals.broken(() -> Mandate.within(
                List.of(BOARD, COUNCIL),
                within().powers(Power.CLOSE_STRATEGY).limit(6_000_000L, null).mandate(),
                SEK,
                TODAY,
                new Faults()));

        assertThat(found)
                .extracting(BrokenRule::figures)
                .containsExactly(
                        Map.of("power", Power.CLOSE_STRATEGY),
                        Map.of("limit", sek(6_000_000), "grantors", sek(5_000_000)));
    }

    @Test
    void only_the_granting_mandate_need_be_delegable() {
        assertThat(broken(
                        Granting.of(4)
                                .by(PROJECT_COUNCIL)
                                .powers(Power.PASS_GATE)
                                .over(S)
                                .during("2026-07-01/2026-12-31")
                                .mandate(),
                        PROJECT_COUNCIL,
                        BOARD,
                        COUNCIL))
                .containsExactly("not-delegable /grantedBy");
        assertThat(broken(
                        within().notDelegable().mandate(),
                        BOARD,
                        Granting.of(1).notDelegable().mandate()))
                .isEmpty();
    }

    @Test
    void a_limit_that_the_grantor_inherits_binds_too() {
        Mandate inherits = Granting.of(3)
                .by(BOARD)
                .powers(Power.APPROVE_PROJECT)
                .over(S)
                .during("2026-07-01/2027-12-31")
                .mandate();
        Granting below = Granting.of(4)
                .by(inherits)
                .powers(Power.APPROVE_PROJECT)
                .over(S)
                .during("2026-07-01/2027-12-31");

        assertThat(broken(below.limit(5_000_000L, 20_000_000L).mandate(), inherits, BOARD, COUNCIL))
                .isEmpty();
        assertThat(broken(below.limit(5_000_001L, 20_000_001L).mandate(), inherits, BOARD, COUNCIL))
                .containsExactly("limit-beyond-grantors /limit/perDecision", "limit-beyond-grantors /limit/perYear");
    }

    @Test
    void the_nearest_limit_up_the_chain_is_inherited_each_part_by_itself() {
        Mandate yearly = Granting.of(3).by(BOARD).limit(null, 9L).mandate();
        Mandate single = Granting.of(4).by(yearly).limit(7L, null).mandate();

        assertThat(Mandate.effectiveLimit(List.of(COUNCIL))).isEqualTo(Limit.NONE);
        assertThat(Mandate.effectiveLimit(List.of(yearly, BOARD, COUNCIL)))
                .isEqualTo(new Limit(sek(5_000_000), sek(9)));
        assertThat(Mandate.effectiveLimit(List.of(single, yearly, BOARD, COUNCIL)))
                .isEqualTo(new Limit(sek(7), sek(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-07-01/2026-12-31, true",
        "2026-07-01, 2026-07-01/2026-12-31, true",
        "2026-07-02, 2026-07-01/2026-12-31, false",
        "2026-06-01, 2026-02-01/2026-12-31, true",
        "2026-06-02, 2026-02-01/2026-12-31, false",
    })
    void nothing_is_granted_within_what_is_taken_back_before_it_could_begin(
            String revoked, String period, boolean refused) {
        Mandate board = Granting.of(2).by(COUNCIL).over(S).revoked(revoked).mandate();
        Mandate below = Granting.of(3).by(board).over(S).mandate();
        Mandate council = Granting.of(1).revoked(revoked).mandate();
        List<String> named = refused ? List.of("grantor-revoked /grantedBy") : List.of();

        assertThat(broken(Granting.of(3).by(board).over(S).during(period).mandate(), board, COUNCIL))
                .isEqualTo(named);
        assertThat(broken(Granting.of(4).by(below).over(S).during(period).mandate(), below, BOARD, council))
                .isEqualTo(named);
    }

    // ---- money

    @Test
    void limits_are_in_the_organisations_currency_and_an_alien_one_is_not_called_too_high() {
        assertThat(broken(within().limit(EURO).mandate(), BOARD, COUNCIL))
                .containsExactly("money-in-other-currency /limit/perDecision/currency");
        Limit both = new Limit(EURO.perDecision(), EURO.perDecision());
        assertThat(Refusals.ifAny(
                        () -> Mandate.ofRoot(Granting.of(1).limit(both).mandate(), SEK, new Faults())))
                .containsExactly(
                        "money-in-other-currency /limit/perDecision/currency",
                        "money-in-other-currency /limit/perYear/currency");
    }

    @Test
    void what_cannot_be_compared_with_the_grantors_limit_is_not_within_it() {
        Mandate old = Granting.of(2).by(COUNCIL).limit(EURO).mandate();

        assertThat(broken(Granting.of(3).by(old).limit(1L, null).mandate(), old, COUNCIL))
                .containsExactly("limit-beyond-grantors /limit/perDecision");
    }

    @Test
    void a_limit_is_nothing_or_more() {
        assertThat(Refusals.ifAny(() -> new Limit(sek(0), sek(0)))).isEmpty();
        assertThat(Refusals.ifAny(() -> new Limit(sek(-1), sek(-1))))
                .containsExactly("limit-negative /perDecision/amount", "limit-negative /perYear/amount");
    }

    // ---- as it is

    @Test
    void a_mandate_from_the_root_is_bound_by_no_other() {
        Mandate mandate = Granting.of(1).limit(1L, 2L).mandate();

        assertThat(Mandate.ofRoot(mandate, SEK, new Faults()).after()).isEqualTo(mandate);
        assertThat(mandate.isRoot()).isTrue();
        assertThat(BOARD.isRoot()).isFalse();
    }

    @Test
    void what_others_found_is_told_along_with_it() {
        Faults faults = new Faults().add(GovernanceRule.NOT_DELEGABLE, "/grantedBy");

        assertThat(Refusals.ifAny(
                        () -> Mandate.ofRoot(Granting.of(1).limit(EURO).mandate(), SEK, faults)))
                .containsExactly("not-delegable /grantedBy", "money-in-other-currency /limit/perDecision/currency");
    }

    @Test
    void a_mandate_holds_a_power_at_least_and_begins_on_a_day() {
        assertThat(Refusals.of(
                        () -> Granting.of(1).powers().during("../2026-12-31").mandate()))
                .containsExactly("power-missing /powers", "period-without-beginning /period/from");
    }

    @Test
    void the_terms_of_a_mandate_make_that_mandate() {
        assertThat(BOARD.terms().toMandate(BOARD.id(), BOARD.grantedBy())).isEqualTo(BOARD);
    }

    @Test
    void powers_stand_in_order_each_once() {
        assertThat(Granting.of(1)
                        .powers(Power.PASS_GATE, Power.ADOPT_STRATEGY, Power.PASS_GATE)
                        .mandate()
                        .powers())
                .containsExactly(Power.ADOPT_STRATEGY, Power.PASS_GATE);
    }

    @Test
    void a_mandate_is_held_by_one() {
        PositionId position = new PositionId(new UUID(6, 1));
        PersonId person = new PersonId(new UUID(5, 1));

        assertThat(Refusals.of(() -> new MandateHolder(null, null, null))).containsExactly("held-by-one");
        assertThat(Refusals.of(() -> new MandateHolder(Granting.body(1), position, null)))
                .containsExactly("held-by-one");
        assertThat(Refusals.of(() -> new MandateHolder(null, position, person))).containsExactly("held-by-one");
        assertThat(MandateHolder.of(Granting.body(1)).id()).isEqualTo(Granting.body(1));
        assertThat(MandateHolder.of(position).id()).isEqualTo(position);
        assertThat(MandateHolder.of(person).id()).isEqualTo(person);
    }

    // ---- revoking

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, false",
        "2026-07-01, true",
        "2026-09-30, true",
        "2026-10-01, false",
        "2027-12-31, false",
        "2028-01-01, false"
    })
    void a_mandate_stands_from_its_first_day_until_the_day_it_is_taken_back(String day, boolean stands) {
        assertThat(within().revoked("2026-10-01").mandate().standsOn(day(day))).isEqualTo(stands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01", "2026-06-02", "2031-01-01"})
    void a_mandate_is_taken_back_from_today_or_later(String on) {
        Mandate.Revocation how = new Mandate.Revocation(day(on), "Reorganised");
        Change<Mandate> revoked = BOARD.revoked(how, List.of(), TODAY);

        assertThat(revoked.before()).isEqualTo(BOARD);
        assertThat(revoked.after().revoked()).isEqualTo(how);
        assertThat(revoked.events())
                .containsExactly(Event.of("governance.mandate-revoked", BOARD.id())
                        .with("on", day(on))
                        .with("reason", "Reorganised"));
    }

    @Test
    void what_ends_with_it_is_told_where_something_does() {
        Mandate.Revocation how = new Mandate.Revocation(TODAY, "Reorganised");
        List<MandateId> ended = List.of(PROJECT_COUNCIL.id());

        assertThat(BOARD.revoked(how, ended, TODAY).events())
                .extracting(event -> event.facts().get("ended"))
                .containsExactly(ended);
        assertThat(BOARD.revoked(how, List.of(), TODAY).events().get(0).facts()).doesNotContainKey("ended");
    }

    @Test
    void nothing_but_its_end_changes_in_what_is_taken_back() {
        Mandate after = BOARD.revoked(new Mandate.Revocation(TODAY, "Reorganised"), List.of(), TODAY)
                .after();

        assertThat(after).usingRecursiveComparison().ignoringFields("revoked").isEqualTo(BOARD);
    }

    @Test
    void a_mandate_is_not_taken_back_in_the_past_or_twice_or_without_a_reason() {
        Mandate.Revocation yesterday = new Mandate.Revocation(day("2026-05-31"), "Reorganised");
        Mandate.Revocation later = new Mandate.Revocation(day("2026-07-01"), "Reorganised");
        Mandate revoked = BOARD.revoked(later, List.of(), TODAY).after();

        assertThat(Refusals.of(() -> BOARD.revoked(yesterday, List.of(), TODAY)))
                .containsExactly("revoked-in-the-past /on");
        assertThat(Refusals.of(() -> revoked.revoked(later, List.of(), TODAY))).containsExactly("already-revoked");
        assertThat(Refusals.of(() -> new Mandate.Revocation(TODAY, " "))).containsExactly("text-missing /reason");
    }
}
