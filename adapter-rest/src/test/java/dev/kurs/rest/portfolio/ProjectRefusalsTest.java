package dev.kurs.rest.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of projects, with which status, code and pointers; nothing of it changes anything. */
class ProjectRefusalsTest {

    private static final String NOBODY = "0198f2c0-7a10-7c3e-8000-000000000060";

    private static RunningApi api;
    private static Client editor;
    private static String strategy;
    private static String other;
    private static String project;
    private static String steps;
    private static String idea;
    private static String before;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        strategy = editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        other = editor.post("/strategies", "{\"title\": \"En annan\"}").at("/id");
        project = "/projects/" + editor.post("/projects", named("Pågår")).at("/id");
        idea = "/projects/" + editor.post("/projects", named("En idé")).at("/id");
        steps = project + "/stage-changes";
        editor.post(steps, "{\"to\": \"ANALYSIS\", \"on\": \"2026-11-02\"}");
        before = everything();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(everything()).isEqualTo(before);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String named(String name) {
        return "{\"name\": \"" + name + "\", \"strategy\": \"" + strategy + "\"}";
    }

    private static String everything() {
        return api.as(Role.READER).get("/projects").text()
                + api.as(Role.READER).get(steps).text();
    }

    private static String filled(String text) {
        return text.replace("{s}", strategy)
                .replace("{o}", other)
                .replace("{x}", NOBODY)
                .replace("{p}", project)
                .replace("{i}", idea);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | /name missing-field;/strategy missing-field
            []                              | ' wrong-type'
            {"name": 7, "strategy": "here"} | /name wrong-type;/strategy malformed-id
            {"name": "", "strategy": "{s}"} | /name too-short
            {"name": null, "strategy": null} | /name null-not-allowed;/strategy null-not-allowed
            {"name": "a", "strategy": "{s}", "Name": "b", "colour": "RED"} | /Name unknown-field;/colour unknown-field
            {"name": "a", "strategy": "{s}", "overrun": {}, "committed": 1} | /overrun/low missing-field;/overrun/likely missing-field;/overrun/high missing-field;/committed computed-field
            {"name": "a", "strategy": "{s}", "stage": "DONE", "stageHistory": [], "id": "x"} | /stage computed-field;/stageHistory computed-field;/id computed-field
            {"name": "a", "strategy": "{s}", "sponsor": "Alva", "manager": 7, "orgUnit": {}} | /sponsor malformed-id;/manager wrong-type;/orgUnit wrong-type
            {"name": "a", "strategy": "{s}", "health": {"colour": "BLUE"}} | /health/colour unknown-value;/health/text missing-field
            {"name": "a", "strategy": "{s}", "health": "GREEN", "window": "2026"} | /health wrong-type;/window wrong-type
            {"name": "a", "strategy": "{s}", "window": {"from": "2026-02-30", "until": "x"}} | /window/from malformed-day;/window/until unknown-field
            {"name": "a", "strategy": "{s}", "complexity": "3"} | /complexity wrong-type
            {"name": "a", "strategy": "{s}", "complexity": 2.5} | /complexity wrong-type
            {"name": "a", "name": "b", "strategy": "{s}"} | /name duplicate-field
            {"name": "a", "strategy": "{s}", "externalKeys": [{"system": "ppm"}]} | /externalKeys/0/key missing-field
            """)
    void a_project_of_the_wrong_shape_is_refused_with_every_fault(String body, String faults) {
        Reply refused = editor.post("/projects", filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": " ", "strategy": "{s}", "complexity": 6, "window": {"from": "2026-01-01"}} | /name text-missing;/complexity complexity-out-of-range;/window window-incomplete
            {"name": "a", "strategy": "{s}", "complexity": 0, "window": {}} | /complexity complexity-out-of-range;/window window-incomplete
            {"name": "a", "strategy": "{s}", "window": {"from": "2026-02-01", "to": "2026-01-01"}, "health": {"colour": "RED", "text": " "}} | /window/to period-reversed;/health/text text-missing
            {"name": "a", "strategy": "{x}", "sponsor": "{x}", "manager": "{s}", "orgUnit": "{x}"} | /strategy reference-unknown;/sponsor reference-unknown;/manager reference-unknown;/orgUnit reference-unknown
            """)
    void a_project_that_breaks_rules_is_refused_with_all_of_them(String body, String faults) {
        Reply refused = editor.post("/projects", filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.at("/title")).startsWith("The project breaks ");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void what_is_too_long_is_refused() {
        Reply refused = editor.post("/projects", named("x".repeat(501)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/name too-long");
    }

    @Test
    void another_organisations_strategy_and_project_are_not_there() {
        String key = api.key(api.found("Granby"), Role.EDITOR, null).text();

        Reply foreign = api.as(key).post("/projects", named("Deras"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.faults()).containsExactly("/strategy reference-unknown");
        assertThat(api.as(key).get(project).status()).isEqualTo(404);
        assertThat(api.as(key).get(steps).status()).isEqualTo(404);
        assertThat(api.as(key).post(steps, "{\"to\": \"PLANNED\"}").status()).isEqualTo(404);
        assertThat(api.as(key).patch(project, "*", "{\"name\": \"Tagen\"}").status())
                .isEqualTo(404);
        assertThat(api.as(key).delete(idea).status()).isEqualTo(404);
        assertThat(api.as(key).get("/projects").json().at("/items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | /to missing-field
            7                                   | ' wrong-type'
            {"to": "NEXT", "on": "tomorrow"}    | /to unknown-value;/on malformed-day
            {"to": null}                        | /to null-not-allowed
            {"to": "PLANNED", "on": 7, "decision": "yes", "reason": 1} | /on wrong-type;/decision malformed-id;/reason wrong-type
            {"to": "PLANNED", "from": "ANALYSIS", "by": "{x}"} | /from unknown-field;/by unknown-field
            """)
    void a_step_of_the_wrong_shape_is_refused_with_every_fault(String body, String faults) {
        Reply refused = editor.post(steps, filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"to": "PLANNED", "on": "2026-11-22"}      | /on step-in-the-future
            {"to": "PLANNED", "on": "2026-11-01"}      | /on step-before-previous
            {"to": "PAUSED"}                           | /reason step-reason-missing
            {"to": "STOPPED", "reason": " "}           | /reason step-reason-missing
            {"to": "PLANNED", "decision": "{x}"}       | /decision reference-unknown
            {"to": "PLANNED", "decision": "{s}"}       | /decision reference-unknown
            {"to": "STOPPED", "on": "2027-01-01", "decision": "{x}"} | /decision reference-unknown;/on step-in-the-future;/reason step-reason-missing
            {"to": "IDEA", "on": "2026-11-01"}         | /to stage-not-reachable;/on step-before-previous
            """)
    void a_step_that_breaks_rules_is_refused_with_all_of_them(String body, String faults) {
        Reply refused = editor.post(steps, filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void a_step_that_the_stage_does_not_allow_is_a_conflict() {
        for (String to : List.of("IDEA", "ANALYSIS", "DELIVERY", "REALISATION", "DONE")) {
            Reply refused = editor.post(steps, "{\"to\": \"" + to + "\"}");
            assertThat(refused.status()).as(to).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("stage-not-reachable");
            assertThat(refused.faults()).containsExactly("/to stage-not-reachable");
        }
    }

    @Test
    void a_closed_strategy_takes_no_new_project() {
        try (RunningApi own = RunningApi.start()) {
            Client writer = own.as(Role.EDITOR);
            String closed = writer.post("/strategies", """
                            {"title": "Klar", "contact": {"channel": "rum 4"}, "period": {"from": "2026-01-01", "to": "2026-12-31"},
                             "owner": "%s"}""".formatted(own.as(Role.ADMINISTRATOR)
                            .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                            .at("/id")))
                    .at("/id");
            writer.post("/strategies/" + closed + "/goals", "{\"kind\": \"BUSINESS\", \"title\": \"Mål\"}");
            writer.post("/strategies/" + closed + "/revisions/1/adoption", "{}");
            Reply over =
                    writer.post("/strategies/" + closed + "/closure", "{\"reason\": \"Slut\", \"outcome\": \"Nått\"}");
            assertThat(over.at("/status")).isEqualTo("CLOSED");

            Reply refused = writer.post("/projects", "{\"name\": \"Sent\", \"strategy\": \"" + closed + "\"}");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("project-in-closed-strategy");
        }
    }

    @Test
    void a_strategy_that_has_projects_is_not_removed() {
        Reply refused = editor.delete("/strategies/" + strategy);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("still-referenced");
        assertThat(refused.at("/detail")).contains(idea.substring("/projects/".length()));
    }

    @Test
    void a_project_that_took_a_step_is_not_removed() {
        Reply refused = editor.delete(project);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("started-project-not-removed");
    }

    @Test
    void a_change_without_its_condition_or_with_a_stale_one_is_refused() {
        assertThat(editor.patch(project, null, "{\"name\": \"x\"}").status()).isEqualTo(428);
        for (String stale : List.of("\"1\"", "\"3\"", "\"x\"", "W/\"2\"")) {
            assertThat(editor.patch(project, stale, "{\"complexity\": 9}").status())
                    .isEqualTo(412);
            assertThat(editor.with("If-Match", stale).delete(project).status()).isEqualTo(412);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": null, "stage": "DONE", "colour": "red"} | /name missing-field;/stage computed-field;/colour unknown-field
            {"strategy": null}                              | /strategy missing-field
            {"health": {"colour": "GREEN"}}                 | /health/text missing-field
            {"strategy": "{o}"}                             | /strategy project-stays-in-strategy
            {"manager": "{x}", "strategy": "{o}"}           | /manager reference-unknown;/strategy project-stays-in-strategy
            {"window": {"from": "2026-01-01"}, "complexity": 7} | /window window-incomplete;/complexity complexity-out-of-range
            """)
    void a_patch_that_cannot_be_is_refused_with_every_fault(String body, String faults) {
        Reply refused = editor.patch(project, "\"2\"", filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /projects?colour=red                   | /colour unknown-parameter
            /projects?goal=x                       | /goal malformed-parameter
            /projects?stage=NEXT&strategy=7        | /stage malformed-parameter;/strategy malformed-parameter
            /projects?complexity=many&manager=me   | /complexity malformed-parameter;/manager malformed-parameter
            /projects?sort=health                  | /sort unknown-field-name
            /projects?fields=name,colour           | /fields unknown-field-name
            /projects?limit=201&cursor=nonsense    | /limit malformed-parameter;/cursor cursor-malformed
            /projects?validAt=today&asOf=now       | /validAt malformed-parameter;/asOf malformed-parameter
            {p}?stage=IDEA                         | /stage unknown-parameter
            {p}/stage-changes?to=IDEA              | /to unknown-parameter
            {p}/stage-changes?sort=to              | /sort unknown-field-name
            {p}/stage-changes?fields=id            | /fields unknown-field-name
            """)
    void a_wrong_question_is_refused_with_the_parameters_named(String path, String faults) {
        Reply refused = api.as(Role.READER).get(filled(path));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : List.of(
                "/projects/" + NOBODY,
                "/projects/7",
                "/projects/" + strategy,
                "/projects/" + NOBODY + "/stage-changes",
                "/projects/7/stage-changes",
                "/projects/external/ppm/none")) {
            assertThat(editor.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(editor.post("/projects/" + NOBODY + "/stage-changes", "{\"to\": \"PLANNED\"}")
                        .status())
                .isEqualTo(404);
        assertThat(editor.patch("/projects/" + NOBODY, "*", "{}").status()).isEqualTo(404);
        assertThat(editor.delete("/projects/" + NOBODY).status()).isEqualTo(404);
    }

    @Test
    void a_role_that_is_too_low_is_refused() {
        for (Role role : List.of(Role.READER, Role.CONTRIBUTOR)) {
            Client low = api.as(role);
            Reply refused = low.post("/projects", named("Ny"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("role-too-low");
            assertThat(low.push("/projects", named("Ny")).status()).isEqualTo(403);
            assertThat(low.patch(project, "\"2\"", "{}").status()).isEqualTo(403);
            assertThat(low.delete(idea).status()).isEqualTo(403);
            assertThat(low.put("/projects/external/ppm/1", named("Ny")).status())
                    .isEqualTo(403);
            assertThat(low.post(steps, "{\"to\": \"PLANNED\"}").status()).isEqualTo(403);
        }
        assertThat(api.asNobody().get(project).status()).isEqualTo(401);
    }

    @Test
    void a_step_that_was_taken_is_not_changed_or_removed() {
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Reply refused = editor.send(method, steps, "application/json", BodyPublishers.ofString("{}"));
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.header("Allow")).contains("GET", "POST");
        }
    }
}
