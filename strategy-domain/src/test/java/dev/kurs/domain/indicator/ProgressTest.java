package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.Progress.Latest;
import dev.kurs.domain.kernel.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the worked example: baseline 40 on 2026-01-01, trajectory 60 on 2027-01-01 and 80 on 2028-01-01,
 * tolerance 10 points; and every boundary around them, worked out by hand.
 */
class ProgressTest {

    private static final Baseline FORTY = new Baseline(new BigDecimal("40"), LocalDate.parse("2026-01-01"));
    private static final Trajectory TO_EIGHTY = Trajectory.parse("2027-01-01=60 2028-01-01=80");
    private static final String MEASURED_ON = "2026-07-02";

    @ParameterizedTest
    @CsvSource({
        "47, 0.175, ON_TRACK",
        "44, 0.1,   AT_RISK",
        "41, 0.025, OFF_TRACK",
    })
    void the_worked_example(BigDecimal measured, BigDecimal progress, ProgressStatus status) {
        Progress figures = rising(MEASURED_ON, MEASURED_ON, measured);

        assertThat(figures.progress().decimal()).isEqualByComparingTo(progress);
        assertThat(figures.expected().decimal().setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.249");
        assertThat(figures.expectedValue().decimal().setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("49.973");
        assertThat(figures.status()).isEqualTo(status);
    }

    @Test
    void what_is_expected_is_182_of_365_days_of_the_first_half() {
        Progress figures = rising(MEASURED_ON, MEASURED_ON, new BigDecimal("47"));

        // 182 × 20 / (365 × 40)
        assertThat(Decimals.shown(figures.expected().decimal())).isEqualByComparingTo("0.249315");
        assertThat(figures.expected().decimal()).isEqualByComparingTo("0.2493150684931506849315068493150685");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 40, 0",
        "2026-01-01, 40, 0",
        "2026-01-02, 40.05479452054794520547945205479452, 0.001369863013698630136986301369863014",
        "2027-01-01, 60, 0.5",
        "2027-01-02, 60.05479452054794520547945205479452, 0.5013698630136986301369863013698630",
        "2027-12-31, 79.94520547945205479452054794520548, 0.9986301369863013698630136986301370",
        "2028-01-01, 80, 1",
        "2028-01-02, 80, 1",
        "2040-01-01, 80, 1",
    })
    void what_is_expected_goes_straight_from_point_to_point_and_is_flat_outside_them(
            String day, BigDecimal value, BigDecimal expected) {
        Progress figures = rising(day, MEASURED_ON, BigDecimal.ZERO);

        assertThat(figures.expectedValue().decimal()).isEqualByComparingTo(value);
        assertThat(figures.expected().decimal()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "80,     0.5, REACHED",
        "60,     0,   ON_TRACK",
        "56,     -0.1, ON_TRACK",
        "55.9999, -0.1000025, AT_RISK",
        "52,     -0.2, AT_RISK",
        "51.9999, -0.2000025, OFF_TRACK",
        "40,     -0.5, OFF_TRACK",
    })
    void a_status_begins_exactly_one_and_two_tolerances_behind(
            BigDecimal measured, BigDecimal ahead, ProgressStatus status) {
        Progress figures = rising("2027-01-01", "2027-01-01", measured);

        assertThat(figures.progress().decimal().subtract(new BigDecimal("0.5"))).isEqualByComparingTo(ahead);
        assertThat(figures.status()).isEqualTo(status);
    }

    @Test
    void figures_are_compared_unrounded() {
        // One day in, expected is 1/730 = 0.00136986…; behind by a tolerance of exactly that, and by a hair more.
        Facts onTheDay = facts(
                "2026-01-02", Direction.INCREASE, FORTY, TO_EIGHTY, null, latest("2026-01-02", "40"), "0.001369863014");

        assertThat(Progress.of(onTheDay).status()).isEqualTo(ProgressStatus.ON_TRACK);
        assertThat(Progress.of(new Facts(
                                onTheDay.day(),
                                onTheDay.direction(),
                                FORTY,
                                TO_EIGHTY,
                                null,
                                onTheDay.latest(),
                                new BigDecimal("0.001369863013")))
                        .status())
                .isEqualTo(ProgressStatus.AT_RISK);
    }

    @Test
    void without_tolerance_anything_behind_is_off_track() {
        assertThat(status(Direction.INCREASE, FORTY, TO_EIGHTY, "2027-01-01", "60", "0"))
                .isEqualTo(ProgressStatus.ON_TRACK);
        assertThat(status(Direction.INCREASE, FORTY, TO_EIGHTY, "2027-01-01", "59.999999", "0"))
                .isEqualTo(ProgressStatus.OFF_TRACK);
    }

    @ParameterizedTest
    @CsvSource({"36, -0.1", "0, -1", "90, 1.25", "120, 2"})
    void the_figure_is_not_clipped(BigDecimal measured, BigDecimal progress) {
        assertThat(rising(MEASURED_ON, MEASURED_ON, measured).progress().decimal())
                .isEqualByComparingTo(progress);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0.5, ON_TRACK",
        "16, 0.6, ON_TRACK",
        "0,  1,   REACHED",
        "-4, 1.1, REACHED",
        "24, 0.4, ON_TRACK",
        "26, 0.35, AT_RISK",
        "28, 0.3, AT_RISK",
        "29, 0.275, OFF_TRACK",
        "44, -0.1, OFF_TRACK",
    })
    void one_that_is_to_go_down_is_measured_downwards(BigDecimal measured, BigDecimal progress, ProgressStatus status) {
        Trajectory toZero = Trajectory.parse("2027-01-01=20 2028-01-01=0");
        Progress figures = Progress.of(facts(
                "2027-01-01",
                Direction.DECREASE,
                FORTY,
                toZero,
                null,
                new Latest(LocalDate.parse("2027-01-01"), measured, "register", Verifier.SELF),
                "0.1"));

        assertThat(figures.expected().decimal()).isEqualByComparingTo("0.5");
        assertThat(figures.progress().decimal()).isEqualByComparingTo(progress);
        assertThat(figures.status()).isEqualTo(status);
    }

