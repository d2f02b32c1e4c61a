package dev.kurs.rest.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementStreamResourceTest {

    private static final String STREAM = "/measurements";

    private MeasuredTown town;
    private String indicator;
    private String other;

    @BeforeEach
    void start() {
        town = new MeasuredTown();
        indicator = town.add(town.example());
        other = town.add(town.bare("Nöjda besökare"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void lines_of_many_indicators_are_recorded_and_the_bad_ones_told() {
        Golden golden = new Golden();
        golden.add(town.contributor()
                .push(
                        STREAM,
                        line(indicator, "2026-11-20", "47"),
                        "",
                        line(other, "2026-11-20", "12"),
                        line(indicator, "2026-11-22", "48"),
                        line(indicator, "2025-12-31", "1234567890123456789"),
                        "{\"date\": ",
                        "[1, 2]",
                        "{\"indicator\": \"7\", \"date\": \"i går\", \"value\": \"47\", \"sorce\": \"erp\"}",
                        line("/indicators/019aa8f0-7e20-7000-8000-00000000ffff", "2026-11-20", "1"),
                        line(indicator, "2026-11-20", "46"),
                        line(other, "2026-11-20", "12.0")));
        golden.check("measurement-stream");
        assertThat(values(indicator)).isEqualTo("46");
        assertThat(values(other)).isEqualTo("12");
    }

    @Test
    void what_is_wrong_is_told_in_the_callers_language() {
        Reply told = town.contributor().with("Accept-Language", "sv").push(STREAM, line(indicator, "2026-11-22", "48"));

        assertThat(told.at("/rejected/0/detail")).isEqualTo("2026-11-22 är senare än i dag, 2026-11-21");
    }

    @Test
    void the_same_lines_again_change_nothing_and_leave_no_entry() {
        String[] lines = {line(indicator, "2026-11-20", "47"), line(other, "2026-11-20", "12")};
        assertThat(town.contributor().push(STREAM, lines).at("/accepted")).isEqualTo("2");
        String entries = town.reader().get("/journal/verification").at("/entries");

        Reply again = town.contributor().push(STREAM, lines);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text())
                .isEqualTo("{\"accepted\":0,\"corrected\":0,\"unchanged\":2,\"rejectedInAll\":0,\"rejected\":[]}");
        assertThat(town.reader().get("/journal/verification").at("/entries")).isEqualTo(entries);
    }

    @Test
    void a_push_leaves_one_entry_for_a_thousand_lines() {
        String[] lines = IntStream.range(0, 2500)
                .mapToObj(i -> line(other, "2026-11-20", Integer.toString(i)).replace("erp", "erp " + i))
                .toArray(String[]::new);

        assertThat(town.contributor().push(STREAM, lines).at("/accepted")).isEqualTo("2500");

        List<String> told = new ArrayList<>();
        town.reader()
                .get("/journal?type=dev.kurs.indicator.measurements-pushed")
                .json()
                .path("items")
                .forEach(entry -> told.add(entry.path("subject").asText() + " "
                        + entry.path("data").path("accepted").asText()));
        String organisation = "organisation/" + town.api().organisation();
        assertThat(told).containsExactly(organisation + " 1000", organisation + " 1000", organisation + " 500");
    }

    @Test
    void with_all_or_nothing_a_bad_line_refuses_all() {
        Golden golden = new Golden();
        golden.add(town.contributor()
                .push(
                        STREAM + "?atomic=true",
                        line(indicator, "2026-11-20", "47"),
                        line(indicator, "2026-11-22", "48"),
                        line(indicator, "2025-12-31", "1234567890123456789")));
        golden.add(town.contributor()
                .push(STREAM + "?atomic=true", line(indicator, "2026-11-22", "47"), "{\"date\": ", "[1]"));
        golden.add(town.contributor().push(STREAM + "?atomic=true", line(indicator, "2026-11-20", "47")));
        golden.check("measurement-stream-atomic");
        assertThat(values(indicator)).isEqualTo("47");
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_told() {
        String longest =
                line(indicator, "2026-11-19", "47").replace("}", ", \"note\": \"" + "x".repeat(65_536) + "\"}");
        String tooLong = line(indicator, "2026-11-20", "47") + " ".repeat(1 << 20);
        String justNot = line(indicator, "2026-11-18", "47");
        justNot += " ".repeat((1 << 20) - justNot.length());

        Reply told = town.contributor().push(STREAM, longest, tooLong, justNot, line(indicator, "2026-11-20", "48"));

        assertThat(told.at("/accepted")).isEqualTo("3");
        assertThat(told.at("/rejected/0/line")).isEqualTo("2");
        assertThat(told.at("/rejected/0/code")).isEqualTo("line-too-long");
        assertThat(values(indicator)).isEqualTo("47 47 48");
    }

    @ParameterizedTest
    @CsvSource({"'\n', 2", "'\r\n', 2", "'\n\n \t \n', 2"})
    void lines_end_as_they_do_on_any_system(String end, int accepted) {
        String lines = line(indicator, "2026-11-19", "47") + end + line(indicator, "2026-11-20", "48") + end;

        assertThat(town.contributor().push(STREAM, lines).at("/accepted")).isEqualTo(Integer.toString(accepted));
    }

    @Test
    void a_byte_order_mark_at_the_beginning_is_passed_over() {
        Reply told = town.contributor().push(STREAM, "\uFEFF" + line(indicator, "2026-11-19", "47"));

        assertThat(told.at("/accepted")).isEqualTo("1");
    }

    @Test
    void a_stream_without_lines_does_nothing() {
        Reply told = town.contributor().push(STREAM, "\n\n");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.at("/accepted")).isEqualTo("0");
        assertThat(town.contributor().push(STREAM + "?atomic=true", "").status())
                .isEqualTo(200);
    }

    @Test
    void a_thousand_refused_lines_are_told_and_all_are_counted() {
        String[] lines = IntStream.range(0, 1500).mapToObj(i -> "{}").toArray(String[]::new);

        Reply told = town.contributor().push(STREAM, lines);

        assertThat(told.at("/rejectedInAll")).isEqualTo("1500");
        assertThat(told.json().path("rejected")).hasSize(1000);
        assertThat(told.at("/rejected/999/line")).isEqualTo("1000");
    }

    @Test
    void a_stream_is_taken_by_its_type_alone_and_needs_a_contributor() {
        assertThat(town.reader()
                        .push(STREAM, line(indicator, "2026-11-20", "47"))
                        .status())
                .isEqualTo(403);
        Reply refused = town.contributor().post(STREAM, line(indicator, "2026-11-20", "47"));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("Accept-Post")).isEqualTo("application/x-ndjson");
        assertThat(town.contributor()
                        .send(
                                "POST",
                                STREAM,
                                "application/x-ndjson;charset=iso-8859-1",
                                BodyPublishers.ofString(
                                        line(indicator, "2026-11-20", "47"), StandardCharsets.ISO_8859_1))
                        .status())
                .isEqualTo(415);
        assertThat(town.contributor().push(STREAM + "?atomic=perhaps", "").faults())
                .containsExactly("/atomic malformed-parameter");
        assertThat(values(indicator)).isEmpty();
    }

    private static String line(String indicator, String date, String value) {
        return """
                {"indicator": "%s", "date": "%s", "value": %s, "source": "erp"}""".formatted(indicator.substring("/indicators/".length()), date, value);
    }

    private String values(String of) {
        List<String> values = new ArrayList<>();
        town.reader()
                .get(of + "/measurements")
                .json()
                .path("items")
                .forEach(one -> values.add(one.path("value").asText()));
        return String.join(" ", values);
    }
}
