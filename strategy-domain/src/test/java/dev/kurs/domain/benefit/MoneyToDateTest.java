package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.MoneyToDate.NotValued;
import dev.kurs.domain.benefit.MoneyToDate.Note;
import dev.kurs.domain.benefit.MoneyToDate.Piece;
import dev.kurs.domain.benefit.MoneyToDate.Stretch;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How figures came about: the pieces add up to them. */
class MoneyToDateTest {

    private static final BigDecimal BASELINE = new BigDecimal(10_000);

    @Test
    void the_worked_example_is_told_piece_by_piece() {
        MoneyToDate money = MoneyToDate.of(
                letters(Direction.DECREASE, Per.YEAR, "2026-01-01", plan(null, "2027-01-01=4000")),
                measured("2026-07-01", 8000),
                day("2026-12-31"));

        assertThat(money.planned().rounded(2)).isEqualTo("895075.25");
        assertThat(money.realised().rounded(2)).isEqualTo("300821.92");
        assertThat(money.perUnit()).isEqualByComparingTo("-300");
        assertThat(money.trajectory()).singleElement().satisfies(piece -> {
            assertThat(piece.from()).isEqualTo("2026-01-01");
            assertThat(piece.to()).isEqualTo("2026-12-31");
            assertThat(piece.opening().rounded(2)).isEqualTo("10000.00");
            // 10 000 less 6 000 × 364/365
            assertThat(piece.closing().rounded(2)).isEqualTo("4016.44");
        });
        // 2 000 fewer for 183 days
        assertThat(money.measured())
                .containsExactly(new Stretch(
                        day("2026-01-01"), day("2026-12-31"), new BigDecimal(-366_000), new BigDecimal(8000)));
        assertThat(money.notValued()).isEmpty();
        assertThat(money.notes()).isEmpty();
    }

    @Test
    void years_are_told_one_by_one_and_bends_too() {
        MoneyToDate money = MoneyToDate.of(
                letters(
                        Direction.DECREASE,
                        Per.YEAR,
                        "2026-07-01",
                        plan(null, "2027-01-01=4000 2027-07-01=3000"),
                        plan("2027-03-01", "2028-01-01=2000")),
                measured("2026-07-01", 8000),
                day("2028-02-01"));

        assertThat(money.trajectory())
                .extracting(piece -> piece.from() + " " + piece.to())
                .containsExactly(
                        "2026-07-01 2027-01-01",
                        "2027-01-01 2027-03-01",
                        "2027-03-01 2028-01-01",
                        "2028-01-01 2028-02-01");
        assertThat(money.measured())
                .extracting(one -> one.from() + " " + one.to() + " " + one.unitDays() + " " + one.value())
                .containsExactly(
                        "2026-07-01 2027-01-01 -368000 8000",
                        "2027-01-01 2028-01-01 -730000 8000",
                        "2028-01-01 2028-02-01 -62000 8000");
        assertThat(money.notes()).containsExactly(Note.BEGINS_LATER_THAN_BASELINE);
    }

    @Test
    void what_is_valued_once_tells_the_values_of_the_day() {
        MoneyToDate money = MoneyToDate.of(
                letters(Direction.DECREASE, Per.ONCE, "2026-01-01", plan(null, "2027-01-01=4000")),
                measured("2026-07-01", 8000),
                day("2027-01-01"));

        assertThat(money.trajectory())
                .singleElement()
                .satisfies(piece -> assertThat(piece.closing().rounded(0)).isEqualTo("4000"));
        assertThat(money.measured())
                .containsExactly(new Stretch(day("2026-01-01"), day("2027-01-01"), null, new BigDecimal(8000)));
    }

    @Test
    void what_cannot_be_said_in_money_tells_all_that_it_lacks() {
        ValuedBenefit bare = new ValuedBenefit(
                new BenefitId(new UUID(7, 7)),
                "Bare",
                BenefitCategory.QUALITY,
                false,
                null,
                null,
                Uncertainty.NONE,
                List.of(),
                null,
                Direction.MAINTAIN,
                null,
                List.of());
        MoneyToDate held = MoneyToDate.of(
                letters(Direction.MAINTAIN, Per.YEAR, "2026-01-01"), Measured.NOTHING, day("2027-01-01"));

        MoneyToDate money = MoneyToDate.of(bare, Measured.NOTHING, day("2027-01-01"));

        assertThat(money.notValued())
                .containsExactly(NotValued.NO_VALUATION, NotValued.NO_REALISATION_START, NotValued.NO_INDICATOR);
        assertThat(money.planned()).isNull();
        assertThat(money.realised()).isNull();
        assertThat(held.notValued()).containsExactly(NotValued.HELD);
    }

