package dev.kurs.rest.indicator;

import static dev.kurs.rest.indicator.MeasuredTown.measurement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.rest.Client.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with which status, code and pointers; nothing of it changes anything. */
class IndicatorRefusalsTest {

    private static final String NOBODY = "0198f2c0-7a10-7c3e-8000-000000000060";

    private static MeasuredTown town;
    private static String indicator;
    private static String measurements;
    private static String before;

    @BeforeAll
    static void start() {
        town = new MeasuredTown();
        indicator = town.add(town.example());
        measurements = indicator + "/measurements";
        before = everything();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(everything()).isEqualTo(before);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static String everything() {
        return town.reader().get("/indicators").text()
                + town.reader().get(measurements).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                     | /name missing-field;/unit missing-field;/direction missing-field
            []                                     | ' wrong-type'
            {"name": 7, "unit": "st", "direction": "UP"} | /name wrong-type;/direction unknown-value
            {"name": "a", "unit": null, "direction": "INCREASE"} | /unit null-not-allowed
            {"name": "a", "unit": "b", "direction": "INCREASE", "Name": "c"} | /Name unknown-field
            {"name": "a", "unit": "b", "direction": "INCREASE", "progress": 1, "id": "x", "latest": {}, "explanation": {}} | /progress computed-field;/id computed-field;/latest computed-field;/explanation computed-field
            {"name": "a", "name": "b", "unit": "b", "direction": "INCREASE"} | /name duplicate-field
            {"name": "a", "unit": "b", "direction": "INCREASE", "goal": "7", "benefit": 7} | /goal malformed-id;/benefit wrong-type
            {"name": "a", "unit": "b", "direction": "INCREASE", "baseline": {"value": "40", "date": "1/1"}} | /baseline/value wrong-type;/baseline/date malformed-day
            {"name": "a", "unit": "b", "direction": "INCREASE", "baseline": {"value": 40, "date": "0000-12-31"}} | /baseline/date malformed-day
            {"name": "a", "unit": "b", "direction": "INCREASE", "baseline": {}} | /baseline/value missing-field;/baseline/date missing-field
            {"name": "a", "unit": "b", "direction": "INCREASE", "trajectory": [{"date": "2027-02-30"}]} | /trajectory/0/date malformed-day;/trajectory/0/value missing-field
            {"name": "a", "unit": "b", "direction": "INCREASE", "trajectory": {}} | /trajectory wrong-type
            {"name": "a", "unit": "b", "direction": "INCREASE", "frequency": "monthly", "summable": "no"} | /frequency malformed-period;/summable wrong-type
            {"name": "a", "unit": "b", "direction": "INCREASE", "nature": "stock", "stage": "END", "verifier": "US"} | /nature unknown-value;/stage unknown-value;/verifier unknown-value
            {"name": "a", "unit": "b", "direction": "INCREASE", "weight": 1e999} | /weight number-too-large
            {"name": "a", "unit": "b", "direction": "INCREASE", "externalKeys": [{"system": "erp"}]} | /externalKeys/0/key missing-field
            """)
    void an_indicator_of_the_wrong_shape_is_refused_with_every_fault(String body, String faults) {
        Reply refused = town.editor().post("/indicators", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void what_is_too_long_is_refused() {
        Reply refused = town.editor()
                .post("/indicators", """
                        {"name": "a", "unit": "%s", "direction": "INCREASE", "goal": "%s", "source": "%s", "sourceKey": "%s"}""".formatted("x".repeat(501), town.goal(), "x".repeat(201), "x".repeat(201)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/unit too-long", "/source too-long", "/sourceKey too-long");

        Reply name = town.editor().post("/indicators", town.bare("x".repeat(65_537)));
        assertThat(name.status()).isEqualTo(400);
        assertThat(name.at("/code")).isEqualTo("too-long");
        assertThat(name.faults()).containsExactly("/name too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "weight": 0, "frequency": "P0D", "baseline": {"value": 0.1234567890123, "date": "2026-01-01"} | /weight indicator-weight-not-positive;/frequency frequency-not-positive;/baseline/value number-out-of-range
            "benefit": "0198f2c0-7a10-7c3e-8000-000000000060"                  | /goal indicator-of-one
            "trajectory": [{"date": "2027-01-01", "value": 60}]                | /trajectory trajectory-without-baseline
            "baseline": {"value": 40, "date": "2026-01-01"}, "trajectory": [{"date": "2026-01-01", "value": 60}, {"date": "2026-01-01", "value": 30}] | /trajectory/1/date trajectory-not-rising
            "baseline": {"value": 40, "date": "2026-01-01"}, "trajectory": [{"date": "2026-01-01", "value": 60}, {"date": "2027-01-01", "value": 30}] | /trajectory/0/date trajectory-before-baseline;/trajectory/1/value target-on-wrong-side
            "source": "a", "externalKeys": [{"system": " ", "key": "x"}, {"system": "a", "key": "x"}, {"system": "a", "key": "x"}] | /externalKeys/0/system text-missing;/externalKeys/2 listed-twice
            """)
    void an_indicator_that_breaks_rules_is_refused_with_all_of_them(String more, String faults) {
        Reply refused = town.editor().post("/indicators", town.bare("a").replaceFirst("}$", "," + more + "}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.at("/title")).startsWith("The indicator breaks ");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void a_goal_that_is_not_there_is_told_with_all_else() {
        Reply refused = town.editor()
                .post(
                        "/indicators",
                        town.example().replace(town.goal().toString(), NOBODY).replace("80", "30"));
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/goal reference-unknown", "/trajectory/1/value target-on-wrong-side");
        Reply otherKind = town.editor()
                .post(
                        "/indicators",
                        town.bare("a")
                                .replace(town.goal().toString(), town.strategy().toString()));
        assertThat(otherKind.faults()).containsExactly("/goal reference-unknown");
    }

    @Test
    void a_key_that_another_indicator_carries_is_a_conflict() {
        try (MeasuredTown other = new MeasuredTown()) {
            String keys = "\"externalKeys\": [{\"system\": \"erp\", \"key\": \"1\"}]";
            other.add(other.exampleWith(keys));
            Reply taken = other.editor().post("/indicators", other.exampleWith(keys));
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.at("/code")).isEqualTo("external-key-taken");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                              | /date missing-field;/value missing-field;/source missing-field
            7                                                               | ' wrong-type'
            {"date": "2026-11-31", "value": "7", "source": 7}               | /date malformed-day;/value wrong-type;/source wrong-type
            {"date": "2026-11-20T00:00:00Z", "value": 7, "source": "erp"}   | /date malformed-day
            {"date": "2026-11-20", "value": 1e999, "source": "erp"}          | /value number-too-large
            {"date": "2026-11-20", "value": 7, "source": "erp", "verifier": "ME"} | /verifier unknown-value
            {"date": "2026-11-20", "value": 7, "source": "erp", "breakdown": {"dimension": " ", "part": "K"}} | /breakdown/dimension missing-field;/breakdown/value missing-field;/breakdown/part unknown-field
            {"date": "2026-11-20", "value": 7, "source": "erp", "breakdown": "K"} | /breakdown wrong-type
            {"date": "2026-11-20", "value": 7, "source": "erp", "recordedBy": "me", "corrects": "x", "indicator": "y"} | /recordedBy computed-field;/corrects computed-field;/indicator computed-field
            {"date": "2026-11-20", "value": 7, "source": "erp", "externalKeys": []} | /externalKeys unknown-field
            {"date": "2026-11-20", "value": 7, "source": "erp", "note": null} | /note null-not-allowed
            {"date": "2026-11-20", "value": 7, "source": "erp", "note": "a\\u0000b"} | /note control-character
            [{"date": "2026-11-20", "value": 7, "source": "erp"}, {"date": "2026-11-20"}, []] | /1/value missing-field;/1/source missing-field;/2 wrong-type
            """)
    void a_measurement_of_the_wrong_shape_is_refused_with_every_fault(String body, String faults) {
        Reply refused = town.contributor().post(measurements, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void a_measurement_is_explained_like_the_published_example() {
        Reply refused = town.contributor()
                .post(measurements, "{\"date\": \"2027-11-20\", \"value\": 0.1234567890123, \"source\": \"erp\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.at("/type")).isEqualTo("/problems/rule-broken");
        assertThat(refused.at("/title")).isEqualTo("The measurement breaks 2 rules");
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.at("/detail")).startsWith("2027-11-20 is after today, 2026-11-21; ");
        assertThat(refused.at("/errors/0")).isEqualTo("""
                        {"pointer":"/date","code":"measurement-not-in-future",\
                        "detail":"2027-11-20 is after today, 2026-11-21"}""");
        assertThat(refused.faults()).containsExactly("/date measurement-not-in-future", "/value number-out-of-range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | Mätningen bryter mot 2 regler
            da | Målingen bryder 2 regler
            nb | Målingen bryter 2 regler
            en | The measurement breaks 2 rules
            """)
    void a_refusal_is_told_in_the_callers_language(String language, String title) {
        Reply refused = town.contributor()
                .with("Accept-Language", language)
                .post(measurements, "{\"date\": \"2027-11-20\", \"value\": 0.1234567890123, \"source\": \"erp\"}");
        assertThat(refused.at("/title")).isEqualTo(title);
        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.at("/errors/0/detail")).contains("2027-11-20").contains("2026-11-21");
    }

    @Test
    void a_measurement_before_the_baseline_or_of_nothing_is_refused() {
        Reply refused =
                town.contributor().post(measurements, "{\"date\": \"2025-12-31\", \"value\": 7, \"source\": \"  \"}");
        assertThat(refused.faults()).containsExactly("/date measurement-before-baseline", "/source text-missing");
        assertThat(town.contributor()
                        .post("/indicators/" + NOBODY + "/measurements", measurement("2026-11-20", "7", ""))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"date\": }", "{} {}", "nope"})
    void what_is_no_json_is_refused(String body) {
        for (String path : List.of("/indicators", measurements, indicator + "/trajectories")) {
            Reply refused = town.editor().post(path, body);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/code")).isIn("json-malformed", "body-missing");
        }
    }

    @Test
    void another_media_type_is_refused() {
        for (String path : List.of("/indicators", measurements, indicator + "/trajectories")) {
            Reply refused = town.editor().send("POST", path, "text/plain", BodyPublishers.ofString("{}"));
            assertThat(refused.status()).isEqualTo(415);
        }
        Reply patch = town.editor().send("PATCH", indicator, "application/json", BodyPublishers.ofString("{}"));
        assertThat(patch.status()).isEqualTo(415);
        assertThat(patch.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
        assertThat(town.reader()
                        .with("Accept", "application/xml")
                        .get(indicator)
                        .status())
                .isEqualTo(406);
    }

    @Test
    void a_change_without_its_condition_or_with_a_stale_one_is_refused() {
        assertThat(town.editor().patch(indicator, null, "{\"unit\": \"x\"}").status())
                .isEqualTo(428);
        for (String stale : List.of("\"2\"", "\"0\"", "\"x\"", "W/\"1\"")) {
            assertThat(town.editor().patch(indicator, stale, "{\"weight\": 0}").status())
                    .isEqualTo(412);
            assertThat(town.editor().with("If-Match", stale).delete(indicator).status())
                    .isEqualTo(412);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": null, "progress": 1, "colour": "red"}    | /name missing-field;/progress computed-field;/colour unknown-field
            {"baseline": {"value": "x"}}                      | /baseline/value wrong-type
            {"direction": "UP"}                               | /direction unknown-value
            """)
    void a_patch_of_the_wrong_shape_is_refused(String body, String faults) {
        Reply refused = town.editor().patch(indicator, "\"1\"", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void a_patch_that_breaks_rules_is_refused_with_all_of_them() {
        Reply refused =
                town.editor().patch(indicator, "\"1\"", "{\"goal\": \"" + NOBODY + "\", \"direction\": \"DECREASE\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/goal reference-unknown", "/trajectory/1/value target-on-wrong-side");
    }

    @Test
    void a_baseline_does_not_move_behind_what_was_measured() {
        try (MeasuredTown other = new MeasuredTown()) {
            String path = other.add(other.example());
            other.measure(path, "2026-03-01", "42", "");
            Reply refused =
                    other.editor().patch(path, "\"1\"", "{\"baseline\": {\"value\": 41, \"date\": \"2026-03-02\"}}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.faults()).containsExactly("/baseline/date baseline-after-measurement");
            assertThat(refused.at("/detail")).isEqualTo("2026-03-02 is after the first measurement, of 2026-03-01");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /indicators?colour=red                 | /colour unknown-parameter
            /indicators?direction=UP&goal=7        | /direction malformed-parameter;/goal malformed-parameter
            /indicators?strategy=7                 | /strategy malformed-parameter
            /indicators?sort=colour                | /sort unknown-field-name
            /indicators?sort=strategy              | /sort unknown-field-name
            /indicators?fields=name,colour         | /fields unknown-field-name
            /indicators?limit=201                  | /limit malformed-parameter
            /indicators?limit=0                    | /limit malformed-parameter
            /indicators?cursor=nonsense            | /cursor cursor-malformed
            /indicators?validAt=today&asOf=now     | /validAt malformed-parameter;/asOf malformed-parameter
            /indicators?name=a&name=b              | /name repeated-parameter
            {indicator}?history=true               | /history unknown-parameter
            {indicator}/measurements?from=1&to=2   | /from malformed-parameter;/to malformed-parameter
            {indicator}/measurements?history=yes   | /history malformed-parameter
            {indicator}/measurements?date=2026-11-20 | /date unknown-parameter
            {indicator}/measurements?validAt=2026-11-20 | /validAt unknown-parameter
            {indicator}/measurements?sort=note     | /sort unknown-field-name
            {indicator}/trajectories?from=2026-11-20 | /from unknown-parameter
            {indicator}/trajectories?fields=id     | /fields unknown-field-name
            """)
    void a_wrong_question_is_refused_with_the_parameters_named(String path, String faults) {
        Reply refused = town.reader().get(path.replace("{indicator}", indicator));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : List.of(
                "/indicators/" + NOBODY,
                "/indicators/7",
                "/indicators/" + NOBODY + "/measurements",
                "/indicators/7/measurements",
                "/indicators/" + NOBODY + "/trajectories",
                measurements + "/" + NOBODY,
                measurements + "/7",
                "/indicators/external/erp/none")) {
            assertThat(town.editor().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_measurement_of_another_indicator_is_not_found_here() {
        try (MeasuredTown other = new MeasuredTown()) {
            String one = other.add(other.example());
            String two = other.add(other.example());
            String id = other.measure(one, "2026-11-20", "7", "").at("/id");
            assertThat(other.reader().get(two + "/measurements/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void a_role_that_is_too_low_is_refused() {
        Reply refused = town.reader().post(measurements, measurement("2026-11-20", "7", ""));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("role-too-low");
        assertThat(town.contributor().post("/indicators", town.example()).status())
                .isEqualTo(403);
        assertThat(town.contributor().patch(indicator, "\"1\"", "{}").status()).isEqualTo(403);
        assertThat(town.contributor().delete(indicator).status()).isEqualTo(403);
        assertThat(town.contributor()
                        .put("/indicators/external/erp/1", town.example())
                        .status())
                .isEqualTo(403);
        Reply nobody = town.api().asNobody().get(indicator);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void what_stands_is_not_changed_or_removed() {
        for (String method : List.of("PUT", "DELETE")) {
            Reply refused = town.editor()
                    .send(method, measurements + "/" + NOBODY, "application/json", BodyPublishers.ofString("{}"));
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.header("Allow")).contains("GET");
        }
    }
}
