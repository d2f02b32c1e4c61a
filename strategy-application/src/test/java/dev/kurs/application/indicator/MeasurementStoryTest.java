package dev.kurs.application.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Listing;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.RoleTooLow;
import dev.kurs.application.Story;
import dev.kurs.application.indicator.RecordMeasurements.Command;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.application.indicator.RecordMeasurements.Recorded;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.Progress;
import dev.kurs.domain.indicator.ProgressStatus;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasurementStoryTest {

    private final Story story = Story.on("2026-01-01");
    private final StrategyId strategy = story.strategy("Digital by 2030");
    private final IndicatorId letters =
            story.indicator(story.goal(strategy, "Easier to reach us"), "Letters sent digitally");

    MeasurementStoryTest() {
        story.goesOn("2026-07-02");
        story.told();
    }

    @Test
    void the_worked_example_is_told_from_end_to_end() {
        story.measured(letters, "2026-07-02", "47");

        Progress progress = progress(Moment.NOW);
        assertThat(progress.progress().decimal()).isEqualByComparingTo("0.175");
        assertThat(rounded(progress.expected().decimal())).isEqualByComparingTo("0.249");
        assertThat(rounded(progress.expectedValue().decimal())).isEqualByComparingTo("49.973");
        assertThat(progress.status()).isEqualTo(ProgressStatus.ON_TRACK);

        story.measured(letters, "2026-07-02", "44");
        assertThat(progress(Moment.NOW).status()).isEqualTo(ProgressStatus.AT_RISK);
        story.measured(letters, "2026-07-02", "41");
        assertThat(progress(Moment.NOW).status()).isEqualTo(ProgressStatus.OFF_TRACK);
    }

    @Test
    void a_measurement_leaves_an_entry_that_says_what_was_measured_and_by_whom() {
        Recorded recorded = story.measured(letters, "2026-07-01", "47");

        Measurement measurement = recorded.measurements().get(0);
        assertThat(recorded.accepted()).isEqualTo(1);
        assertThat(recorded.corrected()).isZero();
        assertThat(measurement.recordedBy()).isEqualTo(story.contributor().by());
        assertThat(measurement.recordedAt()).isEqualTo(story.clock().instant());
        assertThat(measurement.verifier()).isEqualTo(Verifier.SELF);
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.indicator.measurement-recorded");
            assertThat(entry.subject()).isEqualTo("indicator/" + letters);
            assertThat(entry.data())
                    .contains(
                            "\"value\":47",
                            "\"date\":\"2026-07-01\"",
                            measurement.id().toString(),
                            "CONTRIBUTOR");
        });
    }

    @Test
    void the_same_measurement_pushed_twice_changes_nothing_and_leaves_no_entry() {
        Recorded first = story.measured(letters, "2026-07-01", "47");
        story.told();
        story.goesOn("2026-07-03");

        Recorded second = story.measured(letters, "2026-07-01", "47.0");

        assertThat(second.measurements()).isEqualTo(first.measurements());
        assertThat(second.accepted()).isZero();
        assertThat(second.corrected()).isZero();
        assertThat(story.told()).isEmpty();
        assertThat(series(true)).hasSize(1);
    }

    @Test
    void a_second_value_for_the_same_day_and_source_corrects_the_first_which_is_kept() {
        Measurement first =
                story.measured(letters, "2026-07-01", "47").measurements().get(0);
        story.told();
        story.goesOn("2026-07-05");

        Recorded corrected = story.measured(letters, "2026-07-01", "46");

        Measurement second = corrected.measurements().get(0);
        assertThat(corrected.accepted()).isZero();
        assertThat(corrected.corrected()).isEqualTo(1);
        assertThat(second.corrects()).isEqualTo(first.id());
        assertThat(series(false)).containsExactly(second);
        assertThat(series(true)).containsExactly(first, second);
        assertThat(story.newEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("dev.kurs.indicator.measurement-corrected");
            assertThat(entry.data())
                    .contains("\"before\":47", "\"value\":46", first.id().toString());
        });
    }

    @Test
    void a_correction_is_seen_as_of_the_day_it_was_made_and_not_before() {
        story.measured(letters, "2026-07-01", "47");
        story.goesOn("2026-07-05");
        story.measured(letters, "2026-07-01", "46");

        assertThat(latest(Moment.NOW)).isEqualByComparingTo("46");
        assertThat(latest(asOf("2026-07-05"))).isEqualByComparingTo("46");
        assertThat(latest(asOf("2026-07-04"))).isEqualByComparingTo("47");
        assertThat(latest(on("2026-07-04"))).isEqualByComparingTo("46");
        assertThat(progress(asOf("2026-07-01")).status()).isEqualTo(ProgressStatus.NO_DATA);
    }

    @Test
    void a_measurement_of_june_recorded_in_august_counts_on_the_first_of_july_but_was_not_known_then() {
        story.goesOn("2026-08-10");
        story.measured(letters, "2026-06-15", "47");

        assertThat(latest(on("2026-07-01"))).isEqualByComparingTo("47");
        assertThat(progress(asOf("2026-07-01")).status()).isEqualTo(ProgressStatus.NO_DATA);
        assertThat(latest(new Moment(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-10"))))
                .isEqualByComparingTo("47");
        assertThat(progress(on("2026-06-14")).status()).isEqualTo(ProgressStatus.NO_DATA);
    }

    @Test
    void the_knowledge_of_a_day_ends_at_midnight_in_the_town_hall() {
        story.goesOn("2026-07-05", "23:59");
        story.measured(letters, "2026-07-01", "47");
        story.goesOn("2026-07-06", "00:01");
        story.measured(letters, "2026-07-01", "46");

        assertThat(latest(asOf("2026-07-05"))).isEqualByComparingTo("47");
        assertThat(latest(asOf("2026-07-06"))).isEqualByComparingTo("46");
        assertThat(progress(asOf("2026-07-04")).status()).isEqualTo(ProgressStatus.NO_DATA);
    }

    @Test
    void sources_stand_side_by_side_and_on_one_day_the_customers_counts() {
        story.measured(letters, from("register", "47", Verifier.SELF));
        story.measured(letters, from("survey", "44", Verifier.CUSTOMER));
        story.goesOn("2026-07-03");
        story.measured(letters, from("audit", "45", Verifier.INDEPENDENT));

        assertThat(series(false)).hasSize(3);
        assertThat(latest(Moment.NOW)).isEqualByComparingTo("44");
    }

    @Test
    void parts_of_the_whole_are_kept_and_progress_is_computed_on_the_total_alone() {
        story.measured(letters, "2026-07-01", "47");
        story.measured(letters, broken("gender", "K", "60"), broken("gender", "M", "30"), broken("district", "K", "1"));

        assertThat(series(false)).hasSize(4);
        assertThat(latest(Moment.NOW)).isEqualByComparingTo("47");

        Recorded corrected = story.measured(letters, broken("gender", "K", "59"));
        assertThat(corrected.corrected()).isEqualTo(1);
        assertThat(series(false)).hasSize(4);
    }

    @Test
    void a_list_is_recorded_whole_or_not_at_all_and_all_that_is_wrong_is_told() {
        assertThatThrownBy(() -> story.measured(
                        letters,
                        Story.reading("2026-06-01", "45"),
                        Story.reading("2026-07-03", "46"),
                        Story.reading("2025-12-31", "39"),
                        new Reading(LocalDate.parse("2026-06-01"), new BigDecimal("1E+30"), " ", null, null, null)))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(one -> one.rule().code() + " " + one.pointer())
                                .containsExactly(
                                        "measurement-not-in-future /1/date",
                                        "measurement-before-baseline /2/date",
                                        "number-out-of-range /3/value",
                                        "text-missing /3/source"));
        assertThat(series(true)).isEmpty();
        assertThat(story.told()).isEmpty();
    }

    @Test
    void what_came_alone_is_pointed_at_without_a_place_in_a_list() {
        assertThatThrownBy(() -> story.measured(letters, "2026-07-03", "46"))
                .isInstanceOfSatisfying(
                        RulesBroken.class,
                        refused -> assertThat(refused.broken())
                                .extracting(one -> one.pointer())
                                .containsExactly("/date"));
    }

    @Test
    void a_list_that_says_two_things_of_one_day_keeps_both_and_the_last_counts() {
        Recorded recorded = story.measured(
                letters,
                Story.reading("2026-07-01", "45"),
                Story.reading("2026-07-01", "46"),
                Story.reading("2026-07-01", "46"));

        assertThat(recorded.accepted()).isEqualTo(1);
        assertThat(recorded.corrected()).isEqualTo(1);
        assertThat(recorded.measurements()).hasSize(3);
        assertThat(recorded.measurements().get(2))
                .isEqualTo(recorded.measurements().get(1));
        assertThat(series(false)).extracting(Measurement::value).containsExactly(new BigDecimal("46"));
        assertThat(series(true)).hasSize(2);
        assertThat(story.told())
                .containsExactly(
                        "indicator.measurement-recorded indicator", "indicator.measurement-corrected indicator");
    }

    @Test
    void the_day_of_the_baseline_may_be_measured_and_says_nothing_yet() {
        story.measured(letters, "2026-01-01", "41");

        assertThat(progress(Moment.NOW).status()).isEqualTo(ProgressStatus.NO_DATA);
        assertThat(series(false)).hasSize(1);
    }

    @Test
    void readers_do_not_measure_and_nobody_measures_what_is_not_there() {
        assertThatThrownBy(() -> story.application()
                        .recordMeasurements()
                        .handle(story.reader(), new Command(letters, List.of(Story.reading("2026-07-01", "47")), true)))
                .isInstanceOf(RoleTooLow.class);
        assertThatThrownBy(() -> story.measured(new IndicatorId(new UUID(0x7000L, 1)), "2026-07-01", "47"))
                .isInstanceOf(NotFound.class);
        assertThat(story.told()).isEmpty();
    }

    @Test
    void what_was_corrected_can_still_be_read_by_itself() {
        Measurement first =
                story.measured(letters, "2026-07-01", "47").measurements().get(0);
        story.measured(letters, "2026-07-01", "46");

        assertThat(story.application().indicatorViews().getMeasurement(story.reader(), letters, first.id()))
                .isEqualTo(first);
    }

    private Progress progress(Moment moment) {
        return story.application()
                .indicatorViews()
                .get(story.reader(), letters, moment)
                .progress();
    }

    private BigDecimal latest(Moment moment) {
        return progress(moment).facts().latest().value();
    }

    private List<Measurement> series(boolean history) {
        return story.application()
                .indicatorViews()
                .listMeasurements(story.reader(), letters, null, null, history, Listing.first(100), Moment.NOW)
                .items();
    }

    private static Reading from(String source, String value, Verifier verifier) {
        return new Reading(LocalDate.parse("2026-07-01"), new BigDecimal(value), source, verifier, null, null);
    }

    private static Reading broken(String dimension, String part, String value) {
        return new Reading(
                LocalDate.parse("2026-07-02"),
                new BigDecimal(value),
                "register",
                null,
                new Breakdown(dimension, part),
                null);
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(3, RoundingMode.HALF_EVEN);
    }

    private static Moment on(String day) {
        return new Moment(LocalDate.parse(day), null);
    }

    private static Moment asOf(String day) {
        return new Moment(null, LocalDate.parse(day));
    }
}
