package dev.kurs.rest.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsResourceTest {

    private MeasuredTown town;

    @BeforeEach
    void start() {
        town = new MeasuredTown();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void an_indicator_is_added_with_all_that_can_be_said_of_it() {
        Reply added = town.editor().post("/indicators", town.exampleWith("""
                        "weight": 2.50, "frequency": "P3M", "nature": "STOCK", "stage": "OUTCOME", "summable": false,
                        "source": "kolada", "sourceKey": "N00945", "verifier": "CUSTOMER",
                        "externalKeys": [{"system": "kolada", "key": "N00945/0000"}]"""));
        assertThat(added.status()).isEqualTo(201);
        String id = added.at("/id");
        assertThat(added.header("Location")).isEqualTo("/kurs/v1/indicators/" + id);
        assertThat(added.etag()).matches("\"1-[0-9a-f]{32}\"");
        Reply shown = town.reader().get("/indicators/" + id);
        assertThat(shown.text()).startsWith("""
                {"id":"%s","name":"Ärenden som avgörs digitalt","unit":"procent","direction":"INCREASE","goal":"%s",\
                "baseline":{"value":40,"date":"2026-01-01"},\
                "trajectory":[{"date":"2027-01-01","value":60},{"date":"2028-01-01","value":80}],\
                "weight":2.5,"frequency":"P3M","nature":"STOCK","stage":"OUTCOME","summable":false,\
                "source":"kolada","sourceKey":"N00945","verifier":"CUSTOMER","expected":""".formatted(id, town.goal()));
        assertThat(shown.at("/externalKeys")).isEqualTo("[{\"system\":\"kolada\",\"key\":\"N00945/0000\"}]");
    }

    @Test
    void an_answer_holds_the_fields_that_are_asked_for() {
        String path = town.add(town.example());
        assertThat(town.reader().get(path + "?fields=unit,weight").text())
                .isEqualTo("{\"unit\":\"procent\",\"weight\":1}");
        assertThat(town.reader().get("/indicators?fields=unit").text())
                .isEqualTo("{\"items\":[{\"unit\":\"procent\"}]}");
    }

    @Test
    void what_is_not_said_is_not_shown() {
        String path = town.add(town.bare("Bara ett namn"));
        List<String> names = new ArrayList<>();
        town.editor().get(path).json().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "unit",
                        "direction",
                        "goal",
                        "weight",
                        "status",
                        "explanation",
                        "createdAt",
                        "updatedAt",
                        "_links");
    }

    @Test
    void links_lead_to_what_the_reader_may_do_now() {
        String path = town.add(town.example());
        assertThat(links(town.reader().get(path)))
                .containsExactly("self", "collection", "measurements", "trajectories");
        assertThat(links(town.contributor().get(path))).contains("measure").doesNotContain("change");
        assertThat(links(town.editor().get(path))).contains("change", "remove", "measure", "trajectory");
        town.measure(path, "2026-07-02", "47", "");
        assertThat(links(town.editor().get(path))).doesNotContain("remove");
        assertThat(links(town.editor().get(town.add(town.bare("Utan början"))))).doesNotContain("trajectory");
        assertThat(town.editor().get(path).at("/_links/measure"))
                .isEqualTo("{\"href\":\"/kurs/v1%s/measurements\",\"method\":\"POST\"}".formatted(path));
    }

    private static List<String> links(Reply reply) {
        List<String> names = new ArrayList<>();
        reply.json().path("_links").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_read_that_is_repeated_sends_nothing_again() {
        String path = town.add(town.example());
        Reply first = town.reader().get(path);
        Reply again = town.reader().with("If-None-Match", first.etag()).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        town.measure(path, "2026-07-02", "47", "");
        Reply measured = town.reader().with("If-None-Match", first.etag()).get(path);
        assertThat(measured.status()).isEqualTo(200);
        assertThat(measured.etag()).startsWith("\"1-").isNotEqualTo(first.etag());
    }

    @Test
    void a_change_that_has_seen_the_version_needs_not_have_seen_the_figures() {
        String path = town.add(town.example());
        String etag = town.editor().get(path).etag();
        town.measure(path, "2026-07-02", "47", "");
        Reply changed = town.editor().patch(path, etag, "{\"frequency\": \"P1M\", \"weight\": 3}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).startsWith("\"2-");
        assertThat(changed.at("/frequency")).isEqualTo("P1M");
        assertThat(changed.at("/weight")).isEqualTo("3");
        assertThat(changed.at("/trajectory/1/value")).isEqualTo("80");
        Reply cleared = town.editor().patch(path, changed.etag(), "{\"frequency\": null, \"weight\": null}");
        assertThat(cleared.json().has("frequency")).isFalse();
        assertThat(cleared.at("/weight")).isEqualTo("1");
    }

    @Test
    void a_change_of_nothing_leaves_the_version() {
        String path = town.add(town.example());
        Reply unchanged = town.editor().patch(path, "\"1\"", "{\"unit\": \"procent\"}");
        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(unchanged.etag()).startsWith("\"1-");
    }

    @Test
    void one_of_two_writers_who_read_the_same_is_told() {
        String path = town.add(town.example());
        String etag = town.editor().get(path).etag();
        assertThat(town.editor().patch(path, etag, "{\"unit\": \"%\"}").status())
                .isEqualTo(200);
        Reply late = town.editor().patch(path, etag, "{\"unit\": \"andel\"}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/code")).isEqualTo("precondition-failed");
        assertThat(town.reader().get(path).at("/unit")).isEqualTo("%");
    }

    @Test
    void a_first_trajectory_is_given_by_a_change_and_no_second() {
        String path = town.add(town.bare("Först utan bana"));
        Reply given = town.editor().patch(path, "\"1\"", """
                        {"baseline": {"value": 40, "date": "2026-01-01"}, "trajectory": [{"date": "2028-01-01", "value": 80}]}""");
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.at("/status")).isEqualTo("NO_DATA");
        for (String other : List.of("[{\"date\": \"2028-01-01\", \"value\": 70}]", "null")) {
            Reply second = town.editor().patch(path, given.etag(), "{\"trajectory\": " + other + "}");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.at("/code")).isEqualTo("trajectory-not-overwritten");
            assertThat(second.faults()).containsExactly("/trajectory trajectory-not-overwritten");
        }
    }

    @Test
    void an_indicator_is_removed_while_nothing_was_measured() {
        String path = town.add(town.example());
        Reply removed = town.editor().with("If-Match", "\"1\"").delete(path);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.text()).isEmpty();
        assertThat(town.reader().get(path).status()).isEqualTo(404);

        String measured = town.add(town.example());
        town.measure(measured, "2026-07-02", "47", "\"breakdown\": {\"dimension\": \"kön\", \"value\": \"K\"}");
        Reply refused = town.editor().delete(measured);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("measured-not-removed");
        assertThat(town.reader().get(measured).status()).isEqualTo(200);
    }

    @Test
    void another_system_finds_and_pushes_by_its_own_key() {
        Reply made = town.editor().put("/indicators/external/erp/KPI%207/a", town.example());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/externalKeys")).isEqualTo("[{\"system\":\"erp\",\"key\":\"KPI 7/a\"}]");
        Reply found = town.reader().get("/indicators/external/erp/KPI%207/a?validAt=2027-01-01");
        assertThat(found.at("/id")).isEqualTo(made.at("/id"));
        assertThat(found.at("/expected")).isEqualTo("0.5");

        Reply same =
                town.editor().with("If-Match", made.etag()).put("/indicators/external/erp/KPI%207/a", town.example());
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.etag()).startsWith("\"1-");
        Reply other = town.editor()
                .with("If-Match", made.etag())
                .put("/indicators/external/erp/KPI%207/a", town.exampleWith("\"stage\": \"OUTPUT\""));
        assertThat(other.etag()).startsWith("\"2-");
        assertThat(other.at("/stage")).isEqualTo("OUTPUT");

        assertThat(town.editor()
                        .put("/indicators/external/erp/KPI%207/a", town.example())
                        .status())
                .isEqualTo(428);
        assertThat(town.reader().get("/indicators/external/erp/KPI%208").status())
                .isEqualTo(404);
    }

    @Test
    void a_push_that_says_nothing_of_the_trajectory_leaves_it() {
        town.editor().put("/indicators/external/erp/1", town.example());
        Reply pushed = town.editor()
                .with("If-Match", "\"1\"")
                .put("/indicators/external/erp/1", town.example().replaceFirst(",\\s*\"trajectory\": .*]", ""));
        assertThat(pushed.status()).as(pushed.text()).isEqualTo(200);
        assertThat(pushed.at("/trajectory/1/value")).isEqualTo("80");
        assertThat(pushed.etag()).startsWith("\"1-");
    }

    @ParameterizedTest
    @CsvSource({
        "name=Andra, Andra",
        "unit=kr, Andra",
        "direction=DECREASE, Andra",
        "stage=INPUT, Andra",
        "source=kolada, Andra",
        "sourceKey=N1, Andra",
        "verifier=CUSTOMER, Andra",
        "sort=-name, Första;Andra",
        "sort=name, Andra;Första",
        "sort=unit, Andra;Första"
    })
    void a_list_is_filtered_and_sorted_by_what_indicators_say(String query, String names) {
        town.add(town.bare("Första"));
        town.add("""
                {"name": "Andra", "unit": "kr", "direction": "DECREASE", "stage": "INPUT", "source": "kolada",
                 "sourceKey": "N1", "verifier": "CUSTOMER", "goal": "%s"}""".formatted(town.goal()));
        Reply list = town.reader().get("/indicators?" + query);
        assertThat(names(list)).isEqualTo(names);
    }

    @Test
    void a_list_is_narrowed_to_a_goal_or_a_strategy() {
        GoalId second = town.goal(town.api().organisation(), town.strategy());
        town.add(town.bare("Första"));
        town.add(town.bare("Andra").replace(town.goal().toString(), second.toString()));
        assertThat(names(town.reader().get("/indicators?goal=" + second))).isEqualTo("Andra");
        assertThat(names(town.reader().get("/indicators?strategy=" + town.strategy())))
                .isEqualTo("Första;Andra");
        assertThat(names(town.reader().get("/indicators?strategy=" + second))).isEmpty();
        assertThat(names(town.reader().get("/indicators?benefit=" + second))).isEmpty();
    }

    private static String names(Reply list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (JsonNode item : list.json().path("items")) {
            names.add(item.path("name").asText());
        }
        return String.join(";", names);
    }

    @Test
    void a_list_is_read_page_by_page_whatever_is_added_meanwhile() {
        for (int i = 1; i <= 5; i++) {
            town.add(town.bare("Nr " + i));
        }
        Client reader = town.reader();
        Reply first = reader.get("/indicators?limit=2&unit=st");
        assertThat(names(first)).isEqualTo("Nr 1;Nr 2");
        assertThat(first.header("Link")).startsWith("</kurs/v1/indicators?").endsWith(">; rel=\"next\"");
        town.add(town.bare("Nr 6"));
        Reply second = reader.get("/indicators?limit=2&unit=st&cursor=" + first.at("/next"));
        assertThat(names(second)).isEqualTo("Nr 3;Nr 4");
        Reply third = reader.get("/indicators?limit=2&unit=st&cursor=" + second.at("/next"));
        assertThat(names(third)).isEqualTo("Nr 5;Nr 6");
        assertThat(third.json().has("next")).isFalse();
        assertThat(names(reader.get("/indicators?limit=2&page=2"))).isEqualTo("Nr 3;Nr 4");
    }

    @Test
    void a_list_is_given_as_a_table() {
        String path = town.add(town.example().replace("Ärenden som avgörs digitalt", "=SUM(A1)"));
        town.measure(path, "2026-07-02", "47", "");
        Reply table = town.reader()
                .with("Accept", "text/csv")
                .get("/indicators?validAt=2026-07-02&fields=name,baseline,trajectory,progress,status,latest");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text()).isEqualTo("""
                        name,baseline.value,baseline.date,trajectory,progress,status,latest.date,latest.value,latest.source,latest.verifier\r
                        '=SUM(A1),40,2026-01-01,"[{""date"":""2027-01-01"",""value"":60},{""date"":""2028-01-01"",""value"":80}]",\
                        0.175,ON_TRACK,2026-07-02,47,erp,SELF\r
                        """);
    }

    @Test
    void a_confidential_drafts_indicator_is_there_for_editors_alone() {
        var secret = town.strategy(town.api().organisation(), true);
        GoalId goal = town.goal(town.api().organisation(), secret);
        String path = town.add(town.bare("Hemlig").replace(town.goal().toString(), goal.toString()));
        assertThat(town.editor().get(path).status()).isEqualTo(200);
        for (Client other : List.of(town.reader(), town.contributor())) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(names(other.get("/indicators"))).isEmpty();
            assertThat(other.get(path + "/measurements").status()).isEqualTo(404);
            assertThat(other.get(path + "/trajectories").status()).isEqualTo(404);
        }
        Reply measured =
                town.contributor().post(path + "/measurements", MeasuredTown.measurement("2026-07-02", "47", ""));
        assertThat(measured.status()).isEqualTo(404);
    }

    @Test
    void another_organisations_indicators_are_not_there() {
        String path = town.add(town.example());
        var other = town.api().found("Grannby kommun");
        Client neighbour =
                town.api().as(town.api().key(other, Role.ADMINISTRATOR, null).text());
        assertThat(neighbour.get(path).status()).isEqualTo(404);
        assertThat(neighbour.get("/indicators").at("/items")).isEqualTo("[]");
        assertThat(neighbour.patch(path, "\"1\"", "{\"unit\": \"x\"}").status()).isEqualTo(404);
        assertThat(neighbour.delete(path).status()).isEqualTo(404);
        assertThat(neighbour
                        .post(path + "/measurements", MeasuredTown.measurement("2026-07-02", "47", ""))
                        .status())
                .isEqualTo(404);
        Reply foreignGoal = neighbour.post("/indicators", town.example());
        assertThat(foreignGoal.status()).isEqualTo(422);
        assertThat(foreignGoal.faults()).containsExactly("/goal reference-unknown");
        assertThat(town.reader().get(path).at("/unit")).isEqualTo("procent");
    }

    @Test
    void the_same_command_twice_is_carried_out_once() {
        Client once = town.editor().with("Idempotency-Key", "add-1");
        Reply first = once.post("/indicators", town.example());
        Reply again = once.post("/indicators", town.example());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(town.reader().get("/indicators").json().path("items")).hasSize(1);
        Reply other = once.post("/indicators", town.bare("En annan"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("idempotency-key-reused");
    }
}
