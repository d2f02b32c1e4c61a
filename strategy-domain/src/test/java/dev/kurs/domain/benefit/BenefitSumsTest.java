package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitSums.Figures;
import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Ratio;
import dev.kurs.domain.portfolio.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BenefitSumsTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(7, 1));
    private static final LocalDate DAY = LocalDate.parse("2027-07-02");

    /** Measured at once, and ever since: 365 units times 1 a year, so that it gives one a day. */
    private static final Measured ONE_A_DAY =
            new Measured(List.of(MeasuredSpan.of(LocalDate.parse("2026-01-01"), new BigDecimal(365))));

    @Test
    void kinds_of_money_stand_apart_and_what_no_project_causes_beside() {
        BenefitSums sums = new BenefitSums(DAY, 2026, 2028);
        sums.add(benefit(BenefitCategory.FINANCIAL, "0.6"), ONE_A_DAY, new BigDecimal("0.6"));
        sums.add(benefit(BenefitCategory.REDISTRIBUTION, "1"), ONE_A_DAY, BigDecimal.ONE);
        sums.add(benefit(BenefitCategory.QUALITY, "0.1"), ONE_A_DAY, BigDecimal.ZERO);
        sums.add(benefit(BenefitCategory.ENVIRONMENT, "1"), ONE_A_DAY, BigDecimal.ONE);

        // 365 days of 2026; 182 of 2027 until 2 July, that day left out; nothing yet of 2028
        check(sums.years().get(0).held().realised(), "219", "584", "949");
        check(sums.years().get(0).unattributed().realised(), "146", "146", "474.5");
        check(sums.years().get(1).held().realised(), "109.2", "291.2", "473.2");
        check(sums.years().get(2).held().realised(), "0", "0", "0");
        check(sums.toDate().held().realised(), "328.2", "875.2", "1422.2");
        // planned from the first day on: a line from 0 to 365 over the 365 days of 2026, then level
        check(sums.years().get(0).held().planned(), "109.5", "292", "474.5");
        check(sums.years().get(1).held().planned(), "219", "584", "949");
        check(sums.years().get(2).held().planned(), "219.6", "585.6", "951.6");
        check(sums.toDate().held().planned(), "218.7", "583.2", "947.7");
        assertThat(sums.valued()).isEqualTo(4);
    }

    @Test
    void what_says_nothing_in_money_is_counted_and_no_more() {
        ValuedBenefit whole = benefit(BenefitCategory.FINANCIAL, "1");
        ValuedBenefit bare = new ValuedBenefit(
                whole.id(),
                "bare",
                whole.category(),
                false,
                null,
                whole.realisationFrom(),
                Uncertainty.NONE,
                whole.shares(),
                whole.indicator(),
                whole.direction(),
                whole.baseline(),
                whole.plans());
        BenefitSums sums = new BenefitSums(DAY, 2026, 2026);
        sums.add(bare, ONE_A_DAY, BigDecimal.ONE);

        check(sums.toDate().held().planned(), "0", "0", "0");
        assertThat(sums.notValued()).isOne();
        assertThat(sums.valued()).isZero();
    }

    @Test
    void the_years_until_a_new_years_day_add_up_to_what_there_is_to_date() {
        Laws.hold(100, random -> {
            BenefitSums sums = new BenefitSums(LocalDate.parse("2029-01-01"), 2026, 2028);
            for (int i = 0; i < 10; i++) {
                BigDecimal share = BigDecimal.valueOf(random.nextInt(1, 101), 2);
                sums.add(
                        benefit(List.of(BenefitCategory.values()).get(random.nextInt(4)), share.toPlainString()),
                        ONE_A_DAY,
                        share);
            }
            Ratio planned = Ratio.ZERO;
            Ratio rest = Ratio.ZERO;
            for (BenefitSums.Span year : sums.years()) {
                planned = planned.plus(year.held().planned().all());
                rest = rest.plus(year.unattributed().realised().all());
            }

            assertThat(planned)
                    .isEqualByComparingTo(sums.toDate().held().planned().all());
            assertThat(rest)
                    .isEqualByComparingTo(
                            sums.toDate().unattributed().realised().all());
        });
    }

    private static void check(Figures figures, String financial, String both, String all) {
        assertThat(figures.financial()).isEqualByComparingTo(Ratio.of(new BigDecimal(financial)));
        assertThat(figures.financialAndRedistribution()).isEqualByComparingTo(Ratio.of(new BigDecimal(both)));
        assertThat(figures.all()).isEqualByComparingTo(Ratio.of(new BigDecimal(all)));
    }

    private static ValuedBenefit benefit(BenefitCategory category, String share) {
        LocalDate start = LocalDate.parse("2026-01-01");
        return new ValuedBenefit(
                new BenefitId(new UUID(7, 7)),
                "A saving",
                category,
                false,
                new Valuation(new Money(BigDecimal.ONE, Currency.getInstance("SEK")), Per.YEAR),
                start,
                Uncertainty.NONE,
                List.of(new Share(PROJECT, new BigDecimal(share))),
                new IndicatorId(new UUID(7, 8)),
                Direction.INCREASE,
                new Baseline(BigDecimal.ZERO, start),
                List.of(new Plan(null, Trajectory.parse("2027-01-01=365"))));
    }
}
