package dev.kurs.rest.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectoriesResourceTest {

    private static final String LATER = """
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 50}, {"date": "2028-12-31", "value": 70}],
             "reason": "Det nya systemet är försenat."}""";

    private MeasuredTown town;
    private String indicator;

    @BeforeEach
    void start() {
        town = new MeasuredTown();
        indicator = town.add(town.example());
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void a_trajectory_takes_over_from_a_day_and_the_one_before_stays_for_the_days_before() {
        Reply added = town.editor().post(indicator + "/trajectories", LATER);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/kurs/v1" + indicator + "/trajectories");
        assertThat(added.etag()).isEqualTo("\"2\"");
        assertThat(added.at("/reason")).isEqualTo("Det nya systemet är försenat.");
        assertThat(added.at("/recordedAt")).isEqualTo("2026-11-21T20:55:00Z");
        assertThat(added.at("/recordedBy")).isNotNull();

        Reply before = town.reader().get(indicator + "?validAt=2026-08-31");
        assertThat(before.at("/trajectory/1/value")).isEqualTo("80");
        assertThat(before.at("/explanation/target")).isEqualTo("{\"date\":\"2028-01-01\",\"value\":80}");
        Reply after = town.reader().get(indicator + "?validAt=2026-09-01");
        assertThat(after.at("/trajectory/1/value")).isEqualTo("70");
        // 243 of 365 days to 50: 40 + 10 × 243/365 = 46.657534, and 6.657534 of 30 is expected.
        assertThat(after.at("/expected")).isEqualTo("0.221918");
        assertThat(after.etag()).startsWith("\"2-");
    }

    @Test
    void trajectories_are_told_in_the_order_in_which_they_took_over() {
        town.api().itIs("2026-11-22T09:00:00Z");
        town.editor().post(indicator + "/trajectories", LATER.replace("2026-09-01", "2027-03-01"));
        town.editor().post(indicator + "/trajectories", LATER);
        Reply all = town.reader().get(indicator + "/trajectories");
        assertThat(all.json().path("items")).hasSize(3);
        assertThat(all.json().path("items").get(0).has("from")).isFalse();
        assertThat(all.json().path("items").get(0).has("reason")).isFalse();
        assertThat(all.at("/items/0/trajectory/0/value")).isEqualTo("60");
        assertThat(all.at("/items/1/from")).isEqualTo("2026-09-01");
        assertThat(all.at("/items/2/from")).isEqualTo("2027-03-01");

        assertThat(town.reader().get(indicator + "/trajectories?sort=-from").at("/items/0/from"))
                .isEqualTo("2027-03-01");
        assertThat(town.reader()
                        .get(indicator + "/trajectories?sort=-recordedAt,-from")
                        .at("/items/2/recordedAt"))
                .isEqualTo("2026-11-21T20:55:00Z");
        assertThat(town.reader()
                        .get(indicator + "/trajectories?asOf=2026-11-21")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void trajectories_are_read_page_by_page() {
        town.editor().post(indicator + "/trajectories", LATER);
        Reply first = town.reader().get(indicator + "/trajectories?limit=1");
        assertThat(first.json().path("items")).hasSize(1);
        Reply second = town.reader().get(indicator + "/trajectories?limit=1&cursor=" + first.at("/next"));
        assertThat(second.at("/items/0/from")).isEqualTo("2026-09-01");
        assertThat(second.json().has("next")).isFalse();
        assertThat(town.reader().get(indicator + "/trajectories?limit=1&page=2").at("/items"))
                .isEqualTo(second.at("/items"));
    }

    @Test
    void trajectories_are_given_as_a_table() {
        town.editor().post(indicator + "/trajectories", LATER);
        Reply table =
                town.reader().with("Accept", "text/csv").get(indicator + "/trajectories?fields=from,trajectory,reason");
        assertThat(table.text()).isEqualTo("""
                        from,trajectory,reason\r
                        ,"[{""date"":""2027-01-01"",""value"":60},{""date"":""2028-01-01"",""value"":80}]",\r
                        2026-09-01,"[{""date"":""2027-01-01"",""value"":50},{""date"":""2028-12-31"",""value"":70}]",\
                        Det nya systemet är försenat.\r
                        """);
    }

    @Test
    void lowering_a_target_is_told_apart_in_the_journal() {
        town.editor().post(indicator + "/trajectories", LATER);
        town.editor().post(indicator + "/trajectories", LATER.replace("70", "90"));
        var entries = town.api()
                .application()
                .transactions()
                .read(town.api().organisation(), ports -> ports.journal().list(0, null, null, 200));
        assertThat(entries)
                .extracting("type")
                .contains("dev.kurs.indicator.target-lowered", "dev.kurs.indicator.target-raised");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                              | /from missing-field;/reason missing-field;/trajectory missing-field
            {"from": "2026-09-31", "trajectory": {}, "reason": 7}                           | /from malformed-day;/trajectory wrong-type;/reason wrong-type
            {"from": "2026-09-01", "trajectory": [], "reason": "x"}                         | /trajectory missing-field
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01"}], "reason": "x"}   | /trajectory/0/value missing-field
            {"from": "2026-09-01", "trajectory": [7], "reason": "x"}                        | /trajectory/0 wrong-type
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 1, "a": 2}], "reason": "x"} | /trajectory/0/a unknown-field
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 60}], "reason": "x", "recordedAt": "2026-01-01T00:00:00Z"} | /recordedAt computed-field
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 60}], "reason": "x", "decision": "7"} | /decision malformed-id
            """)
    void a_wrong_shape_is_told_whole(String body, String faults) {
        Reply refused = town.editor().post(indicator + "/trajectories", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 60}, {"date": "2027-01-01", "value": 70}], "reason": "x"} | /trajectory/1/date trajectory-not-rising
            {"from": "2026-09-01", "trajectory": [{"date": "2026-01-01", "value": 40}], "reason": " "} | /reason reason-missing;/trajectory/0/date trajectory-before-baseline;/trajectory/0/value target-on-wrong-side
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 60}], "reason": "x", "decision": "0198f2c0-7a10-7c3e-8000-000000000060"} | /decision reference-unknown
            {"from": "2026-09-01", "trajectory": [{"date": "2027-01-01", "value": 0.1234567890123}], "reason": "x"} | /trajectory/0/value number-out-of-range
            """)
    void every_broken_rule_is_told(String body, String faults) {
        Reply refused = town.editor().post(indicator + "/trajectories", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
        assertThat(refused.at("/title")).startsWith("The trajectory breaks ");
        assertThat(town.reader().get(indicator + "/trajectories").json().path("items"))
                .hasSize(1);
    }

    @Test
    void only_an_editor_lets_a_trajectory_take_over() {
        Reply refused = town.contributor().post(indicator + "/trajectories", LATER);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("role-too-low");
        assertThat(town.editor()
                        .post("/indicators/0198f2c0-7a10-7c3e-8000-000000000060/trajectories", LATER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_same_command_twice_is_carried_out_once() {
        var once = town.editor().with("Idempotency-Key", "later-1");
        Reply first = once.post(indicator + "/trajectories", LATER);
        Reply again = once.post(indicator + "/trajectories", LATER);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(town.reader().get(indicator + "/trajectories").json().path("items"))
                .hasSize(2);
    }
}
