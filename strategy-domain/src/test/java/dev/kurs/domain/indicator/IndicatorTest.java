package dev.kurs.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    private static final IndicatorId ID = new IndicatorId(new UUID(0x7000L, 1));
    private static final Id ASTA = new PersonId(new UUID(0x7000L, 2));
    private static final Instant NOW = Instant.parse("2026-07-02T10:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final Baseline FORTY = new Baseline(new BigDecimal("40"), NEW_YEAR);
    private static final Trajectory TO_EIGHTY = Trajectory.parse("2027-01-01=60 2028-01-01=80");

    @Test
    void a_new_indicator_has_its_first_trajectory_from_the_beginning_and_tells_all_of_it() {
        Change<Indicator> added = added(Direction.INCREASE, FORTY, TO_EIGHTY);

        assertThat(added.before()).isNull();
        assertThat(added.after())
                .isEqualTo(new Indicator(
                        ID,
                        measure(Direction.INCREASE),
                        FORTY,
                        List.of(new TargetChange(null, TO_EIGHTY, null, null, NOW, ASTA))));
        assertThat(added.after().trajectoryOn(LocalDate.MIN)).contains(TO_EIGHTY);
        assertThat(added.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("indicator.indicator-added");
            assertThat(event.subject()).isEqualTo(ID);
            assertThat(event.change()).contains(new FieldChange("name", null, "Letters sent"));
            assertThat(event.facts()).containsEntry("baseline", FORTY).containsEntry("trajectory", TO_EIGHTY);
        });
    }

    @Test
    void an_indicator_may_have_no_trajectory_and_no_baseline_yet() {
        assertThat(added(Direction.INCREASE, null, null).after().targets()).isEmpty();
        assertThat(added(Direction.INCREASE, FORTY, null).after().newestTrajectory())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 41, true",
        "INCREASE, 40, false",
        "INCREASE, 39, false",
        "DECREASE, 39, true",
        "DECREASE, 40, false",
        "DECREASE, 41, false",
        "MAINTAIN, 39, true",
        "MAINTAIN, 40, true",
        "MAINTAIN, 41, true",
    })
    void the_target_lies_on_the_side_of_the_baseline_that_the_direction_says(
            Direction direction, String target, boolean allowed) {
        Trajectory trajectory = Trajectory.parse("2027-01-01=40 2028-01-01=" + target);

        assertThat(Refusals.ifAny(() -> added(direction, FORTY, trajectory)))
                .isEqualTo(allowed ? List.of() : List.of("target-on-wrong-side /trajectory/1/value"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02, true", "2026-01-01, false", "2025-12-31, false"})
    void the_first_point_lies_after_the_baselines_day(String date, boolean allowed) {
        assertThat(Refusals.ifAny(() -> added(Direction.INCREASE, FORTY, Trajectory.parse(date + "=80"))))
                .isEqualTo(allowed ? List.of() : List.of("trajectory-before-baseline /trajectory/0/date"));
    }

    @Test
    void a_trajectory_has_a_baseline_to_begin_from() {
        assertThat(Refusals.of(() -> added(Direction.INCREASE, null, TO_EIGHTY)))
                .containsExactly("trajectory-without-baseline /trajectory");
    }

    @Test
    void all_that_is_wrong_with_a_trajectory_is_told_together() {
        assertThat(Refusals.of(() -> added(Direction.INCREASE, FORTY, Trajectory.parse("2026-01-01=40"))))
                .containsExactly(
                        "trajectory-before-baseline /trajectory/0/date", "target-on-wrong-side /trajectory/0/value");
    }

    @Test
    void a_first_trajectory_can_be_given_later() {
        Indicator bare = added(Direction.INCREASE, FORTY, null).after();

        Change<Indicator> change = changed(bare, measure(Direction.INCREASE), FORTY, TO_EIGHTY, null);

        assertThat(change.after().targets()).containsExactly(new TargetChange(null, TO_EIGHTY, null, null, NOW, ASTA));
        assertThat(change.events())
                .containsExactly(Event.of("indicator.indicator-changed", ID).with("trajectory", TO_EIGHTY));
    }

    @Test
    void a_trajectory_is_never_overwritten_nor_taken_away() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();
        Trajectory other = Trajectory.parse("2027-01-01=70");

        assertThat(Refusals.of(() -> changed(indicator, measure(Direction.INCREASE), FORTY, other, null)))
                .containsExactly("trajectory-not-overwritten /trajectory");
        assertThat(Refusals.of(() -> changed(indicator, measure(Direction.INCREASE), FORTY, null, null)))
                .containsExactly("trajectory-not-overwritten /trajectory");
    }

    @Test
    void a_changed_description_tells_what_changed() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();
        Measure renamed = measure("Digital letters", Direction.INCREASE);

        Change<Indicator> change = changed(indicator, renamed, FORTY, TO_EIGHTY, null);

        assertThat(change)
                .isEqualTo(Change.of(
                        indicator,
                        new Indicator(ID, renamed, FORTY, indicator.targets()),
                        Event.of(
                                "indicator.indicator-changed",
                                ID,
                                List.of(new FieldChange("name", "Letters sent", "Digital letters")))));
    }

    @Test
    void nothing_happens_to_an_indicator_that_stays_as_it_is() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();

        assertThat(changed(indicator, measure(Direction.INCREASE), FORTY, TO_EIGHTY, NEW_YEAR))
                .isEqualTo(Change.none(indicator));
    }

    @Test
    void a_corrected_baseline_is_told_with_the_one_before() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();
        Baseline corrected = new Baseline(new BigDecimal("42"), NEW_YEAR);

        Change<Indicator> change = changed(indicator, measure(Direction.INCREASE), corrected, TO_EIGHTY, NEW_YEAR);

        assertThat(change.after().baseline()).isEqualTo(corrected);
        assertThat(change.events())
                .containsExactly(Event.of("indicator.indicator-changed", ID)
                        .with("baselineBefore", FORTY)
                        .with("baseline", corrected));
    }

    @Test
    void a_baseline_may_be_given_before_there_is_a_trajectory_and_taken_away_again() {
        Indicator bare = added(Direction.INCREASE, null, null).after();
        Indicator based =
                changed(bare, measure(Direction.INCREASE), FORTY, null, null).after();

        assertThat(based.baseline()).isEqualTo(FORTY);
        assertThat(changed(based, measure(Direction.INCREASE), null, null, NEW_YEAR)
                        .events())
                .containsExactly(Event.of("indicator.indicator-changed", ID).with("baselineBefore", FORTY));
    }

    @Test
    void a_baseline_does_not_move_past_what_was_measured_or_planned() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();
        Baseline late = new Baseline(new BigDecimal("40"), LocalDate.parse("2027-01-01"));

        assertThat(Refusals.of(() -> changed(
                        indicator, measure(Direction.INCREASE), late, TO_EIGHTY, LocalDate.parse("2026-12-31"))))
                .containsExactly(
                        "trajectory-before-baseline /trajectory/0/date", "baseline-after-measurement /baseline/date");
        assertThat(Refusals.ifAny(() -> changed(
                        indicator,
                        measure(Direction.INCREASE),
                        new Baseline(new BigDecimal("40"), LocalDate.parse("2026-06-01")),
                        TO_EIGHTY,
                        LocalDate.parse("2026-06-01"))))
                .isEmpty();
    }

    @Test
    void a_direction_does_not_turn_against_the_target() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();

        assertThat(Refusals.of(() -> changed(indicator, measure(Direction.DECREASE), FORTY, TO_EIGHTY, null)))
                .containsExactly("target-on-wrong-side /trajectory/1/value");
    }

    @Test
    void a_correction_holds_for_the_trajectories_before_too_since_past_days_are_measured_by_them() {
        Trajectory toTwoHundred = Trajectory.parse("2027-01-01=200");
        Indicator raised = added(Direction.INCREASE, FORTY, TO_EIGHTY)
                .after()
                .withTrajectory(LocalDate.parse("2026-07-01"), toTwoHundred, "We can do more", null, NOW, ASTA)
                .after();
        Baseline hundred = new Baseline(new BigDecimal("100"), NEW_YEAR);
        Baseline eighty = new Baseline(new BigDecimal("80"), NEW_YEAR);

        assertThat(Refusals.of(() -> changed(raised, measure(Direction.INCREASE), hundred, toTwoHundred, null)))
                .containsExactly("target-on-wrong-side /baseline");
        assertThat(Refusals.of(() -> changed(raised, measure(Direction.INCREASE), eighty, toTwoHundred, null)))
                .containsExactly("target-on-wrong-side /baseline");
        assertThat(Refusals.ifAny(() -> changed(
                        raised,
                        measure(Direction.INCREASE),
                        new Baseline(new BigDecimal("79"), NEW_YEAR),
                        toTwoHundred,
                        null)))
                .isEmpty();
    }

    @Test
    void a_direction_turns_against_no_trajectory_before_either() {
        Trajectory toThirty = Trajectory.parse("2027-01-01=30");
        Indicator held = added(Direction.MAINTAIN, FORTY, TO_EIGHTY)
                .after()
                .withTrajectory(LocalDate.parse("2026-07-01"), toThirty, "Less will do", null, NOW, ASTA)
                .after();

        assertThat(Refusals.of(() -> changed(held, measure(Direction.DECREASE), FORTY, toThirty, null)))
                .containsExactly("target-on-wrong-side /direction");
        assertThat(Refusals.of(() -> changed(held, measure(Direction.MAINTAIN), null, toThirty, null)))
                .containsExactly("trajectory-without-baseline /trajectory");
    }

    @Test
    void an_indicator_is_removed_only_while_nothing_was_measured() {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();

        assertThat(indicator.removed(false).events()).containsExactly(Event.of("indicator.indicator-removed", ID));
        assertThat(Refusals.of(() -> indicator.removed(true))).containsExactly("measured-not-removed");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, measurement-before-baseline /3/date",
        "2026-01-01, ",
        "2026-07-02, ",
        "2026-07-03, measurement-not-in-future /3/date",
    })
    void a_measurement_lies_between_the_baselines_day_and_today(LocalDate date, String broken) {
        Indicator indicator = added(Direction.INCREASE, FORTY, TO_EIGHTY).after();
        Faults faults = new Faults();
        indicator.gauge().check(date, LocalDate.parse("2026-07-02"), "/3", faults);

        assertThat(Refusals.in(faults)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void a_measurement_before_a_baseline_in_the_future_of_today_is_told_both() {
        Baseline later = new Baseline(BigDecimal.ONE, LocalDate.parse("2030-01-01"));
        Faults faults = new Faults();
        added(Direction.INCREASE, later, null)
                .after()
                .gauge()
                .check(LocalDate.parse("2026-07-03"), LocalDate.parse("2026-07-02"), "", faults);

        assertThat(Refusals.in(faults))
                .containsExactly("measurement-not-in-future /date", "measurement-before-baseline /date");
    }

    @Test
    void without_a_baseline_any_past_day_may_be_measured() {
        Faults faults = new Faults();
        added(Direction.INCREASE, null, null).after().gauge().check(LocalDate.MIN, NEW_YEAR, "", faults);

        assertThat(faults.none()).isTrue();
    }

    private static Change<Indicator> added(Direction direction, Baseline baseline, Trajectory trajectory) {
        return Indicator.added(ID, measure(direction), baseline, trajectory, NOW, ASTA);
    }

    private static Change<Indicator> changed(
            Indicator indicator, Measure measure, Baseline baseline, Trajectory trajectory, LocalDate firstMeasured) {
        return indicator.changed(measure, baseline, trajectory, firstMeasured, NOW, ASTA);
    }

    private static Measure measure(Direction direction) {
        return measure("Letters sent", direction);
    }

    private static Measure measure(String name, Direction direction) {
        return new Measure(
                name,
                "letters",
                direction,
                new GoalId(new UUID(0x7100L, 1)),
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
