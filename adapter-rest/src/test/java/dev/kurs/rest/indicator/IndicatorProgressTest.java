package dev.kurs.rest.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of indicators. What is expected is worked out by hand from the page that defines progress. */
class IndicatorProgressTest {

    private static MeasuredTown town;

    @BeforeAll
    static void start() {
        town = new MeasuredTown();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "47, 0.175, ON_TRACK",
        "44, 0.1, AT_RISK",
        "41, 0.025, OFF_TRACK",
        "38, -0.05, OFF_TRACK",
        "80, 1, REACHED",
        "100, 1.5, REACHED"
    })
    void the_worked_example_stands_as_its_page_says(String value, String progress, String status) {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-07-02", value, "");
        Reply shown = town.reader().get(indicator + "?validAt=2026-07-02");
        assertThat(shown.at("/progress")).isEqualTo(progress);
        assertThat(shown.at("/expected")).isEqualTo("0.249315");
        assertThat(shown.at("/status")).isEqualTo(status);
        assertThat(shown.at("/latest")).isEqualTo("""
                {"date":"2026-07-02","value":%s,"source":"erp","verifier":"SELF"}""".formatted(value));
    }

    @Test
    void a_figure_tells_what_it_was_made_of() {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-07-02", "47", "");
        Reply shown = town.reader().get(indicator + "?validAt=2026-07-02");
        assertThat(shown.at("/explanation")).isEqualTo("""
                {"formula":"PROGRESS","validAt":"2026-07-02","tolerance":0.1,\
                "baseline":{"value":40,"date":"2026-01-01"},"target":{"date":"2028-01-01","value":80},\
                "expectedValue":49.972603,\
                "latest":{"date":"2026-07-02","value":47,"source":"erp","verifier":"SELF"},\
                "text":"(47 − 40) / (80 − 40) = 0.175, measured 2026-07-02; expected 0.249315 on 2026-07-02, \
                tolerance 0.1: on track"}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | (47 − 40) / (80 − 40) = 0.175, mätt 2026-07-02; 0.249315 förväntades 2026-07-02, tolerans 0.1: på rätt kurs
            da | (47 − 40) / (80 − 40) = 0.175, målt 2026-07-02; 0.249315 var ventet 2026-07-02, tolerance 0.1: på rette kurs
            nb | (47 − 40) / (80 − 40) = 0.175, målt 2026-07-02; 0.249315 var ventet 2026-07-02, toleranse 0.1: på rett kurs
            """)
    void a_figure_is_explained_in_the_readers_language(String language, String text) {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-07-02", "47", "");
        Reply shown = town.reader().with("Accept-Language", language).get(indicator + "?validAt=2026-07-02");
        assertThat(shown.at("/explanation/text")).isEqualTo(text);
        assertThat(shown.header("Content-Language")).isEqualTo(language);
        assertThat(shown.header("Vary")).contains("Accept-Language");
    }

    @Test
    void a_target_that_falls_is_reached_from_above() {
        String indicator = town.add("""
                {"name": "Väntetid", "unit": "dagar", "direction": "DECREASE", "goal": "%s",
                 "baseline": {"value": 30, "date": "2026-01-01"}, "trajectory": [{"date": "2026-12-31", "value": 10}]}""".formatted(town.goal()));
        town.measure(indicator, "2026-03-01", "25", "");
        Reply shown = town.reader().get(indicator + "?validAt=2026-03-01");
        // 5 of 20 days gone; 59 of 364 days of the year.
        assertThat(shown.at("/progress")).isEqualTo("0.25");
        assertThat(shown.at("/expected")).isEqualTo("0.162088");
    }

    @Test
    void what_is_to_be_held_is_reached_only_on_the_last_day() {
        String indicator = town.add("""
                {"name": "Nöjda", "unit": "procent", "direction": "MAINTAIN", "goal": "%s",
                 "baseline": {"value": 80, "date": "2026-01-01"}, "trajectory": [{"date": "2026-12-31", "value": 80}]}""".formatted(town.goal()));
        town.measure(indicator, "2026-06-01", "72", "");
        Reply held = town.reader().get(indicator + "?validAt=2026-06-30");
        assertThat(held.at("/progress")).isEqualTo("1");
        assertThat(held.at("/expected")).isEqualTo("1");
        assertThat(held.at("/status")).isEqualTo("ON_TRACK");
        assertThat(held.at("/explanation/formula")).isEqualTo("HELD");
        assertThat(held.at("/explanation/text"))
                .isEqualTo(
                        "72 measured 2026-06-01, to be held at 80 with a margin of 0.1 × |80|: progress 1, expected 1 on "
                                + "2026-06-30: on track");
        assertThat(town.reader().get(indicator + "?validAt=2026-12-31").at("/status"))
                .isEqualTo("REACHED");
    }

    @Test
    void without_a_trajectory_there_is_no_figure() {
        String indicator = town.add(town.bare("Utan bana"));
        town.measure(indicator, "2026-06-01", "7", "");
        Reply shown = town.reader().get(indicator);
        assertThat(shown.json().has("progress")).isFalse();
        assertThat(shown.json().has("expected")).isFalse();
        assertThat(shown.at("/status")).isEqualTo("NOT_MEASURABLE");
        assertThat(shown.at("/latest/value")).isEqualTo("7");
        assertThat(shown.at("/explanation/formula")).isEqualTo("NOT_MEASURABLE");
        assertThat(shown.at("/explanation/validAt")).isEqualTo("2026-11-21");
        assertThat(shown.at("/explanation/text"))
                .isEqualTo(
                        "There is no baseline, or no trajectory in force on 2026-11-21; counts as 0 with confidence 0");
    }

    @Test
    void what_was_measured_only_on_the_day_it_began_has_no_data() {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-01-01", "41", "");
        Reply shown = town.reader().get(indicator + "?validAt=2027-01-01");
        assertThat(shown.json().has("progress")).isFalse();
        assertThat(shown.at("/expected")).isEqualTo("0.5");
        assertThat(shown.at("/status")).isEqualTo("NO_DATA");
        assertThat(shown.at("/explanation/text"))
                .isEqualTo(
                        "Nothing was measured after the day of the baseline up to 2027-01-01; expected 0.5; counts as 0 "
                                + "with confidence 0");
    }

    @Test
    void a_figure_grows_old_when_it_is_not_measured_again() {
        String indicator = town.add(town.exampleWith("\"frequency\": \"P1M\""));
        town.measure(indicator, "2026-03-01", "50", "");
        // April 1 lies 31 days after, so the figure holds for 46.5 days.
        assertThat(town.reader().get(indicator + "?validAt=2026-04-16").at("/status"))
                .isEqualTo("ON_TRACK");
        Reply old = town.reader().get(indicator + "?validAt=2026-04-17");
        assertThat(old.at("/status")).isEqualTo("STALE");
        assertThat(old.at("/progress")).isEqualTo("0.25");
        assertThat(old.at("/explanation/text"))
                .isEqualTo(
                        "(50 − 40) / (80 − 40) = 0.25, but it was measured 2026-03-01, more than one and a half times the "
                                + "frequency P1M before 2026-04-17: figures too old");
    }

    @Test
    void on_one_day_those_it_is_for_count_before_others() {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-07-02", "47", "\"verifier\": \"CUSTOMER\"");
        town.contributor().post(indicator + "/measurements", """
                        {"date": "2026-07-02", "value": 60, "source": "enkät", "verifier": "INDEPENDENT"}""");
        Reply shown = town.reader().get(indicator);
        assertThat(shown.at("/latest/value")).isEqualTo("47");
        assertThat(shown.at("/latest/verifier")).isEqualTo("CUSTOMER");
    }

    @Test
    void a_part_of_the_whole_does_not_move_progress() {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-07-02", "47", "");
        town.measure(indicator, "2026-08-02", "90", "\"breakdown\": {\"dimension\": \"kön\", \"value\": \"K\"}");
        assertThat(town.reader().get(indicator).at("/latest/value")).isEqualTo("47");
    }

    @Test
    void an_earlier_day_is_computed_with_what_had_been_measured_by_then() {
        String indicator = town.add(town.example());
        town.measure(indicator, "2026-03-01", "42", "");
        town.measure(indicator, "2026-07-02", "47", "");
        assertThat(town.reader().get(indicator + "?validAt=2026-07-01").at("/progress"))
                .isEqualTo("0.05");
        assertThat(town.reader().get(indicator + "?validAt=2025-12-31").at("/expected"))
                .isEqualTo("0");
        assertThat(town.reader().get(indicator + "?validAt=2030-01-01").at("/expected"))
                .isEqualTo("1");
    }

    @Test
    void an_earlier_knowledge_leaves_out_what_was_recorded_later() {
        try (MeasuredTown other = new MeasuredTown()) {
            String indicator = other.add(other.example());
            other.measure(indicator, "2026-07-02", "47", "");
            other.api().itIs("2026-12-01T09:00:00Z");
            other.measure(indicator, "2026-07-02", "44", "");
            assertThat(other.reader().get(indicator).at("/progress")).isEqualTo("0.1");
            assertThat(other.reader().get(indicator + "?asOf=2026-11-22").at("/progress"))
                    .isEqualTo("0.175");
            assertThat(other.reader().get("/indicators?asOf=2026-11-22").at("/items/0/progress"))
                    .isEqualTo("0.175");
            assertThat(other.reader().get("/indicators?asOf=2026-11-20").at("/items"))
                    .isEqualTo("[]");
            assertThat(other.reader().get(indicator + "?asOf=2026-11-20").status())
                    .isEqualTo(404);
        }
    }
}
