package dev.kurs.domain.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.Uncertainty;
import dev.kurs.domain.benefit.Valuation;
import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.organisation.PriceIndexId;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private static final PriceLevel NO_INDEX = new PriceLevel(2026, List.of());

    @Test
    void costs_flow_in_the_middle_of_their_month_as_they_were_paid_else_as_they_were_planned() {
        List<CashFlow> flows = Flows.ofCosts(
                List.of(
                        line("2026-02", CostKind.INVESTMENT, "100", null),
                        line("2026-03", CostKind.OPERATION, "100", "90"),
                        line("2026-04", CostKind.INTERNAL_HOURS, null, "40"),
                        line("2026-05", CostKind.OPERATION, "100", "0"),
                        line("2026-06", CostKind.OPERATION, null, null)),
                NO_INDEX);

        assertThat(flows)
                .extracting(FlowsTest::told)
                .containsExactly(
                        "2026-02-15 -100 INVESTMENT planned",
                        "2026-03-15 -90 OPERATION done",
                        "2026-04-15 -40 INTERNAL_HOURS done");
        assertThat(NO_INDEX.isUsed()).isFalse();
        assertThat(NO_INDEX.missing()).isEmpty();
    }

    /** Letters fall from 10 000 to 4 000 a month in 2026; one less for a year is worth 300. */
    private static ValuedBenefit letters(Per per, String from, boolean disbenefit, Plan... plans) {
        return new ValuedBenefit(
                Cases.benefit(1),
                "Fewer letters",
                BenefitCategory.REDISTRIBUTION,
                disbenefit,
                new Valuation(new Money(new BigDecimal("300"), Currency.getInstance("SEK")), per),
                LocalDate.parse(from),
                Uncertainty.NONE,
                List.of(),
                new IndicatorId(new UUID(0x7000L, 5)),
                Direction.DECREASE,
                new Baseline(new BigDecimal("10000"), LocalDate.parse("2026-01-01")),
                List.of(plans));
    }

    private static Plan plan(@Nullable String from, String trajectory) {
        return new Plan(from == null ? null : LocalDate.parse(from), Trajectory.parse(trajectory));
    }

    private static final Plan DOWN = plan(null, "2027-01-01=4000");

    @Test
    void a_yearly_benefit_flows_month_by_month_over_its_horizon() {
        List<CashFlow> flows = Flows.ofBenefit(letters(Per.YEAR, "2026-01-20", false, DOWN), new BigDecimal("0.5"), 2);

        assertThat(flows).hasSize(25);
        assertThat(flows.get(0).day()).isEqualTo("2026-01-15");
        assertThat(flows.get(24).day()).isEqualTo("2028-01-15");
        // From the 20th to the end of January the drop grows from 19 to 31 days' worth of 6 000 in 365 days: 12 days at
        // 25
        // on average, half of it, x 300 / 365.
        assertThat(flows.get(0).amount())
                .isEqualByComparingTo(
                        new Ratio(new BigDecimal(12 * 25 * 6000L * 300), BigDecimal.valueOf(2 * 365 * 365)));
        // All of 2027 at 6 000: February's 28 days.
        assertThat(flows.get(13).amount())
                .isEqualByComparingTo(new Ratio(new BigDecimal(28 * 6000L * 300), BigDecimal.valueOf(2 * 365)));
        // 1 to 19 January 2028.
        assertThat(flows.get(24).amount())
                .isEqualByComparingTo(new Ratio(new BigDecimal(19 * 6000L * 300), BigDecimal.valueOf(2 * 365)));
    }

    @Test
    void the_months_of_a_horizon_add_up_to_what_is_planned_over_it() {
        ValuedBenefit benefit = letters(Per.YEAR, "2026-01-20", true, DOWN, plan("2026-07-01", "2027-06-01=5000"));

        ExactSum sum = new ExactSum();
        Flows.ofBenefit(benefit, BigDecimal.ONE, 5).forEach(flow -> sum.add(flow.amount()));

        assertThat(sum.total())
                .isEqualByComparingTo(benefit.planned(LocalDate.parse("2026-01-20"), LocalDate.parse("2031-01-20")))
                .isLessThan(Ratio.ZERO);
    }

    @Test
    void a_benefit_that_comes_once_flows_on_the_day_of_its_target() {
        assertThat(once("2026-03-01", DOWN)).containsExactly("2027-01-01 450000 REDISTRIBUTION planned");
        assertThat(once("2028-03-01", DOWN)).containsExactly("2028-03-01 450000 REDISTRIBUTION planned");
        assertThat(once("2026-03-01", DOWN, plan("2026-12-01", "2028-01-01=8000")))
                .containsExactly("2028-01-01 150000 REDISTRIBUTION planned");
    }

    private static List<String> once(String from, Plan... plans) {
        return Flows.ofBenefit(letters(Per.ONCE, from, false, plans), new BigDecimal("0.25"), 5).stream()
                .map(FlowsTest::told)
                .toList();
    }

    @Test
    void a_benefit_without_a_plan_gives_nothing() {
        assertThat(Flows.ofBenefit(letters(Per.YEAR, "2026-01-20", false), BigDecimal.ONE, 5))
                .isEmpty();
    }

    @Test
    void costs_are_turned_into_prices_of_the_base_year() {
        PriceLevel prices = new PriceLevel(2026, List.of(index(2025, "98"), index(2026, "100"), index(2027, "104")));

        List<CashFlow> flows = Flows.ofCosts(
                List.of(
                        line("2026-02", CostKind.INVESTMENT, "100", null),
                        line("2027-02", CostKind.INVESTMENT, "208", null),
                        line("2028-02", CostKind.INVESTMENT, "100", null)),
                prices);

        assertThat(flows)
                .extracting(FlowsTest::told)
                .containsExactly(
                        "2026-02-15 -100 INVESTMENT planned",
                        "2027-02-15 -200 INVESTMENT planned",
                        "2028-02-15 -100 INVESTMENT planned");
        assertThat(prices.isUsed()).isTrue();
        assertThat(prices.used()).extracting(PriceIndex::year).containsExactly(2026, 2027);
        assertThat(prices.missing()).containsExactly(2028);
    }

    @Test
    void without_an_index_for_the_base_year_nothing_is_turned() {
        PriceLevel prices = new PriceLevel(2026, List.of(index(2027, "104")));

        assertThat(Flows.ofCosts(List.of(line("2027-02", CostKind.INVESTMENT, "208", null)), prices))
                .extracting(FlowsTest::told)
                .containsExactly("2027-02-15 -208 INVESTMENT planned");
        assertThat(prices.isUsed()).isFalse();
        assertThat(prices.used()).isEmpty();
    }

    private static String told(CashFlow flow) {
        return flow.day() + " " + flow.amount().decimal().stripTrailingZeros().toPlainString() + " " + flow.kind()
                + (flow.done() ? " done" : " planned");
    }

    private static CostLine line(String month, CostKind kind, @Nullable String planned, @Nullable String actual) {
        return new CostLine(Cases.PROJECT, YearMonth.parse(month), kind, money(planned), money(actual));
    }

    private static @Nullable Money money(@Nullable String amount) {
        return amount == null ? null : new Money(new BigDecimal(amount), Currency.getInstance("SEK"));
    }

    private static PriceIndex index(int year, String value) {
        return new PriceIndex(new PriceIndexId(new UUID(0x7000L, year)), year, new BigDecimal(value), "SCB");
    }
}
