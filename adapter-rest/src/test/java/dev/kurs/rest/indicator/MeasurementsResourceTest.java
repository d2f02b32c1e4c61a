package dev.kurs.rest.indicator;

import static dev.kurs.rest.indicator.MeasuredTown.measurement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasurementsResourceTest {

    private MeasuredTown town;
    private String indicator;
    private String measurements;

    @BeforeEach
    void start() {
        town = new MeasuredTown();
        indicator = town.add(town.example());
        measurements = indicator + "/measurements";
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void a_measurement_is_recorded_and_found() {
        Reply recorded =
                town.contributor().with("Idempotency-Key", "erp-2026-11-000123").post(measurements, """
                        {"date":"2026-11-20","value":7900,"source":"erp","verifier":"INDEPENDENT"}""");
        assertThat(recorded.status()).isEqualTo(201);
        String id = recorded.at("/id");
        assertThat(recorded.header("Location")).isEqualTo("/kurs/v1" + measurements + "/" + id);
        assertThat(recorded.etag()).isEqualTo("\"1\"");
        assertThat(recorded.at("/indicator")).isEqualTo(indicator.substring("/indicators/".length()));
        assertThat(recorded.at("/date")).isEqualTo("2026-11-20");
        assertThat(recorded.at("/value")).isEqualTo("7900");
        assertThat(recorded.at("/source")).isEqualTo("erp");
        assertThat(recorded.at("/verifier")).isEqualTo("INDEPENDENT");
        assertThat(recorded.at("/recordedAt")).isEqualTo("2026-11-21T20:55:00Z");
        assertThat(recorded.at("/createdAt")).isEqualTo("2026-11-21T20:55:00Z");
        assertThat(recorded.at("/recordedBy")).matches("[0-9a-f-]{36}");
        assertThat(recorded.json().has("corrects")).isFalse();
        assertThat(recorded.at("/_links/indicator/href")).isEqualTo("/kurs/v1" + indicator);

        Reply found = town.reader().get(measurements + "/" + id);
        assertThat(found.text()).isEqualTo(recorded.text());
        assertThat(found.etag()).isEqualTo("\"1\"");
        assertThat(town.reader()
                        .with("If-None-Match", "\"1\"")
                        .get(measurements + "/" + id)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_value_is_kept_exactly() {
        Reply recorded = town.measure(indicator, "2026-11-20", "123456789012345678.123456789012", "");
        assertThat(recorded.text()).contains("\"value\":123456789012345678.123456789012,");
        assertThat(town.measure(indicator, "2026-11-19", "1.50e1", "").text()).contains("\"value\":15,");
    }

    @Test
    void who_vouches_is_taken_from_the_indicator_where_nobody_says() {
        assertThat(town.measure(indicator, "2026-11-20", "47", "").at("/verifier"))
                .isEqualTo("SELF");
        String other = town.add(town.exampleWith("\"verifier\": \"CUSTOMER\""));
        assertThat(town.measure(other, "2026-11-20", "47", "").at("/verifier")).isEqualTo("CUSTOMER");
    }

    @Test
    void the_same_value_again_changes_nothing() {
        Reply first = town.measure(indicator, "2026-11-20", "47", "\"note\": \"Preliminärt\"");
        Reply again = town.measure(indicator, "2026-11-20", "47.0", "\"note\": \"Preliminärt\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(values(measurements + "?history=true")).isEqualTo("47");
    }

    @Test
    void another_value_corrects_the_first_and_keeps_it_as_history() {
        Reply first = town.measure(indicator, "2026-11-20", "47", "");
        Reply second = town.measure(indicator, "2026-11-20", "44", "");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/corrects")).isEqualTo(first.at("/id"));
        assertThat(values(measurements)).isEqualTo("44");
        assertThat(values(measurements + "?history=true")).isEqualTo("47 44");
        assertThat(town.reader().get(measurements + "/" + first.at("/id")).at("/value"))
                .isEqualTo("47");
        assertThat(town.reader().get(indicator).at("/latest/value")).isEqualTo("44");
    }

    @Test
    void each_part_each_day_and_each_source_has_a_place_of_its_own() {
        town.measure(indicator, "2026-11-20", "1", "");
        town.measure(indicator, "2026-11-20", "2", "\"breakdown\": {\"dimension\": \"kön\", \"value\": \"K\"}");
        town.measure(indicator, "2026-11-20", "3", "\"breakdown\": {\"dimension\": \"kön\", \"value\": \"M\"}");
        town.contributor().post(measurements, "{\"date\": \"2026-11-20\", \"value\": 4, \"source\": \"enkät\"}");
        town.measure(indicator, "2026-11-19", "5", "");
        assertThat(values(measurements)).isEqualTo("5 1 2 3 4");
        town.measure(indicator, "2026-11-20", "6", "\"breakdown\": {\"dimension\": \"kön\", \"value\": \"K\"}");
        assertThat(values(measurements)).isEqualTo("5 1 3 4 6");
        assertThat(town.reader().get(measurements).at("/items/4/breakdown"))
                .isEqualTo("{\"dimension\":\"kön\",\"value\":\"K\"}");
    }

    @Test
    void an_array_is_recorded_whole() {
        town.measure(indicator, "2026-11-18", "1", "");
        Reply recorded = town.contributor()
                .post(
                        measurements,
                        "[%s, %s, %s]"
                                .formatted(
                                        measurement("2026-11-18", "1", ""),
                                        measurement("2026-11-19", "2", ""),
                                        measurement("2026-11-19", "3", "")));
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.json().path("items")).hasSize(3);
        assertThat(recorded.at("/items/2/corrects")).isEqualTo(recorded.at("/items/1/id"));
        assertThat(recorded.at("/items/0/_links/self/href"))
                .isEqualTo("/kurs/v1" + measurements + "/" + recorded.at("/items/0/id"));
        assertThat(values(measurements)).isEqualTo("1 3");

        Reply one = town.contributor().post(measurements, "[" + measurement("2026-11-20", "4", "") + "]");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.json().path("items")).hasSize(1);
    }

    @Test
    void nothing_of_an_array_is_recorded_when_one_of_it_is_wrong() {
        Reply refused = town.contributor()
                .post(
                        measurements,
                        "[%s, %s, %s]"
                                .formatted(
                                        measurement("2026-11-18", "1", ""),
                                        measurement("2026-11-22", "2", ""),
                                        measurement("2025-12-31", "1234567890123456789", "")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/title")).isEqualTo("The measurement breaks 3 rules");
        assertThat(refused.faults())
                .containsExactly(
                        "/1/date measurement-not-in-future",
                        "/2/date measurement-before-baseline",
                        "/2/value number-out-of-range");
        assertThat(values(measurements)).isEmpty();
    }

    @Test
    void an_array_holds_a_thousand_measurements_and_no_more() {
        Reply most = town.contributor().post(measurements, array(1000));
        assertThat(most.status()).isEqualTo(200);
        assertThat(most.json().path("items")).hasSize(1000);
        Reply over = town.contributor().post(measurements, array(1001));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.faults()).containsExactly(" too-long");
        assertThat(over.at("/detail")).isEqualTo("At most 1000 characters or items are allowed");
        Reply none = town.contributor().post(measurements, "[]");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.faults()).containsExactly(" too-short");
    }

    private static String array(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> measurement(
                        "2026-11-20",
                        Integer.toString(i),
                        "\"breakdown\": {\"dimension\": \"nr\", \"value\": \"" + i + "\"}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void a_body_holds_one_mebibyte_and_no_more() {
        Reply refused = town.contributor().post(measurements, "[" + " ".repeat(1 << 20) + "]");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.at("/code")).isEqualTo("too-large");
    }

    @Test
    void a_series_is_read_between_two_days_both_included() {
        for (int day = 10; day <= 15; day++) {
            town.measure(indicator, "2026-11-" + day, Integer.toString(day), "");
        }
        assertThat(values(measurements + "?from=2026-11-12")).isEqualTo("12 13 14 15");
        assertThat(values(measurements + "?to=2026-11-12")).isEqualTo("10 11 12");
        assertThat(values(measurements + "?from=2026-11-12&to=2026-11-13")).isEqualTo("12 13");
        assertThat(values(measurements + "?from=2026-11-13&to=2026-11-12")).isEmpty();
        assertThat(values(measurements + "?sort=-value&limit=2")).isEqualTo("15 14");
        assertThat(values(measurements + "?sort=source,-date&limit=1")).isEqualTo("15");
        assertThat(values(measurements + "?page=2&limit=4")).isEqualTo("14 15");
    }

    @Test
    void a_series_is_read_page_by_page_whatever_is_recorded_meanwhile() {
        for (int day = 10; day <= 13; day++) {
            town.measure(indicator, "2026-11-" + day, Integer.toString(day), "");
        }
        Reply first = town.reader().get(measurements + "?limit=2&from=2026-11-10");
        town.measure(indicator, "2026-11-09", "9", "");
        town.measure(indicator, "2026-11-11", "111", "");
        town.measure(indicator, "2026-11-14", "14", "");
        assertThat(first.header("Link")).contains("from=2026-11-10").contains("cursor=");
        String next = first.header("Link").replaceFirst("</kurs/v1", "").replaceFirst(">.*", "");
        Reply second = town.reader().get(next);
        assertThat(values(second)).isEqualTo("111 12");
        assertThat(values(town.reader().get(measurements + "?limit=2&from=2026-11-10&cursor=" + second.at("/next"))))
                .isEqualTo("13 14");
    }

    @Test
    void a_series_is_read_as_it_was_known_then() {
        town.measure(indicator, "2026-11-20", "47", "");
        town.api().itIs("2026-11-25T09:00:00Z");
        town.measure(indicator, "2026-11-20", "44", "");
        town.measure(indicator, "2026-11-24", "45", "");
        assertThat(values(measurements)).isEqualTo("44 45");
        assertThat(values(measurements + "?asOf=2026-11-24")).isEqualTo("47");
        assertThat(values(measurements + "?asOf=2026-11-24&history=true")).isEqualTo("47");
        assertThat(values(measurements + "?history=true")).isEqualTo("47 44 45");
    }

    @Test
    void a_series_is_given_as_a_table() {
        town.measure(
                indicator,
                "2026-11-20",
                "-4.5",
                "\"breakdown\": {\"dimension\": \"distrikt\", \"value\": \"@Norr\"}, \"note\": \"Prel., se bilaga\"");
        Reply table = town.reader()
                .with("Accept", "text/csv")
                .get(measurements + "?fields=date,value,source,verifier,breakdown,note");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text()).isEqualTo("""
                        date,value,source,verifier,breakdown.dimension,breakdown.value,note\r
                        2026-11-20,-4.5,erp,SELF,distrikt,'@Norr,"Prel., se bilaga"\r
                        """);
        assertThat(town.reader()
                        .with("Accept", "text/csv")
                        .get(measurements)
                        .text()
                        .lines()
                        .findFirst())
                .hasValue("id,date,value,source,verifier,breakdown.dimension,breakdown.value,note,indicator,recordedAt,"
                        + "recordedBy,corrects,createdAt,updatedAt");
    }

    @Test
    void the_same_command_twice_is_carried_out_once() {
        Client once = town.contributor().with("Idempotency-Key", "erp-2026-11-000123");
        Reply first = once.post(measurements, measurement("2026-11-20", "47", ""));
        town.measure(indicator, "2026-11-20", "44", "");
        Reply again = once.post(measurements, measurement("2026-11-20", "47", ""));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(values(measurements)).isEqualTo("44");
        assertThat(once.post(measurements, measurement("2026-11-20", "48", "")).at("/code"))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_refusal_is_given_again_too() {
        Client once = town.contributor().with("Idempotency-Key", "erp-2026-11-000124");
        Reply first = once.post(measurements, measurement("2026-11-22", "47", ""));
        town.api().itIs("2026-11-22T09:00:00Z");
        Reply again = once.post(measurements, measurement("2026-11-22", "47", ""));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private String values(String path) {
        return values(town.reader().get(path));
    }

    private static String values(Reply list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        List<String> values = new ArrayList<>();
        for (JsonNode item : list.json().path("items")) {
            values.add(item.path("value").asText());
        }
        return String.join(" ", values);
    }
}
