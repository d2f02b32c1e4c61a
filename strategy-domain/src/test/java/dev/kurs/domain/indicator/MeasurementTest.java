package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.indicator.Measure.Nature;
import dev.kurs.domain.indicator.Measure.Stage;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

    private static final IndicatorId INDICATOR = new IndicatorId(new UUID(0x7000L, 1));
    private static final PersonId ASTA = new PersonId(new UUID(0x7000L, 2));
    private static final GoalId GOAL = new GoalId(new UUID(0x7100L, 1));
    private static final BenefitId BENEFIT = new BenefitId(new UUID(0x7300L, 1));
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final Instant NOON = Instant.parse("2026-07-02T12:00:00Z");

    @Test
    void the_latest_is_the_one_of_the_latest_day_whoever_vouches_for_it_and_whenever_it_was_recorded() {
        assertThat(latest(
                        measured(1, DAY, Verifier.CUSTOMER, NOON.plusSeconds(60)),
                        measured(2, DAY.plusDays(1), Verifier.SELF, NOON)))
                .isEqualTo(2);
    }

    @Test
    void on_the_same_day_a_customers_counts_before_an_independents_and_that_before_ones_own() {
        Measurement own = measured(1, DAY, Verifier.SELF, NOON.plusSeconds(120));
        Measurement independent = measured(2, DAY, Verifier.INDEPENDENT, NOON.plusSeconds(60));
        Measurement customers = measured(3, DAY, Verifier.CUSTOMER, NOON);

        assertThat(latest(own, independent, customers)).isEqualTo(3);
        assertThat(latest(own, independent)).isEqualTo(2);
    }

    @Test
    void of_two_alike_the_one_recorded_last_counts() {
        assertThat(latest(measured(2, DAY, Verifier.SELF, NOON), measured(1, DAY, Verifier.SELF, NOON.plusMillis(1))))
                .isEqualTo(1);
        assertThat(latest(measured(1, DAY, Verifier.SELF, NOON), measured(2, DAY, Verifier.SELF, NOON)))
                .isEqualTo(2);
    }

    @Test
    void it_does_not_matter_in_which_order_they_are_looked_at() {
        Laws.hold(300, random -> {
            List<Measurement> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(measured(
                        i,
                        DAY.plusDays(random.nextInt(3)),
                        List.of(Verifier.values()).get(random.nextInt(3)),
                        NOON.plusMillis(random.nextInt(3))));
            }
            Measurement best = all.get(0);
            for (Measurement one : all) {
                best = counts(one, best) ? one : best;
            }
            Collections.shuffle(all, new Random(random.nextLong()));

            assertThat(Collections.max(all, Measurement.BY_WEIGHT_AS_LATEST)).isEqualTo(best);
        });
    }

    /** The rule of the pages, said step by step. */
    private static boolean counts(Measurement one, Measurement over) {
        if (!one.date().equals(over.date())) {
            return one.date().isAfter(over.date());
        }
        List<Verifier> rising = List.of(Verifier.SELF, Verifier.INDEPENDENT, Verifier.CUSTOMER);
        if (one.verifier() != over.verifier()) {
            return rising.indexOf(one.verifier()) > rising.indexOf(over.verifier());
        }
        if (!one.recordedAt().equals(over.recordedAt())) {
            return one.recordedAt().isAfter(over.recordedAt());
        }
        return one.id().value().getLeastSignificantBits() > over.id().value().getLeastSignificantBits();
    }

    @ParameterizedTest
    @CsvSource({
        "47.0, SELF, , true",
        "47.1, SELF, , false",
        "47, CUSTOMER, , false",
        "47, SELF, counted again, false",
    })
    void two_say_the_same_when_value_voucher_and_note_agree(
            BigDecimal value, Verifier verifier, String note, boolean same) {
        assertThat(with("47", Verifier.SELF, null).saysTheSameAs(with(value.toString(), verifier, note)))
                .isEqualTo(same);
    }

    @Test
    void one_that_corrects_another_is_else_the_same() {
        Measurement measurement = with("47", Verifier.CUSTOMER, "counted again");
        MeasurementId earlier = new MeasurementId(new UUID(0x7400L, 9));

        assertThat(measurement.correcting(earlier))
                .isEqualTo(new Measurement(
                        measurement.id(),
                        INDICATOR,
                        DAY,
                        new BigDecimal("47"),
                        "register",
                        Verifier.CUSTOMER,
                        new Breakdown("gender", "K"),
                        "counted again",
                        NOON,
                        ASTA,
                        earlier));
    }

    @Test
    void all_that_is_wrong_with_a_measurement_is_told_together() {
        assertThat(Refusals.of(() -> new Measurement(
                        new MeasurementId(new UUID(0x7400L, 1)),
                        INDICATOR,
                        DAY,
                        new BigDecimal("1E+18"),
                        "",
                        Verifier.SELF,
                        null,
                        "n".repeat(65_537),
                        NOON,
                        ASTA,
                        null)))
                .containsExactly("number-out-of-range /value", "text-missing /source", "text-too-long /note");
    }

    @Test
    void a_breakdown_names_a_dimension_and_its_value() {
        assertThat(Refusals.of(() -> new Breakdown("", "v".repeat(201))))
                .containsExactly("text-missing /dimension", "text-too-long /value");
    }

    @Test
    void an_indicator_belongs_to_a_goal_or_a_benefit_and_never_both_or_neither() {
        assertThat(measure("Letters", GOAL, null, "1", null).goal()).isEqualTo(GOAL);
        assertThat(measure("Letters", null, BENEFIT, "1", null).benefit()).isEqualTo(BENEFIT);
        assertThat(Refusals.of(() -> measure("Letters", GOAL, BENEFIT, "1", null)))
                .containsExactly("indicator-of-one /goal");
        assertThat(Refusals.of(() -> measure("Letters", null, null, "1", null)))
                .containsExactly("indicator-of-one /goal");
    }

    @ParameterizedTest
    @CsvSource({
        "0, indicator-weight-not-positive /weight",
        "-1, indicator-weight-not-positive /weight",
        "1E+18, number-out-of-range /weight",
    })
    void a_weight_is_over_zero_and_within_bounds(String weight, String broken) {
        assertThat(Refusals.of(() -> measure("Letters", GOAL, null, weight, null)))
                .containsExactly(broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "P1M-1D"})
    void a_frequency_goes_forward(String frequency) {
        assertThat(Refusals.of(() -> measure("Letters", GOAL, null, "1", frequency)))
                .containsExactly("frequency-not-positive /frequency");
    }

    @Test
    void a_frequency_that_no_calendar_holds_is_refused_so_that_no_figure_fails_on_it() {
        assertThat(Refusals.of(() -> measure("Letters", GOAL, null, "1", "P999999999Y")))
                .containsExactly("interval-too-long /frequency");
    }

    @Test
    void all_that_is_wrong_with_what_is_measured_is_told_together() {
        assertThat(Refusals.of(() -> measure(" ", null, null, "0", "P0D")))
                .containsExactly(
                        "text-missing /name",
                        "indicator-of-one /goal",
                        "indicator-weight-not-positive /weight",
                        "frequency-not-positive /frequency");
    }

    private static int latest(Measurement... measurements) {
        Measurement latest = Collections.max(List.of(measurements), Measurement.BY_WEIGHT_AS_LATEST);
        return (int) latest.id().value().getLeastSignificantBits();
    }

    private static Measurement measured(int number, LocalDate date, Verifier verifier, Instant recordedAt) {
        return new Measurement(
                new MeasurementId(new UUID(0x7400L, number)),
                INDICATOR,
                date,
                BigDecimal.ONE,
                "register",
                verifier,
                null,
                null,
                recordedAt,
                ASTA,
                null);
    }

    private static Measurement with(String value, Verifier verifier, String note) {
        return new Measurement(
                new MeasurementId(new UUID(0x7400L, 1)),
                INDICATOR,
                DAY,
                new BigDecimal(value),
                "register",
                verifier,
                new Breakdown("gender", "K"),
                note,
                NOON,
                ASTA,
                null);
    }

    private static Measure measure(String name, GoalId goal, BenefitId benefit, String weight, String frequency) {
        return new Measure(
                name,
                "letters",
                Direction.INCREASE,
                goal,
                benefit,
                new BigDecimal(weight),
                frequency == null ? null : Period.parse(frequency),
                Nature.FLOW,
                Stage.OUTPUT,
                true,
                "Kolada",
                "N07402",
                Verifier.INDEPENDENT);
    }
}