    @Test
    void a_trajectory_may_go_past_its_target_and_come_back() {
        Trajectory past = Trajectory.parse("2027-01-01=100 2028-01-01=80");

        assertThat(Progress.of(facts("2027-01-01", Direction.INCREASE, FORTY, past, null, null, "0.1"))
                        .expected()
                        .decimal())
                .isEqualByComparingTo("1.5");
    }

    @Test
    void what_has_no_baseline_or_no_trajectory_is_not_measurable_and_has_no_figure() {
        Latest latest = latest(MEASURED_ON, "47");

        for (Facts facts : new Facts[] {
            facts(MEASURED_ON, Direction.INCREASE, null, null, null, latest, "0.1"),
            facts(MEASURED_ON, Direction.INCREASE, FORTY, null, null, latest, "0.1"),
            facts(MEASURED_ON, Direction.MAINTAIN, null, TO_EIGHTY, null, latest, "0.1"),
        }) {
            assertThat(Progress.of(facts))
                    .isEqualTo(new Progress(null, null, ProgressStatus.NOT_MEASURABLE, null, facts));
        }
    }

    @Test
    void what_was_not_measured_after_the_baselines_day_has_an_expected_figure_and_no_other() {
        for (Latest latest : new Latest[] {null, latest("2025-12-31", "47"), latest("2026-01-01", "47")}) {
            Progress figures = Progress.of(
                    facts("2027-01-01", Direction.INCREASE, FORTY, TO_EIGHTY, Period.ofMonths(1), latest, "0.1"));

            assertThat(figures.status()).isEqualTo(ProgressStatus.NO_DATA);
            assertThat(figures.progress()).isNull();
            assertThat(figures.expected().decimal()).isEqualByComparingTo("0.5");
        }
    }

    @Test
    void what_was_measured_the_day_after_the_baselines_has_a_figure() {
        assertThat(rising("2026-01-02", "2026-01-02", new BigDecimal("41")).status())
                .isEqualTo(ProgressStatus.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_MEASURABLE, 0",
        "OFF_TRACK, 1",
        "AT_RISK, 1",
        "STALE, 0",
        "NO_DATA, 0",
        "ON_TRACK, 1",
        "REACHED, 1",
    })
    void a_figure_is_trusted_unless_it_is_old_or_missing(ProgressStatus status, BigDecimal confidence) {
        Progress any = rising(MEASURED_ON, MEASURED_ON, BigDecimal.ONE);

        assertThat(new Progress(any.progress(), any.expected(), status, any.expectedValue(), any.facts()).confidence())
                .isEqualByComparingTo(confidence);
    }

    @Test
    void statuses_stand_from_worst_to_best() {
        assertThat(ProgressStatus.values())
                .extracting(Enum::name)
                .containsExactly("NOT_MEASURABLE", "OFF_TRACK", "AT_RISK", "STALE", "NO_DATA", "ON_TRACK", "REACHED");
    }

    @Test
    void a_figure_keeps_what_it_was_computed_from() {
        Facts facts = facts(MEASURED_ON, Direction.INCREASE, FORTY, TO_EIGHTY, null, latest(MEASURED_ON, "47"), "0.1");

        assertThat(Progress.of(facts).facts()).isSameAs(facts);
    }

    private static Progress rising(String day, String measuredOn, BigDecimal measured) {
        Latest latest = new Latest(LocalDate.parse(measuredOn), measured, "register", Verifier.SELF);
        return Progress.of(facts(day, Direction.INCREASE, FORTY, TO_EIGHTY, null, latest, "0.1"));
    }

    private static ProgressStatus status(
            Direction direction,
            Baseline baseline,
            Trajectory trajectory,
            String day,
            String measured,
            String tolerance) {
        return Progress.of(facts(day, direction, baseline, trajectory, null, latest(day, measured), tolerance))
                .status();
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
            Latest latest,
            String tolerance) {
        return new Facts(
                LocalDate.parse(day), direction, baseline, trajectory, frequency, latest, new BigDecimal(tolerance));
    }
}
