package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The figures are those of the pages, or worked out by hand beside each. */
class ValuedBenefitTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(7, 1));

    private static final ValuedBenefit LETTERS = letters(Direction.DECREASE, false, Per.YEAR, "2027-01-01=4000");

    private static final Measured MEASURED =
            new Measured(List.of(MeasuredSpan.of(day("2026-07-01"), new BigDecimal(8000))));

    @Test
    void planned_to_date_is_what_the_page_works_out() {
        assertThat(shown(LETTERS.plannedToDate(day("2026-12-31")))).isEqualTo("895075.25");
    }

    @Test
    void realised_to_date_is_what_the_page_works_out() {
        assertThat(shown(LETTERS.realisedToDate(MEASURED, day("2026-12-31")))).isEqualTo("300821.92");
    }

    @Test
    void nothing_is_planned_or_realised_before_it_begins() {
        assertThat(LETTERS.plannedToDate(day("2026-01-01"))).isEqualByComparingTo(Ratio.ZERO);
        assertThat(LETTERS.plannedToDate(day("2020-01-01"))).isEqualByComparingTo(Ratio.ZERO);
        assertThat(LETTERS.realisedToDate(MEASURED, day("2026-07-01"))).isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void after_the_last_point_the_plan_stays_level() {
        // 6 000 letters, 300 SEK, 365 of 365 days; 2028 is a leap year and counts 366 of 365
        assertThat(shown(LETTERS.planned(day("2027-01-01"), day("2028-01-01")))).isEqualTo("1800000.00");
        assertThat(shown(LETTERS.planned(day("2028-01-01"), day("2029-01-01")))).isEqualTo("1804931.51");
    }

    @Test
    void what_was_measured_last_stands_until_something_else_is() {
        assertThat(shown(LETTERS.realised(MEASURED, day("2027-01-01"), day("2028-01-01"))))
                .isEqualTo("600000.00");
    }

    @Test
    void where_more_is_better_a_rise_counts_and_a_fall_is_a_loss() {
        ValuedBenefit rising = letters(Direction.INCREASE, false, Per.YEAR, "2027-01-01=16000");

        assertThat(shown(rising.plannedToDate(day("2026-12-31")))).isEqualTo("895075.25");
        assertThat(shown(rising.realisedToDate(MEASURED, day("2026-12-31")))).isEqualTo("-300821.92");
    }

    @Test
    void what_a_disbenefit_gives_is_negated() {
        ValuedBenefit cost = letters(Direction.DECREASE, true, Per.YEAR, "2027-01-01=4000");

        assertThat(shown(cost.plannedToDate(day("2026-12-31")))).isEqualTo("-895075.25");
        assertThat(shown(cost.realisedToDate(MEASURED, day("2026-12-31")))).isEqualTo("-300821.92");
    }

    @Test
    void what_is_valued_once_counts_as_high_as_it_stands() {
        ValuedBenefit once = letters(Direction.DECREASE, false, Per.ONCE, "2027-01-01=4000");

        // 300 SEK times 6 000 letters times 181 of 365 days
        assertThat(shown(once.plannedToDate(day("2026-07-01")))).isEqualTo("892602.74");
        assertThat(shown(once.plannedToDate(day("2029-01-01")))).isEqualTo("1800000.00");
        assertThat(shown(once.planned(day("2026-07-01"), day("2027-01-01")))).isEqualTo("907397.26");
        assertThat(once.realisedToDate(MEASURED, day("2026-06-30"))).isEqualByComparingTo(Ratio.ZERO);
        assertThat(shown(once.realisedToDate(MEASURED, day("2026-07-01")))).isEqualTo("600000.00");
        assertThat(once.realised(MEASURED, day("2026-07-01"), day("2028-01-01")))
                .isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void what_is_valued_once_counts_from_the_day_its_realisation_starts() {
        ValuedBenefit once = with(LETTERS, Per.ONCE, "2026-03-01", plan(null, "2027-01-01=4000"));

        assertThat(once.plannedToDate(day("2026-02-28"))).isEqualByComparingTo(Ratio.ZERO);
        // 300 SEK times 6 000 letters times 59 of 365 days
        assertThat(shown(once.plannedToDate(day("2026-03-01")))).isEqualTo("290958.90");
    }

    @Test
    void a_trajectory_that_takes_over_counts_from_that_day_and_the_one_before_it_until_then() {
        ValuedBenefit changed = with(
                LETTERS, Per.YEAR, "2026-01-01", plan(null, "2027-01-01=4000"), plan("2026-07-01", "2027-01-01=10000"));

        // ½ × 181 × 6 000 × 181/365 unit-days × 300/365 SEK; the second one plans nothing
        assertThat(shown(changed.plannedToDate(day("2027-01-01")))).isEqualTo("221316.57");
        assertThat(changed.planned(day("2026-07-01"), day("2027-01-01"))).isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void of_two_that_take_over_on_one_day_the_last_recorded_counts_wherever_others_stand() {
        ValuedBenefit changed = with(
                LETTERS,
                Per.YEAR,
                "2026-01-01",
                plan(null, "2027-01-01=1000"),
                plan("2027-01-01", "2028-01-01=10000"),
                plan("2026-01-01", "2027-01-01=2000"),
                plan("2026-01-01", "2027-01-01=4000"));

        assertThat(shown(changed.plannedToDate(day("2026-12-31")))).isEqualTo("895075.25");
    }

    @Test
    void what_is_to_be_held_and_what_is_not_whole_has_no_money() {
        Trajectory target = Trajectory.parse("2027-01-01=10000");
        ValuedBenefit held = new ValuedBenefit(
                LETTERS.id(),
                "held",
                LETTERS.category(),
                false,
                LETTERS.valuation(),
                LETTERS.realisationFrom(),
                Uncertainty.NONE,
                List.of(),
                LETTERS.indicator(),
                Direction.MAINTAIN,
                LETTERS.baseline(),
                List.of(new Plan(null, target)));
        ValuedBenefit begun = new ValuedBenefit(
                LETTERS.id(),
                "begun",
                LETTERS.category(),
                false,
                LETTERS.valuation(),
                null,
                Uncertainty.NONE,
                List.of(),
                LETTERS.indicator(),
                Direction.DECREASE,
                LETTERS.baseline(),
                LETTERS.plans());

        assertThat(LETTERS.isValued()).isTrue();
        assertThat(held.isValued()).isFalse();
        assertThat(begun.isValued()).isFalse();
        assertThat(held.realisedToDate(MEASURED, day("2027-01-01"))).isEqualByComparingTo(Ratio.ZERO);
        assertThat(begun.plannedToDate(day("2027-01-01"))).isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void without_a_trajectory_nothing_is_planned() {
        assertThat(with(LETTERS, Per.YEAR, "2026-01-01").plannedToDate(day("2027-01-01")))
                .isEqualByComparingTo(Ratio.ZERO);
        assertThat(with(LETTERS, Per.ONCE, "2026-01-01").plannedToDate(day("2027-01-01")))
                .isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void what_no_project_causes_is_the_rest() {
        ValuedBenefit shared = new ValuedBenefit(
                LETTERS.id(),
                "shared",
                LETTERS.category(),
                false,
                LETTERS.valuation(),
                LETTERS.realisationFrom(),
                Uncertainty.NONE,
                List.of(new Share(PROJECT, new BigDecimal("0.7"))),
                LETTERS.indicator(),
                Direction.DECREASE,
                LETTERS.baseline(),
                LETTERS.plans());

        assertThat(shared.shareOf(PROJECT)).isEqualTo("0.7");
        assertThat(shared.shareOf(new ProjectId(new UUID(7, 2)))).isEqualByComparingTo("0");
        assertThat(shared.unattributed()).isEqualTo("0.3");
        assertThat(LETTERS.unattributed()).isEqualByComparingTo("1");
    }

    private static ValuedBenefit letters(Direction direction, boolean disbenefit, Per per, String trajectory) {
        return new ValuedBenefit(
                new BenefitId(new UUID(7, 7)),
                "Fewer letters",
                BenefitCategory.FINANCIAL,
                disbenefit,
                new Valuation(new Money(new BigDecimal(300), Currency.getInstance("SEK")), per),
                day("2026-01-01"),
                Uncertainty.NONE,
                List.of(),
                new IndicatorId(new UUID(7, 8)),
                direction,
                new Baseline(new BigDecimal(10_000), day("2026-01-01")),
                List.of(plan(null, trajectory)));
    }

    private static ValuedBenefit with(ValuedBenefit other, Per per, String from, Plan... plans) {
        return new ValuedBenefit(
                other.id(),
                other.name(),
                other.category(),
                other.disbenefit(),
                new Valuation(other.valuation().amount(), per),
                day(from),
                other.uncertainty(),
                other.shares(),
                other.indicator(),
                other.direction(),
                other.baseline(),
                List.of(plans));
    }

    private static Plan plan(String from, String trajectory) {
        return new Plan(from == null ? null : day(from), Trajectory.parse(trajectory));
    }

    private static String shown(Ratio figure) {
        return figure.rounded(2).toPlainString();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
