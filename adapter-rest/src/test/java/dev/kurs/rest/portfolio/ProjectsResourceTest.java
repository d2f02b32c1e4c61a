package dev.kurs.rest.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import dev.kurs.rest.RunningApi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectsResourceTest {

    private RunningApi api;
    private Client editor;
    private Client reader;
    private String strategy;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        strategy = editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_project_is_created_read_changed_taken_on_and_stopped() {
        Golden golden = new Golden();
        String person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        String project = path(golden.add(editor.post("/projects", """
                {"name": "En inloggning", "strategy": "%s", "summary": "Ett ställe att logga in på", "sponsor": "%s",
                 "manager": "%s", "health": {"colour": "GREEN", "text": "Som planerat"},
                 "window": {"from": "2026-03-01", "to": "2027-06-30"}, "complexity": 3,
                 "externalKeys": [{"system": "projektportalen", "key": "P-17"}]}""".formatted(strategy, person, person))));
        golden.add(editor.patch(
                project, "\"1\"", "{\"health\": {\"colour\": \"RED\"}, \"window\": null, \"manager\": null}"));
        golden.add(editor.post(project + "/stage-changes", "{\"to\": \"ANALYSIS\", \"on\": \"2026-03-02\"}"));
        golden.add(editor.post(project + "/stage-changes", "{\"to\": \"DELIVERY\"}"));
        golden.add(editor.with("Accept-Language", "sv")
                .post(project + "/stage-changes", "{\"to\": \"STOPPED\", \"on\": \"2026-03-01\"}"));
        golden.add(editor.delete(project));
        golden.add(editor.post(
                project + "/stage-changes", "{\"to\": \"STOPPED\", \"reason\": \"Grannkommunen har en att dela\"}"));
        golden.add(editor.with("Accept-Language", "da").post(project + "/stage-changes", "{\"to\": \"DONE\"}"));
        golden.add(reader.get("/projects/external/projektportalen/P-17?validAt=2026-03-02&fields=stage,stageHistory"));
        golden.add(reader.get(project + "/stage-changes?sort=-on&limit=1"));
        golden.add(reader.with("Accept", "text/csv").get(project + "/stage-changes"));
        golden.add(reader.with("Accept", "text/csv").get("/projects"));
        golden.check("projects");
    }

    @Test
    void what_is_not_said_is_not_shown_and_a_new_project_is_an_idea_of_one_point() {
        Reply shown = reader.get(add("Bara ett namn"));
        List<String> names = new ArrayList<>();
        shown.json().fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "strategy",
                        "complexity",
                        "stage",
                        "stageHistory",
                        "committed",
                        "planned",
                        "actual",
                        "createdAt",
                        "updatedAt",
                        "_links");
        assertThat(shown.at("/stage")).isEqualTo("IDEA");
        assertThat(shown.at("/stageHistory")).isEqualTo("[]");
        assertThat(shown.at("/complexity")).isEqualTo("1");
    }

    @Test
    void links_lead_to_what_the_caller_may_do_now() {
        String project = add("En inloggning");

        assertThat(links(reader.get(project)))
                .containsExactly(
                        "self",
                        "collection",
                        "strategy",
                        "stageChanges",
                        "gate",
                        "contributions",
                        "costLines",
                        "competenceNeeds",
                        "dependencies",
                        "risks",
                        "correctiveActions",
                        "businessCase",
                        "sensitivity",
                        "costOfDelay");
        assertThat(links(editor.get(project))).contains("change", "remove", "changeStage");
        step(project, "ANALYSIS", "2026-10-01");
        assertThat(links(editor.get(project))).contains("change", "changeStage").doesNotContain("remove");
        step(project, "STOPPED", "2026-10-02");
        assertThat(links(editor.get(project))).contains("change").doesNotContain("changeStage");
        assertThat(links(editor.get(project + "?validAt=2026-09-30"))).doesNotContain("remove", "changeStage");
    }

    @Test
    void what_it_lacks_to_go_on_is_told_beforehand_and_when_the_step_is_refused() {
        Golden golden = new Golden();
        String project = add("En inloggning");
        golden.add(reader.get(project + "/gate"));
        step(project, "ANALYSIS", "2026-10-01");
        step(project, "PLANNED", "2026-10-02");
        golden.add(reader.with("Accept-Language", "sv").get(project + "/gate"));
        golden.add(editor.with("Accept-Language", "sv").post(project + "/stage-changes", "{\"to\": \"DELIVERY\"}"));
        step(project, "STOPPED", "2026-10-03");
        golden.add(reader.get(project + "/gate"));
        golden.check("gates");
        assertThat(reader.get("/projects/" + strategy + "/gate").status()).isEqualTo(404);
        assertThat(reader.get(project + "/gate?asOf=2026-10-01").status()).isEqualTo(400);
    }

    @Test
    void the_stage_is_that_of_the_day_that_is_asked_for_in_lists_too() {
        String project = add("En inloggning");
        step(project, "ANALYSIS", "2026-10-01");
        step(project, "PAUSED", "2026-10-15");
        step(project, "ANALYSIS", "2026-11-01");

        assertThat(reader.get(project).at("/stage")).isEqualTo("ANALYSIS");
        assertThat(reader.get(project + "?validAt=2026-09-30").at("/stage")).isEqualTo("IDEA");
        assertThat(reader.get(project + "?validAt=2026-10-20").at("/stage")).isEqualTo("PAUSED");
        assertThat(reader.get(project + "?validAt=2026-10-20").json().at("/stageHistory"))
                .hasSize(2);
        assertThat(names("/projects?stage=PAUSED&validAt=2026-10-20")).containsExactly("En inloggning");
        assertThat(names("/projects?stage=PAUSED")).isEmpty();
        assertThat(names("/projects?stage=ANALYSIS")).containsExactly("En inloggning");
        assertThat(reader.get(project + "/stage-changes?validAt=2026-10-20")
                        .json()
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void what_was_not_recorded_yet_is_not_known_as_of_a_day_before() {
        String project = add("En inloggning");
        api.itIs("2026-11-25T10:00:00Z");
        editor.patch(project, "*", "{\"name\": \"En inloggning för alla\"}");
        step(project, "ANALYSIS", "2026-11-20");

        Reply then = reader.get(project + "?asOf=2026-11-24");
        assertThat(then.at("/name")).isEqualTo("En inloggning");
        assertThat(then.at("/stage")).isEqualTo("IDEA");
        assertThat(reader.get(project + "?asOf=2026-11-25").at("/stage")).isEqualTo("ANALYSIS");
        assertThat(reader.get(project + "?validAt=2026-11-20").at("/stage")).isEqualTo("ANALYSIS");
        assertThat(reader.get(project + "?validAt=2026-11-20&asOf=2026-11-24").at("/stage"))
                .isEqualTo("IDEA");
        assertThat(names("/projects?stage=ANALYSIS&asOf=2026-11-24")).isEmpty();
        assertThat(names("/projects?stage=IDEA&asOf=2026-11-24")).containsExactly("En inloggning");
        assertThat(reader.get(project + "?asOf=2026-11-20").status()).isEqualTo(404);
    }

    @Test
    void projects_are_found_by_what_is_said_of_them() {
        String other = editor.post("/strategies", "{\"title\": \"En annan\"}").at("/id");
        String unit = editor.post("/org-units", "{\"name\": \"Kansliet\"}").at("/id");
        String person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
        add("Ett");
        editor.post("/projects", """
                {"name": "Två", "strategy": "%s", "sponsor": "%s", "manager": "%s", "orgUnit": "%s", "complexity": 5}""".formatted(other, person, person, unit));

        for (String where : List.of(
                "strategy=" + other,
                "sponsor=" + person,
                "manager=" + person,
                "orgUnit=" + unit,
                "complexity=5",
                "name=Tv%C3%A5",
                "stage=IDEA&complexity=5")) {
            assertThat(names("/projects?" + where)).as(where).containsExactly("Två");
        }
        assertThat(names("/projects?sort=-complexity")).containsExactly("Två", "Ett");
        assertThat(names("/projects?limit=1")).containsExactly("Ett");
        assertThat(names("/projects?limit=1&page=2")).containsExactly("Två");
    }

    @Test
    void steps_are_read_page_by_page_in_their_order() {
        String project = add("En inloggning");
        step(project, "ANALYSIS", "2026-10-01");
        step(project, "PLANNED", "2026-10-01");
        step(project, "STOPPED", "2026-10-03");

        Reply first = reader.get(project + "/stage-changes?limit=2&fields=to");
        assertThat(first.at("/items")).isEqualTo("[{\"to\":\"ANALYSIS\"},{\"to\":\"PLANNED\"}]");
        Reply second = reader.get(project + "/stage-changes?limit=2&fields=to&cursor=" + first.at("/next"));
        assertThat(second.text()).isEqualTo("{\"items\":[{\"to\":\"STOPPED\"}]}");
        assertThat(reader.get(project + "/stage-changes?limit=2&page=9").text()).isEqualTo("{\"items\":[]}");
        assertThat(reader.get(project + "/stage-changes?sort=-on&fields=to").at("/items/0/to"))
                .isEqualTo("STOPPED");
    }

    @Test
    void a_step_without_a_day_is_taken_today_in_the_time_zone_of_the_organisation() {
        String project = add("En inloggning");
        api.itIs("2026-11-21T23:30:00Z");

        Reply taken = editor.post(project + "/stage-changes", "{\"to\": \"ANALYSIS\"}");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.at("/stageHistory/0/on")).isEqualTo("2026-11-22");
        assertThat(taken.etag()).startsWith("\"2-");
        assertThat(taken.header("Location")).isNull();
    }

    @Test
    void a_step_under_a_key_is_taken_once() {
        String project = add("En inloggning");
        Client once = editor.with("Idempotency-Key", "step-1");

        Reply first = once.post(project + "/stage-changes", "{\"to\": \"ANALYSIS\"}");
        Reply again = once.post(project + "/stage-changes", "{\"to\": \"ANALYSIS\"}");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(reader.get(project + "/stage-changes").json().at("/items")).hasSize(1);
    }

    @Test
    void the_project_that_carries_a_key_is_made_and_then_changed() {
        String body = "{\"name\": \"En inloggning\", \"strategy\": \"" + strategy + "\", \"complexity\": 4}";
        Reply made = editor.put("/projects/external/ppm/a/b", body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/externalKeys")).isEqualTo("[{\"system\":\"ppm\",\"key\":\"a/b\"}]");
        step("/projects/" + made.at("/id"), "ANALYSIS", "2026-10-01");

        assertThat(editor.put("/projects/external/ppm/a/b", body).status()).isEqualTo(428);
        assertThat(editor.with("If-Match", "\"1\"")
                        .put("/projects/external/ppm/a/b", body)
                        .status())
                .isEqualTo(412);
        Reply changed = editor.with("If-Match", "\"2\"")
                .put("/projects/external/ppm/a/b", body.replace(", \"complexity\": 4", ""));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/complexity")).isEqualTo("1");
        assertThat(changed.at("/stage")).isEqualTo("ANALYSIS");
    }

    @Test
    void a_project_of_a_confidential_draft_is_there_for_editors_alone() {
        String secret = editor.post("/strategies", "{\"title\": \"Hemlig\", \"confidential\": true}")
                .at("/id");
        String project = path(editor.post("/projects", "{\"name\": \"Dold\", \"strategy\": \"" + secret + "\"}"));
        editor.patch(project, "*", "{\"externalKeys\": [{\"system\": \"ppm\", \"key\": \"1\"}]}");

        for (Role role : List.of(Role.READER, Role.CONTRIBUTOR)) {
            for (String path : List.of(project, project + "/stage-changes", "/projects/external/ppm/1")) {
                assertThat(api.as(role).get(path).status()).as(path).isEqualTo(404);
            }
            assertThat(api.as(role).get("/projects").json().at("/items")).isEmpty();
        }
        assertThat(editor.get(project).status()).isEqualTo(200);
        assertThat(editor.get("/projects").json().at("/items")).hasSize(1);
    }

    @Test
    void a_read_that_is_repeated_sends_nothing_again_until_a_step_is_taken() {
        String project = add("En inloggning");
        Reply first = reader.get(project);

        assertThat(reader.with("If-None-Match", first.etag()).get(project).status())
                .isEqualTo(304);
        step(project, "ANALYSIS", "2026-10-01");
        assertThat(reader.with("If-None-Match", first.etag()).get(project).status())
                .isEqualTo(200);
    }

    private String add(String name) {
        return path(editor.post("/projects", "{\"name\": \"" + name + "\", \"strategy\": \"" + strategy + "\"}"));
    }

    private void step(String project, String to, String on) {
        Reply taken = editor.post(
                project + "/stage-changes",
                "{\"to\": \"" + to + "\", \"on\": \"" + on + "\", \"reason\": \"Så blev det\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/stage")).isEqualTo(to);
    }

    private List<String> names(String path) {
        List<String> names = new ArrayList<>();
        reader.get(path)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private static List<String> links(Reply reply) {
        List<String> names = new ArrayList<>();
        reply.json().path("_links").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String path(Reply added) {
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.header("Location").substring("/kurs/v1".length());
    }
}
