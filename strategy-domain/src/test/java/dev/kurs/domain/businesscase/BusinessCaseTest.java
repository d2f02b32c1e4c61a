package dev.kurs.domain.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCaseTest {

    private static final BenefitId BENEFIT = Cases.benefit(1);

    /** 1 000 paid at once and 600 back after each of two years, at 10 %. */
    private static final List<CashFlow> LOAN = Cases.yearly("-1000", "600", "600");

    @Test
    void a_small_case_comes_to_what_it_does_by_hand() {
        Figures figures = Cases.at("0.1", LOAN).figures(Counted.ALL);

        // 600/1.1 + 600/1.21 = 545.4545 + 495.8678
        assertThat(shown(figures.presentCosts())).isEqualTo("1000.00");
        assertThat(shown(figures.presentBenefits())).isEqualTo("1041.32");
        assertThat(shown(figures.npv())).isEqualTo("41.32");
        assertThat(figures.bcr())
                .isNotNull()
                .satisfies(ratio ->
                        assertThat(ratio.setScale(6, RoundingMode.HALF_EVEN)).isEqualByComparingTo("1.041322"));
        assertThat(figures.payback()).isEqualTo(Cases.BASE.plusDays(730));
        // 1000 w^2 - 600 w - 600 = 0: w = 0.3 + sqrt(0.69)
        assertThat(figures.rates().only())
                .isNotNull()
                .satisfies(rate ->
                        assertThat(rate.setScale(12, RoundingMode.HALF_EVEN)).isEqualByComparingTo("0.130662386292"));
    }

    @Test
    void a_case_without_flows_comes_to_nothing() {
        Figures figures = Cases.at("0.1", List.of()).figures(Counted.ALL);

        assertThat(figures.npv()).isZero();
        assertThat(figures.bcr()).isNull();
        assertThat(figures.payback()).isNull();
        assertThat(figures.rates().rates()).isEmpty();
    }

    @Test
    void the_three_figures_count_more_and_more_and_all_costs() {
        List<CashFlow> flows = List.of(
                Cases.flow(0, "-100"),
                benefit("10", FlowKind.FINANCIAL),
                benefit("200", FlowKind.REDISTRIBUTION),
                benefit("3000", FlowKind.QUALITY),
                benefit("40000", FlowKind.ENVIRONMENT));

        assertThat(Counted.values())
                .extracting(counted ->
                        Cases.at("0", flows).npv(counted).toBigInteger().intValue())
                .containsExactly(-90, 110, 43_110);
    }

    @Test
    void flows_before_the_base_day_are_kept_apart_and_count_in_nothing() {
        BusinessCase with = Cases.at("0.1", with(LOAN, Cases.flow(-1, "-5000")));

        assertThat(with.leftOut()).containsExactly(Cases.flow(-1, "-5000"));
        assertThat(with.flows()).hasSize(3);
        assertThat(with.figures(Counted.ALL)).isEqualTo(Cases.at("0.1", LOAN).figures(Counted.ALL));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0:-10 5:10, 5",
                "0:-10 5:9, -",
                "0:10 5:-5, -",
                "0:10 5:-20 9:20, 9",
                "0:-10 3:10 7:-10 9:10, 9",
                "0:-10 3:10 7:-10 9:5, -",
                "0:-10 0:10 5:1, -",
                "0:-10 5:-1 5:11, 5",
                "0:-10 5:30 6:-20, 5",
                "0:-10 5:30 6:-21 7:1, 7",
                "0:5, -",
                "0:-5, -"
            })
    void money_is_back_on_the_first_day_from_which_the_sum_stays_up(String flows, @Nullable Long day) {
        List<CashFlow> made = new ArrayList<>();
        for (String flow : flows.split(" ", -1)) {
            made.add(Cases.flow(Long.parseLong(flow.split(":", -1)[0]), flow.split(":", -1)[1]));
        }

        assertThat(Cases.at("0.1", made).figures(Counted.ALL).payback())
                .isEqualTo(day == null ? null : Cases.BASE.plusDays(day));
    }

    @Test
    void a_sum_of_thirds_that_is_exactly_nothing_is_back() {
        CashFlow third = new CashFlow(
                Cases.BASE.plusDays(9),
                new Ratio(BigDecimal.ONE, BigDecimal.valueOf(3)),
                FlowKind.FINANCIAL,
                BENEFIT,
                false);

        List<CashFlow> exact = List.of(Cases.flow(0, "-1"), third, third, third);
        List<CashFlow> short1 =
                List.of(Cases.flow(0, "-1.0000000000000000000000000000000000000000001"), third, third, third);

        assertThat(Cases.at("0", exact).figures(Counted.ALL).payback()).isEqualTo(Cases.BASE.plusDays(9));
        assertThat(Cases.at("0", short1).figures(Counted.ALL).payback()).isNull();
    }

    @Test
    void random_cases_agree_with_the_definitions() {
        Laws.hold(120, random -> {
            List<CashFlow> flows = random(random);
            BusinessCase of = BusinessCase.of(Cases.BASE, Cases.DK, flows);
            Figures figures = of.figures(Counted.ALL);

            BigDecimal costs = BigDecimal.ZERO;
            BigDecimal benefits = BigDecimal.ZERO;
            for (CashFlow flow : flows) {
                long days = flow.day().toEpochDay() - Cases.BASE.toEpochDay();
                if (days >= 0) {
                    BigDecimal value = flow.amount().decimal().multiply(factor(days));
                    if (flow.kind().isCost()) {
                        costs = costs.subtract(value);
                    } else {
                        benefits = benefits.add(value);
                    }
                }
            }
            BigDecimal close = new BigDecimal("1E-20");
            assertThat(figures.presentCosts().subtract(costs).abs()).isLessThan(close);
            assertThat(figures.presentBenefits().subtract(benefits).abs()).isLessThan(close);
            assertThat(figures.npv().subtract(benefits.subtract(costs)).abs()).isLessThan(close);
            assertThat(figures.payback()).isEqualTo(payback(flows));
        });
    }

    /** The Danish factor, band by band in powers by series. */
    private static BigDecimal factor(long days) {
        BigDecimal factor = BigDecimal.ONE;
        List<Band> bands = Cases.DK.bands();
        long[] starts = {0, 35 * 365L, 70 * 365L, Long.MAX_VALUE};
        for (int i = 0; i < bands.size(); i++) {
            long within = Math.max(0, Math.min(days, starts[i + 1]) - starts[i]);
            factor = factor.multiply(
                    Series.power(BigDecimal.ONE.add(bands.get(i).rate()), -within, 365), Roots.PRECISION);
        }
        return factor;
    }

    /** Day by day, from the end back to the last day below nothing. */
    private static @Nullable LocalDate payback(List<CashFlow> flows) {
        BigDecimal[] sums = new BigDecimal[14_001];
        for (int day = 0; day < sums.length; day++) {
            sums[day] = day == 0 ? BigDecimal.ZERO : sums[day - 1];
            for (CashFlow flow : flows) {
                if (flow.day().toEpochDay() - Cases.BASE.toEpochDay() == day) {
                    sums[day] = sums[day].add(flow.amount().decimal());
                }
            }
        }
        int up = sums.length;
        while (up > 0 && sums[up - 1].signum() >= 0) {
            up--;
        }
        boolean wasBelow = up > 0;
        return wasBelow && up < sums.length ? Cases.BASE.plusDays(up) : null;
    }

    private static List<CashFlow> random(SplittableRandom random) {
        List<CashFlow> flows = new ArrayList<>();
        int costs = random.nextInt(0, 8);
        for (int i = 0; i < costs; i++) {
            flows.add(Cases.flow(random.nextLong(-300, 1000), BigDecimal.valueOf(random.nextLong(-999_99, 0), 2)));
        }
        int benefits = random.nextInt(0, 12);
        for (int i = 0; i < benefits; i++) {
            flows.add(Cases.flow(random.nextLong(-300, 14_000), BigDecimal.valueOf(random.nextLong(1, 999_99), 2)));
        }
        return flows;
    }

    @Test
    void what_is_planned_is_corrected_for_optimism_and_what_was_paid_is_not() {
        OptimismBias bias = OptimismBias.of(List.of(
                new BiasFactor("INVESTMENT", new BigDecimal("1.5")),
                new BiasFactor("FINANCIAL", new BigDecimal("0.5")),
                new BiasFactor("hope", BigDecimal.TEN)));
        CashFlow paid =
                new CashFlow(Cases.BASE, Ratio.of(new BigDecimal("-7")), FlowKind.INVESTMENT, Cases.PROJECT, true);

        BusinessCase raw = Cases.at("0", with(LOAN, paid));
        BusinessCase corrected = raw.corrected(bias);

        assertThat(bias.unknown()).containsExactly("hope");
        assertThat(raw.npv(Counted.ALL)).isEqualByComparingTo("193");
        // 600 + 600 halved, 1 000 half as much again, 7 as it was
        assertThat(corrected.npv(Counted.ALL)).isEqualByComparingTo("-907");
        assertThat(raw.corrected(OptimismBias.NONE).npv(Counted.ALL)).isEqualByComparingTo("193");
    }

    @Test
    void the_bands_that_flows_pass_through_are_named() {
        assertThat(BusinessCase.of(Cases.BASE, Cases.UK, LOAN).bandsUsed()).hasSize(1);
        assertThat(BusinessCase.of(Cases.BASE, Cases.UK, with(LOAN, Cases.flow(365 * 31, "1")))
                        .bandsUsed())
                .hasSize(2);
    }

    private static CashFlow benefit(String amount, FlowKind kind) {
        return new CashFlow(Cases.BASE, Ratio.of(new BigDecimal(amount)), kind, BENEFIT, false);
    }

    private static List<CashFlow> with(List<CashFlow> flows, CashFlow another) {
        List<CashFlow> all = new ArrayList<>(flows);
        all.add(another);
        return all;
    }

    private static String shown(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
