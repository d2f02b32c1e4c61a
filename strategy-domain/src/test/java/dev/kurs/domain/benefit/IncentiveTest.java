package dev.kurs.domain.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.Incentive.Condition;
import dev.kurs.domain.benefit.Incentive.State;
import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Direction;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measure;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.Neighbours;
import dev.kurs.domain.organisation.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncentiveTest {

    private static final BenefitId BENEFIT = new BenefitId(new UUID(0, 1));
    private static final IndicatorId INDICATOR = new IndicatorId(new UUID(0, 2));
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 3));
    private static final Currency SEK = Currency.getInstance("SEK");
    private static final LocalDate BY = LocalDate.parse("2026-09-30");

    /** From 10 000 letters down to 4 000: halfway at 7 000. */
    private static final Indicator LETTERS = Indicator.added(
                    INDICATOR,
                    new Measure(
                            "Brev",
                            "brev",
                            Direction.DECREASE,
                            null,
                            BENEFIT,
                            BigDecimal.ONE,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    new Baseline(BigDecimal.valueOf(10_000), LocalDate.parse("2026-01-01")),
                    Trajectory.parse("2027-01-01=4000"),
                    Instant.EPOCH,
                    SOMEBODY)
            .after();

    private static Measurement measured(String day, long value, @Nullable Breakdown part) {
        return new Measurement(
                new MeasurementId(new UUID(value, LocalDate.parse(day).toEpochDay())),
                INDICATOR,
                LocalDate.parse(day),
                BigDecimal.valueOf(value),
                "erp",
                Verifier.SELF,
                part,
                null,
                Instant.EPOCH,
                SOMEBODY,
                null);
    }

    private static Incentive incentive(@Nullable Money amount, @Nullable String share) {
        return new Incentive(
                new IncentiveId(new UUID(0, 4)),
                BENEFIT,
                Incentive.Kind.BONUS,
                new Condition(new BigDecimal("0.5"), BY),
                amount,
                share == null ? null : new BigDecimal(share),
                null);
    }

    private static State state(String day, Measurement... measurements) {
        Course course = Course.of(LETTERS, List.of(measurements), new BigDecimal("0.1"));
        return incentive(null, null).state(course, LocalDate.parse(day));
    }

    @Test
    void it_is_earned_from_the_day_on_which_enough_was_reached_and_stays_so() {
        Measurement[] series = {
            measured("2026-06-01", 7_001, null),
            measured("2026-07-01", 7_000, null),
            measured("2026-08-01", 9_000, null)
        };
        assertThat(state("2026-06-30", series)).isEqualTo(State.PENDING);
        assertThat(state("2026-07-01", series)).isEqualTo(State.EARNED);
        assertThat(state("2026-12-31", series)).isEqualTo(State.EARNED);
    }

    @Test
    void it_is_missed_the_day_after_the_last_and_what_comes_later_does_not_count() {
        assertThat(state("2026-09-30")).isEqualTo(State.PENDING);
        assertThat(state("2026-10-01")).isEqualTo(State.MISSED);
        assertThat(state("2026-10-02", measured("2026-10-01", 4_000, null))).isEqualTo(State.MISSED);
        assertThat(state("2026-10-02", measured("2026-09-30", 4_000, null))).isEqualTo(State.EARNED);
    }

    @Test
    void a_part_of_the_total_earns_nothing() {
        assertThat(state("2026-10-01", measured("2026-06-01", 4_000, new Breakdown("gender", "K"))))
                .isEqualTo(State.MISSED);
    }

    @Test
    void a_target_that_is_lowered_later_lets_what_was_measured_before_be_enough_from_that_day_on() {
        Indicator lowered = LETTERS.withTrajectory(
                        LocalDate.parse("2026-08-01"),
                        Trajectory.parse("2027-01-01=8000"),
                        "Lagkrav",
                        null,
                        Instant.EPOCH,
                        SOMEBODY)
                .after();
        Course course = Course.of(lowered, List.of(measured("2026-06-01", 9_000, null)), new BigDecimal("0.1"));
        assertThat(course.firstReached(new BigDecimal("0.5"))).contains(LocalDate.parse("2026-08-01"));
    }

    @Test
    void it_gives_an_amount_or_a_share_over_zero_in_the_organisations_currency() {
        Money crown = new Money(BigDecimal.ONE, SEK);
        assertThat(Refusals.ifAny(() -> incentive(crown, "0.5"))).containsExactly("incentive-of-one /share");
        assertThat(Refusals.ifAny(() -> incentive(new Money(BigDecimal.ZERO, SEK), null)))
                .containsExactly("incentive-amount-not-positive /amount/amount");
        assertThat(Refusals.ifAny(() -> incentive(null, "1.01")))
                .containsExactly("incentive-share-out-of-range /share");
        assertThat(Refusals.ifAny(() -> new Condition(BigDecimal.ZERO, BY)))
                .containsExactly("incentive-share-out-of-range /share");
        Neighbours neighbours = new Neighbours(BY);
        assertThat(neighbours.broken(null, incentive(crown, null))).isEmpty();
        Money euro = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));
        assertThat(neighbours.broken(null, incentive(euro, null)))
                .containsExactly("incentive-in-other-currency /amount/currency");
    }

    @Test
    void a_point_is_met_at_most_fourteen_days_before_or_after() {
        MeasurementPoint point = new MeasurementPoint(new MeasurementPointId(new UUID(0, 5)), BENEFIT, BY, null, null);
        assertThat(point.isMet(List.of(BY.minusDays(15), BY.plusDays(15)))).isFalse();
        assertThat(point.isMet(List.of(BY.minusDays(14)))).isTrue();
        assertThat(point.isMet(List.of(BY.plusDays(14)))).isTrue();
        MeasurementPoint again =
                new MeasurementPoint(new MeasurementPointId(new UUID(0, 6)), BENEFIT, BY, null, SOMEBODY);
        assertThat(new Neighbours(BY).with(point.id(), point).broken(null, again))
                .containsExactly("measurement-point-twice /date");
    }
}
