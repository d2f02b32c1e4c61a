package dev.kurs.domain.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kurs.domain.businesscase.Sensitivity.Input;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final BigDecimal NEAR = new BigDecimal("1E-25");

    @Test
    void a_three_point_estimate_has_its_mean_and_variance_in_closed_form() {
        ThreePoint estimate = point("0.5", "1", "1.2");

        // (0.5 + 4 + 1.2) / 6 = 0.95; 0.45 x 0.25 / 7
        assertThat(estimate.mean()).isEqualByComparingTo(Ratio.of(new BigDecimal("0.95")));
        assertThat(estimate.variance())
                .isEqualByComparingTo(new Ratio(new BigDecimal("0.1125"), BigDecimal.valueOf(7)));
        assertThat(ThreePoint.SURE.variance()).isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void low_likely_and_high_rise() {
        assertThatThrownBy(() -> point("1", "0.9", "1.2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> point("1", "1.3", "1.2")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The mean and variance of a PERT distribution, by adding up its density. */
    @Test
    void the_closed_form_agrees_with_the_distribution() {
        Laws.hold(20, random -> {
            double low = random.nextDouble(0, 1);
            double likely = low + random.nextDouble(0.05, 1);
            double high = likely + random.nextDouble(0.05, 1);
            double a = 1 + 4 * (likely - low) / (high - low);
            double b = 1 + 4 * (high - likely) / (high - low);
            double mass = 0;
            double first = 0;
            double second = 0;
            int steps = 20_000;
            for (int i = 0; i < steps; i++) {
                double z = (i + 0.5) / steps;
                double density = Math.pow(z, a - 1) * Math.pow(1 - z, b - 1);
                double x = low + z * (high - low);
                mass += density;
                first += density * x;
                second += density * x * x;
            }
            double mean = first / mass;
            ThreePoint estimate = new ThreePoint(new BigDecimal(low), new BigDecimal(likely), new BigDecimal(high));

            assertThat(estimate.mean().decimal().doubleValue()).isCloseTo(mean, within(1e-5));
            // The textbook's variance is that of the distribution.
            assertThat(estimate.variance().decimal().doubleValue())
                    .isCloseTo(second / mass - mean * mean, within(1e-5));
        });
    }

    @Test
    void each_input_moves_the_value_and_has_a_point_at_which_it_turns() {
        BusinessCase of = Cases.at("0", Cases.yearly("-1000", "600", "600"));

        Sensitivity table = Sensitivity.of(
                of,
                Counted.ALL,
                List.of(
                        new Input(Cases.benefit(1), "Letters", point("0.5", "1", "1.5")),
                        new Input(Cases.PROJECT, "Platform", point("1", "1.1", "2"))));

        assertThat(table.npv()).isEqualByComparingTo("200");
        assertThat(table.rows().get(0).npvLow()).isEqualByComparingTo("-400");
        assertThat(table.rows().get(0).npvHigh()).isEqualByComparingTo("800");
        // 1 200 x = 1 000
        assertThat(table.rows().get(0).switchingValue())
                .isCloseTo(new BigDecimal("0.833333333333"), within(new BigDecimal("1E-12")));
        assertThat(table.rows().get(1).npvLow()).isEqualByComparingTo("200");
        assertThat(table.rows().get(1).npvHigh()).isEqualByComparingTo("-800");
        assertThat(table.rows().get(1).switchingValue()).isEqualByComparingTo("1.2");
        // The platform's mean is (1 + 4.4 + 2) / 6 = 1.2333: 1 200 - 1 233.33
        assertThat(table.mean()).isCloseTo(new BigDecimal("-33.333333333333"), within(new BigDecimal("1E-12")));
        // 1 200^2 x 0.25/7 + 1 000^2 x 0.23333 x 0.76667 / 7 = 51 428.571 + 25 555.556
        assertThat(table.standardDeviation().pow(2))
                .isCloseTo(new BigDecimal("76984.126984127"), within(new BigDecimal("1E-9")));
    }

    @Test
    void what_moves_nothing_never_turns_it() {
        Sensitivity table = Sensitivity.of(
                Cases.at("0", Cases.yearly("-1000")),
                Counted.ALL,
                List.of(new Input(Cases.benefit(2), "Elsewhere", point("0.5", "1", "1.5"))));

        assertThat(table.rows().get(0).switchingValue()).isNull();
        assertThat(table.standardDeviation()).isZero();
    }

    @Test
    void a_value_recomputed_with_another_factor_is_what_the_table_says() {
        Laws.hold(60, random -> {
            List<CashFlow> flows = random(random);
            BusinessCase of = BusinessCase.of(Cases.BASE, Cases.UK, flows);
            Input input = new Input(Cases.benefit(1), "One", point("0.4", "0.9", "1.3"));

            Sensitivity.Row row =
                    Sensitivity.of(of, Counted.ALL, List.of(input)).rows().get(0);

            assertThat(row.npvLow()).isCloseTo(scaled(flows, "0.4"), within(NEAR));
            assertThat(row.npvHigh()).isCloseTo(scaled(flows, "1.3"), within(NEAR));
            BigDecimal turn = Objects.requireNonNull(row.switchingValue());
            assertThat(scaled(flows, turn.toPlainString())).isCloseTo(BigDecimal.ZERO, within(NEAR));
        });
    }

    private static BigDecimal scaled(List<CashFlow> flows, String factor) {
        List<CashFlow> scaled = flows.stream()
                .map(flow -> flow.kind().isCost() ? flow : flow.times(new BigDecimal(factor)))
                .toList();
        return BusinessCase.of(Cases.BASE, Cases.UK, scaled).npv(Counted.ALL);
    }

    private static List<CashFlow> random(SplittableRandom random) {
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            flows.add(Cases.flow(random.nextLong(0, 12_000), BigDecimal.valueOf(random.nextLong(-999_99, 999_99), 2)));
        }
        flows.add(Cases.flow(50, "100"));
        return flows;
    }

    @Test
    void a_later_start_moves_what_is_to_come_by_calendar_months() {
        CashFlow paid = new CashFlow(
                Cases.BASE.plusDays(14), Ratio.of(new BigDecimal("-50")), FlowKind.OPERATION, Cases.PROJECT, true);
        List<CashFlow> flows = List.of(paid, Cases.flow(14, "-1000"), Cases.flow(45, "3000"), Cases.flow(-20, "-9"));
        BusinessCase of = Cases.at("0.1", flows);

        assertThat(of.delayed(2).flows())
                .extracting(flow -> flow.day() + " " + flow.amount().decimal().toPlainString())
                .containsExactly("2026-01-15 -50", "2026-03-15 -1000", "2026-04-15 3000");
        assertThat(of.delayed(2).leftOut()).isEqualTo(of.leftOut());
    }

    @Test
    void each_month_of_delay_costs_what_the_value_falls_by() {
        BusinessCase of = Cases.at("0.1", List.of(Cases.flow(14, "-1000"), Cases.flow(45, "3000")));

        CostOfDelay cost = CostOfDelay.of(of, Counted.ALL, 3);

        assertThat(cost.months()).hasSize(3);
        assertThat(cost.months().get(1).delay()).isEqualTo(2);
        // -1000 on day 73 and 3 000 on day 104
        BigDecimal later = Series.power(new BigDecimal("1.1"), -73, 365)
                .multiply(BigDecimal.valueOf(-1000))
                .add(Series.power(new BigDecimal("1.1"), -104, 365).multiply(BigDecimal.valueOf(3000)));
        assertThat(cost.months().get(1).npv()).isCloseTo(later, within(NEAR));
        assertThat(cost.months().get(1).loss()).isCloseTo(of.npv(Counted.ALL).subtract(later), within(NEAR));
    }

    private static ThreePoint point(String low, String likely, String high) {
        return new ThreePoint(new BigDecimal(low), new BigDecimal(likely), new BigDecimal(high));
    }
}
