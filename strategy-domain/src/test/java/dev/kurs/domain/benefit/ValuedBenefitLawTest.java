package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.Valuation.Per;
import dev.kurs.domain.benefit.ValuedBenefit.Plan;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.ExactSum;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a benefit gives agrees with a sum made day by day, by other means and in fractions of whole numbers. */
class ValuedBenefitLawTest {

    private static final LocalDate START = LocalDate.parse("2024-02-10");

    @Test
    void what_is_planned_agrees_with_the_sum_of_the_days() {
        Laws.hold(1500, random -> {
            ValuedBenefit benefit = benefit(random);
            LocalDate from = START.plusDays(random.nextInt(-40, 700));
            LocalDate to = from.plusDays(random.nextInt(500));

            assertThat(benefit.planned(from, to))
                    .isEqualByComparingTo(DayByDay.planned(benefit, from, to).ratio());
            assertThat(benefit.plannedToDate(to))
                    .isEqualByComparingTo(DayByDay.plannedToDate(benefit, to).ratio());
        });
    }

    @Test
    void what_is_realised_agrees_with_the_sum_of_the_days() {
        Laws.hold(1500, random -> {
            ValuedBenefit benefit = benefit(random);
            List<MeasuredSpan> days = measured(random);
            LocalDate from = START.plusDays(random.nextInt(-40, 700));
            LocalDate to = from.plusDays(random.nextInt(500));

            assertThat(benefit.realised(new Measured(days), from, to))
                    .isEqualByComparingTo(
                            DayByDay.realised(benefit, days, from, to).ratio());
            assertThat(benefit.realisedToDate(new Measured(days), to))
                    .isEqualByComparingTo(
                            DayByDay.realisedToDate(benefit, days, to).ratio());
        });
    }

    @Test
    void years_add_up() {
        Laws.hold(300, random -> {
            ValuedBenefit benefit = benefit(random);
            Measured measured = new Measured(measured(random));
            LocalDate end = LocalDate.of(2024 + random.nextInt(1, 5), 1, 1);
            Ratio planned = benefit.plannedToDate(LocalDate.of(2024, 1, 1));
            Ratio realised = benefit.realisedToDate(measured, LocalDate.of(2024, 1, 1));
            for (LocalDate year = LocalDate.of(2024, 1, 1); year.isBefore(end); year = year.plusYears(1)) {
                planned = planned.plus(benefit.planned(year, year.plusYears(1)));
                realised = realised.plus(benefit.realised(measured, year, year.plusYears(1)));
            }

            assertThat(planned).isEqualByComparingTo(benefit.plannedToDate(end));
            assertThat(realised).isEqualByComparingTo(benefit.realisedToDate(measured, end));
        });
    }

    @Test
    void the_parts_of_many_benefits_add_up_to_the_whole_of_them() {
        Laws.hold(100, random -> {
            LocalDate from = START.plusDays(random.nextInt(300));
            LocalDate to = from.plusDays(random.nextInt(1, 500));
            ExactSum parts = new ExactSum();
            Ratio whole = Ratio.ZERO;
            for (int i = 0; i < 20; i++) {
                ValuedBenefit benefit = benefit(random);
                benefit.addPlanned(from, to, new BigDecimal("0.35"), parts);
                benefit.addPlanned(from, to, new BigDecimal("0.65"), parts);
                whole = whole.plus(benefit.planned(from, to));
            }

            assertThat(parts.total()).isEqualByComparingTo(whole);
        });
    }

    private static ValuedBenefit benefit(SplittableRandom random) {
        Baseline baseline = new Baseline(value(random), START.plusDays(random.nextInt(60)));
        List<Plan> plans = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean first = plans.isEmpty() && random.nextInt(3) > 0;
            plans.add(new Plan(first ? null : START.plusDays(30L * random.nextInt(10)), trajectory(random, baseline)));
        }
        return new ValuedBenefit(
                new BenefitId(new UUID(7, 7)),
                "something",
                BenefitCategory.QUALITY,
                random.nextInt(4) == 0,
                new Valuation(
                        new Money(
                                BigDecimal.valueOf(random.nextLong(1, 90_000), random.nextInt(4)),
                                Currency.getInstance("SEK")),
                        random.nextInt(3) == 0 ? Per.ONCE : Per.YEAR),
                START.plusDays(random.nextInt(-30, 300)),
                Uncertainty.NONE,
                List.of(),
                new IndicatorId(new UUID(7, 8)),
                random.nextBoolean() ? Direction.INCREASE : Direction.DECREASE,
                baseline,
                plans);
    }

    private static Trajectory trajectory(SplittableRandom random, Baseline baseline) {
        List<Trajectory.Point> points = new ArrayList<>();
        LocalDate date = baseline.date();
        for (int i = random.nextInt(4); i >= 0; i--) {
            date = date.plusDays(1 + random.nextInt(200));
            points.add(new Trajectory.Point(date, value(random)));
        }
        return new Trajectory(points);
    }

    private static List<MeasuredSpan> measured(SplittableRandom random) {
        List<MeasuredSpan> days = new ArrayList<>();
        LocalDate date = START;
        for (int i = random.nextInt(12); i > 0; i--) {
            date = date.plusDays(1 + random.nextInt(80));
            days.add(MeasuredSpan.of(date, value(random)));
        }
        return days;
    }

    private static BigDecimal value(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextLong(-9_999, 9_999), random.nextInt(3));
    }
}
