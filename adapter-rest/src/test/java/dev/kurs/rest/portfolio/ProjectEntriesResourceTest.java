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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to projects, and the competence that there is for them. */
class ProjectEntriesResourceTest {

    private RunningApi api;
    private Client editor;
    private Client reader;
    private String strategy;
    private String project;
    private String goal;
    private String person;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        strategy = editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        goal = goal("Fler klarar sina ärenden själva");
        project = project("En inloggning");
        person = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\"}")
                .at("/id");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String goal(String title) {
        return editor.post("/strategies/" + strategy + "/goals", """
                {"kind": "BUSINESS", "title": "%s"}""".formatted(title))
                .at("/id");
    }

    private String project(String name) {
        return path(editor.post("/projects", "{\"name\": \"%s\", \"strategy\": \"%s\"}".formatted(name, strategy)));
    }

    private static String path(Reply added) {
        return added.header("Location").substring("/kurs/v1".length());
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String dependency(String from, String kind, String on) {
        return path(editor.post(from + "/dependencies", "{\"on\": \"%s\", \"kind\": \"%s\"}".formatted(id(on), kind)));
    }

    private static List<String> codes(Reply refused) {
        List<String> codes = new ArrayList<>();
        refused.json()
                .at("/errors")
                .forEach(one -> codes.add(
                        one.get("code").asText() + " " + one.get("pointer").asText()));
        return codes;
    }

    @Test
    void what_belongs_to_a_project_is_added_changed_listed_and_removed() {
        Golden golden = new Golden();
        String contribution = path(golden.add(editor.post(project + "/contributions", """
                {"goal": "%s", "weight": 0.60, "rationale": "En dörr in", "externalKeys": [{"system": "portalen", "key": "B-1"}]}""".formatted(goal))));
        golden.add(editor.post(project + "/contributions", """
                {"goal": "%s", "weight": 0.41}""".formatted(goal)));
        golden.add(editor.with("Accept-Language", "sv").post(project + "/contributions", """
                {"goal": "%s", "weight": 1.5}""".formatted(goal("Annat"))));
        golden.add(editor.patch(contribution, "\"1\"", "{\"weight\": 1, \"rationale\": null}"));
        golden.add(editor.post(project + "/competence-needs", """
                {"skill": "integration", "quarter": "2026-Q4", "fte": 1.50}"""));
        golden.add(reader.get(project + "/competence-needs?quarter=2026-Q4&fields=skill,fte"));
        String risk = path(golden.add(editor.post(project + "/risks", """
                {"text": "Få händer", "probability": 3, "impact": 4, "owner": "%s", "answer": "Fler händer"}""".formatted(person))));
        golden.add(reader.get(project + "/risks?owner=" + person + "&sort=-impact&fields=text"));
        golden.add(editor.delete(risk));
        String action = path(golden.add(editor.post(project + "/corrective-actions", """
                {"fact": "Sent", "cause": "Kraven ändrades", "action": "Dela upphandlingen", "owner": "%s",
                 "due": "2026-12-15"}""".formatted(person))));
        golden.add(editor.patch(action, "\"1\"", "{\"done\": true}"));
        golden.add(reader.with("Accept", "text/csv").get(project + "/corrective-actions"));
        String competence = path(golden.add(editor.post("/competences", """
                {"skill": "integration", "quarter": "2026-Q4", "fte": 2, "measure": "TRAIN"}""")));
        golden.add(editor.post("/competences", """
                {"skill": "integration", "quarter": "2026-Q4", "fte": 1, "measure": "TRAIN"}"""));
        golden.add(reader.with("Accept", "text/csv").get("/competences"));
        golden.add(editor.delete(competence));
        golden.check("project-entries");
    }

    @Test
    void dependencies_lead_to_no_circle_and_what_excludes_is_read_at_both() {
        Golden golden = new Golden();
        String second = project("Katalogen");
        String third = project("Arkivet");
        golden.add(editor.post(project + "/dependencies", """
                {"on": "%s", "kind": "REQUIRES"}""".formatted(id(second))));
        dependency(second, "REQUIRES", third);
        golden.add(editor.with("Accept-Language", "nb").post(third + "/dependencies", """
                {"on": "%s", "kind": "REQUIRES"}""".formatted(id(project))));
        golden.add(editor.with("Accept-Language", "da").post(third + "/dependencies", """
                {"on": "%s", "kind": "EXCLUDES"}""".formatted(id(project))));
        String other = project("En annan inloggning");
        String excludes = dependency(other, "EXCLUDES", project);
        golden.add(reader.get(project + "/dependencies?kind=EXCLUDES"));
        golden.add(editor.get(project + "/dependencies/" + id(excludes)));
        golden.check("dependencies");
        assertThat(editor.patch(project + "/dependencies/" + id(excludes), "\"1\"", "{\"kind\": \"AFTER\"}")
                        .status())
                .isEqualTo(404);
        assertThat(editor.delete(project + "/dependencies/" + id(excludes)).status())
                .isEqualTo(404);
        assertThat(editor.get(second + "/dependencies/" + id(excludes)).status())
                .isEqualTo(404);
        assertThat(editor.patch(excludes, "\"1\"", "{\"kind\": \"AFTER\"}").status())
                .isEqualTo(200);
        assertThat(reader.get(project + "/dependencies?kind=EXCLUDES").at("/items"))
                .isEqualTo("[]");
    }

    @Test
    void a_goal_of_another_strategy_is_not_contributed_to() {
        String elsewhere =
                editor.post("/strategies", "{\"title\": \"En annan\"}").at("/id");
        String foreign = editor.post("/strategies/" + elsewhere + "/goals", """
                {"kind": "BUSINESS", "title": "Deras"}""").at("/id");

        assertThat(codes(editor.post(
                        project + "/contributions", "{\"goal\": \"%s\", \"weight\": 0.1}".formatted(foreign))))
                .containsExactly("contribution-to-another-strategy /goal");
    }

    @Test
    void projects_are_listed_by_the_goal_that_they_contribute_to() {
        String other = project("Katalogen");
        editor.post(other + "/contributions", "{\"goal\": \"%s\", \"weight\": 1}".formatted(goal));

        assertThat(reader.get("/projects?goal=" + goal + "&fields=name").at("/items/0/name"))
                .isEqualTo("Katalogen");
        assertThat(reader.get("/projects?goal=" + goal).json().at("/items")).hasSize(1);
        assertThat(reader.get("/projects?goal=" + person).json().at("/items")).isEmpty();
        assertThat(reader.get("/projects?goal=x").status()).isEqualTo(400);
        assertThat(reader.get("/projects?sort=goal").status()).isEqualTo(400);
    }

    @Test
    void needs_are_pushed_and_the_same_push_changes_nothing() {
        String line = """
                {"skill": "juridik", "quarter": "2027-Q1", "fte": %s, "externalKeys": [{"system": "hr", "key": "7"}]}""";

        assertThat(editor.push(project + "/competence-needs", line.formatted("0.5"))
                        .at("/accepted"))
                .isEqualTo("1");
        assertThat(editor.push(project + "/competence-needs", line.formatted("0.50"))
                        .at("/unchanged"))
                .isEqualTo("1");
        assertThat(editor.push(project + "/competence-needs", line.formatted("0.75"))
                        .at("/corrected"))
                .isEqualTo("1");
        assertThat(editor.get(project + "/competence-needs/external/hr/7").at("/fte"))
                .isEqualTo("0.75");
    }

    @Test
    void what_its_costs_and_time_may_turn_out_as_is_said_and_changed_in_parts() {
        Reply written = editor.patch(project, "\"1\"", """
                {"overrun": {"low": 0.9, "likely": 1, "high": 1.6}, "delayMonths": {"low": 0, "likely": 1, "high": 6}}""");

        assertThat(written.at("/overrun/high")).isEqualTo("1.6");
        assertThat(editor.patch(project, "\"2\"", "{\"overrun\": {\"high\": 2}, \"delayMonths\": null}")
                        .at("/overrun/high"))
                .isEqualTo("2");
        assertThat(reader.get(project).json().has("delayMonths")).isFalse();
        assertThat(codes(editor.patch(project, "\"3\"", "{\"overrun\": {\"low\": 3}}")))
                .containsExactly("estimate-out-of-order /overrun/likely");
        assertThat(codes(editor.patch(project, "\"3\"", """
                {"overrun": {"low": 0}, "delayMonths": {"low": -1, "likely": 0, "high": 1}}""")))
                .containsExactly("overrun-not-positive /overrun/low", "delay-negative /delayMonths/low");
    }

    @Test
    void what_belongs_to_a_project_of_a_confidential_draft_is_there_for_editors_only() {
        String secret = editor.post("/strategies", "{\"title\": \"Hemlig\", \"confidential\": true}")
                .at("/id");
        String hidden = path(editor.post("/projects", "{\"name\": \"X\", \"strategy\": \"%s\"}".formatted(secret)));
        String risk =
                path(editor.post(hidden + "/risks", "{\"text\": \"Få händer\", \"probability\": 1, \"impact\": 1}"));

        for (String list :
                List.of("contributions", "competence-needs", "dependencies", "risks", "corrective-actions")) {
            assertThat(editor.get(hidden + "/" + list).status()).as(list).isEqualTo(200);
            assertThat(reader.get(hidden + "/" + list).status()).as(list).isEqualTo(404);
        }
        assertThat(reader.get(risk).status()).isEqualTo(404);
        assertThat(editor.get(risk).status()).isEqualTo(200);
        String excludes = dependency(hidden, "EXCLUDES", project);
        dependency(project, "AFTER", hidden);
        assertThat(editor.get(project + "/dependencies").json().at("/items")).hasSize(2);
        assertThat(reader.get(project + "/dependencies").json().at("/items")).isEmpty();
        assertThat(reader.get(project + "/dependencies/" + id(excludes)).status())
                .isEqualTo(404);
    }

    @Test
    void who_watches_a_risk_and_sees_to_an_action_passes_it_on_until_it_is_done() {
        Client administrator = api.as(Role.ADMINISTRATOR);
        String other =
                administrator.post("/people", "{\"name\": \"Bo Exempelsson\"}").at("/id");
        String risk = path(editor.post(project + "/risks", """
                {"text": "Få händer", "probability": 3, "impact": 4, "owner": "%s"}""".formatted(person)));
        String action = """
                {"fact": "Sent", "cause": "Krav", "action": "Dela", "owner": "%s", "due": "2026-12-15", "done": %s}""";
        String open = path(editor.post(project + "/corrective-actions", action.formatted(person, "false")));
        String done = path(editor.post(project + "/corrective-actions", action.formatted(person, "true")));

        assertThat(administrator.get("/people/" + person + "/extract").json().at("/references"))
                .hasSize(3);
        assertThat(administrator
                        .post("/people/" + person + "/handover", "{\"to\": \"" + other + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get(risk).at("/owner")).isEqualTo(other);
        assertThat(reader.get(open).at("/owner")).isEqualTo(other);
        assertThat(reader.get(done).at("/owner")).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributions | {\"goal\": \"x\", \"weight\": \"1\"} | malformed-id /goal;wrong-type /weight",
                "contributions | {\"project\": \"x\"} | unknown-field /project;missing-field /goal;missing-field /weight",
                "competence-needs | {\"skill\": \"\", \"quarter\": \"2026-4\", \"fte\": 1} | too-short /skill;malformed-quarter /quarter",
                "competence-needs | {\"skill\": \"a\", \"quarter\": \"2026-Q4\", \"fte\": 0} | fte-not-positive /fte",
                "dependencies | {\"on\": \"{p}\", \"kind\": \"EXCLUDES\"} | dependency-on-itself /on",
                "dependencies | {\"on\": \"{g}\", \"kind\": \"AFTER\"} | reference-unknown /on",
                "dependencies | {\"on\": \"{p}\", \"kind\": \"BEFORE\", \"project\": \"{p}\"} | unknown-value /kind;computed-field /project",
                "risks | {\"text\": \"a\", \"probability\": 0, \"impact\": 6} | probability-out-of-range /probability;impact-out-of-range /impact",
                "risks | {\"text\": \"a\", \"probability\": 1, \"impact\": 1, \"owner\": \"{g}\"} | reference-unknown /owner",
                "corrective-actions | {\"fact\": \"a\"} | missing-field /cause;missing-field /action;missing-field /owner;missing-field /due",
            })
    void what_is_wrong_is_told_together(String list, String body, String expected) {
        String sent = body.replace("{p}", id(project)).replace("{g}", goal);

        assertThat(codes(editor.post(project + "/" + list, sent)))
                .containsExactlyInAnyOrder(expected.trim().split(";"));
    }
}
