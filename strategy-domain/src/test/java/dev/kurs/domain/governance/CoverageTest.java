package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.BOARD;
import static dev.kurs.domain.governance.Granting.COUNCIL;
import static dev.kurs.domain.governance.Granting.OTHER_PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.PROJECT_COUNCIL;
import static dev.kurs.domain.governance.Granting.S;
import static dev.kurs.domain.governance.Granting.SEK;
import static dev.kurs.domain.governance.Granting.day;
import static dev.kurs.domain.governance.Granting.id;
import static dev.kurs.domain.governance.Granting.sek;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kurs.domain.governance.Coverage.Conflict;
import dev.kurs.domain.governance.Coverage.Gap;
import dev.kurs.domain.governance.Coverage.Range;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageTest {

    private static final Period YEARS = Period.parse("2026-06-01/2030-12-31");

    private static Coverage of(Authority authority, List<Place> projects, Map<BodyId, BodyId> escalation) {
        return Coverage.of(authority, new Range(S, projects, YEARS, SEK), escalation);
    }

    private static Authority over(Mandate... mandates) {
        return new Authority(
                Warrants.of(List.of(mandates)), Spending.NOTHING, Law.of(LegalProfile.NONE, List.of()), Map.of());
    }

    private static Gap gap(Power power, Place place, String days, @Nullable Long above) {
        Period period = Period.parse(days);
        return new Gap(
                power,
                place,
                java.util.Objects.requireNonNull(period.from()),
                java.util.Objects.requireNonNull(period.to()),
                above == null ? null : sek(above));
    }

    private static List<Gap> gaps(Power power, Place place, Mandate... mandates) {
        return of(over(mandates), List.of(PROJECT, OTHER_PROJECT), Map.of()).gaps().stream()
                .filter(one -> one.power() == power && one.scope().equals(place))
                .toList();
    }

    private static List<Conflict> conflicts(Map<BodyId, BodyId> escalation, Mandate... mandates) {
        return of(over(mandates), List.of(PROJECT), escalation).conflicts();
    }

    // ---- gaps

    @Test
    void who_holds_everything_without_limit_leaves_no_gap() {
        assertThat(of(over(COUNCIL), List.of(PROJECT, OTHER_PROJECT), Map.of()))
                .isEqualTo(new Coverage(List.of(), List.of()));
    }

    @Test
    void without_mandates_every_power_is_a_gap_over_the_strategy_and_those_of_projects_over_each_project() {
        List<Gap> gaps = of(over(), List.of(PROJECT, OTHER_PROJECT), Map.of()).gaps();

        assertThat(gaps)
                .hasSize(10 + 7 + 7)
                .allMatch(one -> one.aboveAmount() == null
                        && one.from().equals(YEARS.from())
                        && one.to().equals(YEARS.to()));
        assertThat(gaps.subList(0, 10)).extracting(Gap::scope).containsOnly(S);
        assertThat(gaps.subList(0, 10)).extracting(Gap::power).containsExactly(Power.values());
        assertThat(gaps.subList(10, 17)).extracting(Gap::scope).containsOnly(PROJECT);
        assertThat(gaps.subList(10, 17)).extracting(Gap::power).containsExactlyElementsOf(Coverage.OF_PROJECTS);
        assertThat(gaps.subList(17, 24)).extracting(Gap::scope).containsOnly(OTHER_PROJECT);
    }

    @Test
    void the_worked_example_without_its_council_has_gaps_by_amount_and_by_day() {
        Mandate board = Granting.of(2)
                .powers(Power.APPROVE_PROJECT)
                .over(S)
                .limit(5_000_000L, 20_000_000L)
                .during("2026-01-01/2028-12-31")
                .mandate();
        Mandate below = Granting.of(3)
                .by(board)
                .powers(Power.APPROVE_PROJECT)
                .over(S)
                .limit(500_000L, null)
                .during("2026-07-01/2027-12-31")
                .mandate();

        assertThat(gaps(Power.APPROVE_PROJECT, PROJECT, board, below))
                .containsExactly(
                        gap(Power.APPROVE_PROJECT, PROJECT, "2026-06-01/2028-12-31", 5_000_000L),
                        gap(Power.APPROVE_PROJECT, PROJECT, "2029-01-01/2030-12-31", null));
        assertThat(gaps(Power.PASS_GATE, S, board, below))
                .containsExactly(gap(Power.PASS_GATE, S, "2026-06-01/2030-12-31", null));
        assertThat(gaps(Power.APPROVE_PROJECT, PROJECT, COUNCIL, BOARD, PROJECT_COUNCIL))
                .isEmpty();
    }

    @Test
    void a_mandate_over_one_project_leaves_the_strategy_and_the_other_project_without_a_holder() {
        Mandate own = Granting.of(2).powers(Power.PASS_GATE).over(PROJECT).mandate();

        assertThat(gaps(Power.PASS_GATE, PROJECT, own)).isEmpty();
        assertThat(gaps(Power.PASS_GATE, OTHER_PROJECT, own))
                .containsExactly(gap(Power.PASS_GATE, OTHER_PROJECT, "2026-06-01/2030-12-31", null));
        assertThat(gaps(Power.PASS_GATE, S, own))
                .containsExactly(gap(Power.PASS_GATE, S, "2026-06-01/2030-12-31", null));
    }

    @Test
    void a_mandate_over_a_project_raises_what_its_strategy_has_for_that_project_alone() {
        Mandate wide = Granting.of(1)
                .over(S)
                .limit(100L, null)
                .during("2026-01-01/2028-12-31")
                .mandate();
        Mandate own = Granting.of(2)
                .over(PROJECT)
                .limit(300L, null)
                .during("2028-01-01/2029-12-31")
                .mandate();

        assertThat(gaps(Power.STOP_PROJECT, PROJECT, wide, own))
                .containsExactly(
                        gap(Power.STOP_PROJECT, PROJECT, "2026-06-01/2027-12-31", 100L),
                        gap(Power.STOP_PROJECT, PROJECT, "2028-01-01/2029-12-31", 300L),
                        gap(Power.STOP_PROJECT, PROJECT, "2030-01-01/2030-12-31", null));
        assertThat(gaps(Power.STOP_PROJECT, OTHER_PROJECT, wide, own))
                .containsExactly(
                        gap(Power.STOP_PROJECT, OTHER_PROJECT, "2026-06-01/2028-12-31", 100L),
                        gap(Power.STOP_PROJECT, OTHER_PROJECT, "2029-01-01/2030-12-31", null));
    }

    @Test
    void neighbouring_days_with_the_same_limit_are_one_gap_whoever_holds_it() {
        Mandate first = Granting.of(1)
                .over(S)
                .limit(100L, null)
                .during("2026-01-01/2026-12-31")
                .mandate();
        Mandate second = Granting.of(2)
                .over(S)
                .limit(100L, null)
                .during("2027-01-01/2027-12-31")
                .mandate();
        Mandate third = Granting.of(3)
                .over(S)
                .limit(100L, null)
                .during("2027-06-01/2028-12-31")
                .mandate();
        Mandate lower =
                Granting.of(4).over(S).limit(50L, null).during("2026-01-01/..").mandate();

        assertThat(gaps(Power.PRIORITISE, S, lower, third, second, first))
                .containsExactly(
                        gap(Power.PRIORITISE, S, "2026-06-01/2028-12-31", 100L),
                        gap(Power.PRIORITISE, S, "2029-01-01/2030-12-31", 50L));
    }

    @Test
    void a_single_day_between_two_mandates_is_a_gap() {
        Mandate first = Granting.of(1).during("2026-01-01/2026-12-31").mandate();
        Mandate second = Granting.of(2).during("2027-01-02/..").mandate();

        assertThat(gaps(Power.PRIORITISE, S, first, second))
                .containsExactly(gap(Power.PRIORITISE, S, "2027-01-01/2027-01-01", null));
    }

    @Test
    void the_day_of_a_revocation_is_in_the_gap_and_so_is_all_below() {
        Mandate revoked = Granting.of(1).revoked("2027-03-01").mandate();
        Mandate below = Granting.of(2).by(revoked).over(S).mandate();

        assertThat(gaps(Power.PRIORITISE, S, revoked, below))
                .containsExactly(gap(Power.PRIORITISE, S, "2027-03-01/2030-12-31", null));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_spent_by_the_year_reaches_no_higher_than_the_year(Power power) {
        List<Gap> gaps = gaps(power, S, Granting.of(1).limit(null, 100L).mandate());

        assertThat(gaps)
                .isEqualTo(
                        power == Power.APPROVE_PROJECT || power == Power.COMMIT_BUDGET
                                ? List.of(gap(power, S, "2026-06-01/2030-12-31", 100L))
                                : List.of());
    }

    @Test
    void the_lower_of_the_two_limits_counts() {
        assertThat(gaps(Power.COMMIT_BUDGET, S, Granting.of(1).limit(200L, 100L).mandate()))
                .containsExactly(gap(Power.COMMIT_BUDGET, S, "2026-06-01/2030-12-31", 100L));
        assertThat(gaps(Power.COMMIT_BUDGET, S, Granting.of(1).limit(100L, 200L).mandate()))
                .containsExactly(gap(Power.COMMIT_BUDGET, S, "2026-06-01/2030-12-31", 100L));
    }

    @Test
    void a_limit_in_another_currency_reaches_to_no_amount() {
        Limit euro = new Limit(new Money(BigDecimal.TEN, Currency.getInstance("EUR")), null);

        assertThat(gaps(Power.PRIORITISE, S, Granting.of(1).limit(euro).mandate()))
                .containsExactly(gap(Power.PRIORITISE, S, "2026-06-01/2030-12-31", 0L));
    }

    @Test
    void a_power_that_the_law_takes_away_is_a_gap() {
        Authority authority = new Authority(
                Warrants.of(List.of(COUNCIL)),
                Spending.NOTHING,
                Law.of(LegalProfile.DK, List.of()),
                Map.of(Granting.body(1), new HolderFacts(Body.BodyKind.EXECUTIVE, List.of(), false, false)));

        assertThat(of(authority, List.of(PROJECT), Map.of()).gaps())
                .containsExactly(gap(Power.ADOPT_STRATEGY, S, "2026-06-01/2030-12-31", null));
    }

    @Test
    void a_range_has_a_first_day_and_a_last() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(S, List.of(), Period.parse("2026-01-01/.."), SEK));
        assertThat(Coverage.of(
                                over(),
                                new Range(S, List.of(), new Period(day("2026-01-01"), day("2026-01-01")), SEK),
                                Map.of())
                        .gaps())
                .hasSize(10);
    }

    // ---- conflicts

    private static Granting alike(int number) {
        return Granting.of(number).by(COUNCIL).powers(Power.PASS_GATE).over(S).limit(100L, null);
    }

    @Test
    void two_who_may_the_same_and_know_nothing_of_each_other_are_in_conflict() {
        assertThat(conflicts(Map.of(), alike(5).mandate(), COUNCIL, alike(4).mandate()))
                .containsExactly(new Conflict(Power.PASS_GATE, S, List.of(id(4), id(5))));
    }

    @Test
    void every_power_and_place_that_two_share_is_told_by_itself() {
        Mandate one = alike(4).powers(Power.PASS_GATE, Power.STOP_PROJECT).mandate();
        Mandate other = alike(5).powers(Power.PASS_GATE, Power.STOP_PROJECT, Power.PRIORITISE)
                .mandate();
        Mandate there = alike(6).over(PROJECT).mandate();
        Mandate too = alike(7).over(PROJECT).mandate();

        assertThat(conflicts(Map.of(), COUNCIL, one, other, there, too))
                .containsExactly(
                        new Conflict(Power.PASS_GATE, S, List.of(id(4), id(5))),
                        new Conflict(Power.PASS_GATE, PROJECT, List.of(id(6), id(7))),
                        new Conflict(Power.STOP_PROJECT, S, List.of(id(4), id(5))));
    }

    @Test
    void conflicts_over_the_organisation_and_not_those_over_other_strategies_concern_a_strategy() {
        Mandate one = Granting.of(4).powers(Power.PRIORITISE).mandate();
        Mandate other = Granting.of(5).powers(Power.PRIORITISE).mandate();
        Mandate elsewhere = alike(6).over(Granting.OTHER_STRATEGY).mandate();
        Mandate too = alike(7).over(Granting.OTHER_STRATEGY).mandate();

        assertThat(conflicts(Map.of(), COUNCIL, elsewhere, too)).isEmpty();
        assertThat(conflicts(Map.of(), one, other))
                .containsExactly(new Conflict(Power.PRIORITISE, Place.ORGANISATION, List.of(id(4), id(5))));
    }

    @Test
    void an_inherited_limit_is_as_good_as_an_own_one() {
        Mandate grantor = alike(4).mandate();
        Mandate one = alike(5).by(grantor).limit(null, null).mandate();
        Mandate other = alike(6).mandate();

        assertThat(conflicts(Map.of(), COUNCIL, grantor, one, other))
                .containsExactly(new Conflict(Power.PASS_GATE, S, List.of(id(4), id(5), id(6))));
    }

    @Test
    void there_is_no_conflict_with_oneself_or_up_the_chain() {
        Mandate grantor = alike(4).mandate();

        assertThat(conflicts(Map.of(), COUNCIL, grantor, alike(5).by(grantor).mandate()))
                .isEmpty();
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        grantor,
                        alike(5).heldBy(grantor.holder()).mandate()))
                .isEmpty();
    }

    @Test
    void there_is_no_conflict_with_another_limit_on_other_days_or_after_a_revocation() {
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        alike(4).mandate(),
                        alike(5).limit(101L, null).mandate()))
                .isEmpty();
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        alike(4).mandate(),
                        alike(5).limit(100L, 1000L).mandate()))
                .isEmpty();
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        alike(4).during("2026-01-01/2026-12-31").mandate(),
                        alike(5).during("2027-01-01/2027-12-31").mandate()))
                .isEmpty();
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        alike(4).revoked("2027-01-01").mandate(),
                        alike(5).during("2027-01-01/..").mandate()))
                .isEmpty();
    }

    @Test
    void common_days_count_within_the_range_alone() {
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        alike(4).during("2025-01-01/2026-05-31").mandate(),
                        alike(5).during("2025-01-01/..").mandate()))
                .isEmpty();
        assertThat(conflicts(
                        Map.of(),
                        COUNCIL,
                        alike(4).during("2025-01-01/2026-06-01").mandate(),
                        alike(5).during("2025-01-01/..").mandate()))
                .hasSize(1);
    }

    @Test
    void there_is_no_conflict_where_one_escalates_to_the_other_over_others_too() {
        Mandate[] both = {COUNCIL, alike(4).mandate(), alike(5).mandate()};

        assertThat(conflicts(Map.of(Granting.body(4), Granting.body(5)), both)).isEmpty();
        assertThat(conflicts(Map.of(Granting.body(5), Granting.body(8), Granting.body(8), Granting.body(4)), both))
                .isEmpty();
        assertThat(conflicts(Map.of(Granting.body(4), Granting.body(8), Granting.body(5), Granting.body(8)), both))
                .hasSize(1);
    }

    @Test
    void who_is_in_conflict_with_none_of_the_others_is_not_named() {
        Mandate later = alike(6).during("2029-01-01/..").mandate();
        Mandate one = alike(4).during("2026-01-01/2028-12-31").mandate();
        Mandate other = alike(5).during("2026-01-01/2028-12-31").mandate();

        assertThat(conflicts(Map.of(), COUNCIL, later, one, other))
                .containsExactly(new Conflict(Power.PASS_GATE, S, List.of(id(4), id(5))));
    }
}
