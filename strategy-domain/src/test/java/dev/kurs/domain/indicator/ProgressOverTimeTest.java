package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.Progress.Latest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a figure is too old to say anything, and what it takes to hold a value rather than to reach it. */
class ProgressOverTimeTest {

    private static final Baseline ZERO = new Baseline(BigDecimal.ZERO, LocalDate.parse("2025-01-01"));
    private static final Trajectory TO_HUNDRED = Trajectory.parse("2035-01-01=100");

    @ParameterizedTest
    @CsvSource({
        // A month from 31 January ends on 28 February: 28 days, so 42 are not too many and 43 are.
        "P1M, 2026-01-31, 2026-03-14, false",
        "P1M, 2026-01-31, 2026-03-15, true",
        // In a leap year it ends on 29 February: 29 days, so 43 are under one and a half times, and 44 are over.
        "P1M, 2028-01-31, 2028-03-14, false",
        "P1M, 2028-01-31, 2028-03-15, true",
        // A month of 31 days: 46.5 lies between 46 and 47.
        "P1M, 2026-07-01, 2026-08-16, false",
        "P1M, 2026-07-01, 2026-08-17, true",
        // A month of 30 days: 45 are not too many.
        "P1M, 2026-06-01, 2026-07-16, false",
        "P1M, 2026-06-01, 2026-07-17, true",
        "P1D, 2026-06-01, 2026-06-02, false",
        "P1D, 2026-06-01, 2026-06-03, true",
        "P1Y, 2026-06-01, 2027-11-30, false",
        "P1Y, 2026-06-01, 2027-12-01, true",
        "P2W, 2026-06-01, 2026-06-22, false",
        "P2W, 2026-06-01, 2026-06-23, true",
    })
    void a_measurement_is_stale_when_one_and_a_half_times_its_frequency_has_passed(
            String frequency, String measuredOn, String day, boolean stale) {
        Progress figures = Progress.of(
                facts(day, Direction.INCREASE, ZERO, TO_HUNDRED, Period.parse(frequency), latest(measuredOn, "90")));

        assertThat(figures.status()).isEqualTo(stale ? ProgressStatus.STALE : ProgressStatus.ON_TRACK);
        assertThat(figures.progress().decimal()).isEqualByComparingTo("0.9");
    }

    @Test
    void without_a_frequency_nothing_goes_stale() {
        assertThat(status(facts("2034-01-01", Direction.INCREASE, ZERO, TO_HUNDRED, null, latest("2025-01-02", "90"))))
                .isEqualTo(ProgressStatus.ON_TRACK);
    }

    @Test
    void old_and_behind_is_stale_and_not_off_track() {
        assertThat(status(facts(
                        "2034-01-01",
                        Direction.INCREASE,
                        ZERO,
                        TO_HUNDRED,
                        Period.ofMonths(1),
                        latest("2025-01-02", "1"))))
                .isEqualTo(ProgressStatus.STALE);
    }

    @ParameterizedTest
    @CsvSource({"100, REACHED", "100.01, REACHED", "99.999999, STALE"})
    void what_reached_its_target_has_reached_it_whatever_its_age(String value, ProgressStatus status) {
        assertThat(status(facts(
                        "2034-01-01",
                        Direction.INCREASE,
                        ZERO,
                        TO_HUNDRED,
                        Period.ofMonths(1),
                        latest("2025-01-02", value))))
                .isEqualTo(status);
    }

    @Test
    void what_reached_its_target_before_its_day_has_reached_it() {
        assertThat(status(facts("2025-01-02", Direction.INCREASE, ZERO, TO_HUNDRED, null, latest("2025-01-02", "100"))))
                .isEqualTo(ProgressStatus.REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50,   1",
        "50, 55,   1",
        "50, 45,   1",
        "50, 55.000001, 0",
        "50, 44.999999, 0",
        "-50, -55, 1",
        "-50, -45, 1",
        "-50, -55.000001, 0",
        "-50, 50,  0",
        "0,  0,    1",
        "0,  0.000001, 0",
        "0,  -0.000001, 0",
    })
    void a_value_is_held_within_a_tolerance_of_the_target_itself(String target, String value, BigDecimal progress) {
        Trajectory held = Trajectory.parse("2027-01-01=" + target);
        Progress figures =
                Progress.of(facts("2026-01-01", Direction.MAINTAIN, ZERO, held, null, latest("2025-06-01", value)));

        assertThat(figures.progress().decimal()).isEqualByComparingTo(progress);
        assertThat(figures.expected().decimal()).isEqualByComparingTo("1");
        assertThat(figures.status())
                .isEqualTo(progress.signum() == 0 ? ProgressStatus.OFF_TRACK : ProgressStatus.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 50, ON_TRACK",
        "2027-01-01, 50, REACHED",
        "2027-01-02, 50, REACHED",
        "2027-01-01, 40, OFF_TRACK",
    })
    void what_is_to_be_held_is_reached_on_the_trajectorys_last_day_at_the_earliest(
            String day, String value, ProgressStatus status) {
        Trajectory held = Trajectory.parse("2026-06-01=10 2027-01-01=50");

        assertThat(status(facts(day, Direction.MAINTAIN, ZERO, held, null, latest("2026-01-01", value))))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-15, ON_TRACK",
        "2026-02-16, ON_TRACK",
        "2026-02-17, STALE",
        "2026-12-31, STALE",
        "2027-01-01, REACHED",
    })
    void what_is_to_be_held_goes_stale_like_any_other(String day, ProgressStatus status) {
        Trajectory held = Trajectory.parse("2027-01-01=50");

        assertThat(status(facts(day, Direction.MAINTAIN, ZERO, held, Period.ofMonths(1), latest("2026-01-01", "50"))))
                .isEqualTo(status);
    }

    @Test
    void what_is_to_be_held_is_expected_to_be_whole_even_before_the_baselines_day() {
        Trajectory held = Trajectory.parse("2027-01-01=50");

        assertThat(Progress.of(facts("2024-01-01", Direction.MAINTAIN, ZERO, held, null, null))
                        .expected()
                        .decimal())
                .isEqualByComparingTo("1");
    }

    private static ProgressStatus status(Facts facts) {
        return Progress.of(facts).status();
    }

    private static Latest latest(String date, String value) {
        return new Latest(LocalDate.parse(date), new BigDecimal(value), "register", Verifier.SELF);
    }

    private static Facts facts(
            String day,
            Direction direction,
            Baseline baseline,
            Trajectory trajectory,
            Period frequency,
            Latest latest) {
        return new Facts(
                LocalDate.parse(day), direction, baseline, trajectory, frequency, latest, new BigDecimal("0.1"));
    }
}