    @Test
    void what_has_not_begun_and_what_nobody_planned_or_measured_is_told() {
        ValuedBenefit unplanned = letters(Direction.DECREASE, Per.YEAR, "2026-03-01");

        assertThat(MoneyToDate.of(unplanned, Measured.NOTHING, day("2026-03-01"))
                        .notes())
                .containsExactly(
                        Note.NOT_BEGUN, Note.BEGINS_LATER_THAN_BASELINE, Note.NO_TRAJECTORY, Note.NOT_MEASURED);
        assertThat(MoneyToDate.of(unplanned, measured("2026-03-01", 1), day("2026-03-02"))
                        .notes())
                .containsExactly(Note.BEGINS_LATER_THAN_BASELINE, Note.NO_TRAJECTORY);
    }

    @Test
    void years_long_past_are_told_as_one() {
        MoneyToDate money = MoneyToDate.of(
                letters(Direction.DECREASE, Per.YEAR, "1000-01-01", plan(null, "2027-01-01=4000")),
                Measured.NOTHING,
                day("2026-12-31"));

        assertThat(money.measured()).hasSize(MoneyToDate.REACH + 2);
        assertThat(money.measured().get(0).to()).isEqualTo("1976-01-01");
    }

    @Test
    void the_pieces_add_up_to_the_figures() {
        Laws.hold(500, random -> {
            ValuedBenefit benefit = letters(
                    random.nextBoolean() ? Direction.DECREASE : Direction.INCREASE,
                    Per.YEAR,
                    day("2024-01-01").plusDays(random.nextInt(900)).toString(),
                    plans(random));
            LocalDate day = day("2024-01-01").plusDays(random.nextInt(2000));
            Measured measured = measured(random);
            MoneyToDate money = MoneyToDate.of(benefit, measured, day);

            Ratio area = Ratio.ZERO;
            for (Piece piece : money.trajectory()) {
                BigDecimal days = BigDecimal.valueOf(
                        piece.to().toEpochDay() - piece.from().toEpochDay());
                area = area.plus(piece.opening()
                        .plus(piece.closing())
                        .minus(BASELINE.add(BASELINE))
                        .times(days));
            }
            BigDecimal held = money.measured().stream().map(Stretch::unitDays).reduce(BigDecimal.ZERO, BigDecimal::add);
            Ratio half = area.times(money.perUnit());

            assertThat(Ratio.of(half.numerator(), half.denominator().multiply(BigDecimal.valueOf(730))))
                    .isEqualByComparingTo(money.planned());
            assertThat(Ratio.of(held.multiply(money.perUnit()), BigDecimal.valueOf(365)))
                    .isEqualByComparingTo(money.realised());
        });
    }

    private static Plan[] plans(SplittableRandom random) {
        List<Plan> plans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate first = day("2024-01-02").plusDays(random.nextInt(600));
            String points = first + "=" + random.nextInt(9999) + " " + first.plusDays(1 + random.nextInt(300)) + "="
                    + random.nextInt(9999);
            plans.add(plan(
                    random.nextInt(3) == 0
                            ? null
                            : day("2024-01-01").plusDays(random.nextInt(900)).toString(),
                    points));
        }
        return plans.toArray(Plan[]::new);
    }

    private static Measured measured(SplittableRandom random) {
        List<MeasuredSpan> spans = new ArrayList<>();
        LocalDate date = day("2023-10-01");
        for (int i = random.nextInt(9); i > 0; i--) {
            date = date.plusDays(1 + random.nextInt(200));
            spans.add(MeasuredSpan.of(date, BigDecimal.valueOf(random.nextInt(20_000))));
        }
        return new Measured(spans);
    }

    private static Measured measured(String date, int value) {
        return new Measured(List.of(MeasuredSpan.of(day(date), BigDecimal.valueOf(value))));
    }

    private static ValuedBenefit letters(Direction direction, Per per, String from, Plan... plans) {
        return new ValuedBenefit(
                new BenefitId(new UUID(7, 7)),
                "Fewer letters",
                BenefitCategory.FINANCIAL,
                false,
                new Valuation(new Money(new BigDecimal(300), Currency.getInstance("SEK")), per),
                day(from),
                Uncertainty.NONE,
                List.of(),
                new IndicatorId(new UUID(7, 8)),
                direction,
                new Baseline(BASELINE, day("2026-01-01")),
                List.of(plans));
    }

    private static Plan plan(String from, String trajectory) {
        return new Plan(from == null ? null : day(from), Trajectory.parse(trajectory));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
