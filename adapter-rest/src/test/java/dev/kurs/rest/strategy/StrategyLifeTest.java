package dev.kurs.rest.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.register.AddEntry;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.Person.PersonKind;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of a strategy as an integrating system lives it. */
class StrategyLifeTest {

    private RunningApi api;
    private Client editor;
    private String person;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        person = person("Vera Påhittad");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_new_strategy_is_a_draft_with_revision_1_open() {
        Reply made = editor.post("/strategies", "{\"title\":\"Digital plan\",\"vision\":\"Nära\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/kurs/v1/strategies/" + made.at("/id"));
        assertThat(made.at("/status")).isEqualTo("DRAFT");
        assertThat(made.at("/openRevision")).isEqualTo("1");
        assertThat(made.at("/vision")).isEqualTo("Nära");
        assertThat(made.at("/progressStatus")).isEqualTo("NO_DATA");
        assertThat(made.etag()).startsWith("\"1-");
    }

    @Test
    void adopting_an_incomplete_strategy_names_all_that_is_missing_at_once() {
        String strategy =
                editor.post("/strategies", "{\"title\":\"Halvfärdig\"}").at("/id");
        goal(strategy, "{\"kind\":\"DIGITAL\",\"title\":\"E-tjänster\"}");

        Reply refused = editor.post("/strategies/" + strategy + "/revisions/1/adoption", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.json().findValuesAsText("code"))
                .contains(
                        "owner-missing",
                        "contact-missing",
                        "period-incomplete",
                        "business-goal-missing",
                        "digital-goal-without-business-goal");
    }

    @Test
    void an_adopted_strategy_is_revised_and_its_past_can_still_be_asked_for() {
        String strategy = complete();
        String goal = goal(strategy, "{\"kind\":\"BUSINESS\",\"title\":\"Fler i arbete\"}")
                .at("/id");
        assertThat(editor.post("/strategies/" + strategy + "/revisions/1/adoption", "{}")
                        .at("/status"))
                .isEqualTo("ADOPTED");
        assertThat(editor.post("/strategies/" + strategy + "/goals", "{\"kind\":\"BUSINESS\",\"title\":\"Sent\"}")
                        .at("/code"))
                .isEqualTo("no-open-revision");

        api.itIs("2026-11-25T10:00:00Z");
        Reply opened = editor.post("/strategies/" + strategy + "/revisions", "{\"reason\":\"Ny lag\"}");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith("/revisions/2");
        Reply read = editor.get("/strategies/" + strategy + "/goals/" + goal);
        Reply changed = editor.patch(
                "/strategies/" + strategy + "/goals/" + goal, read.etag(), "{\"title\":\"Alla i arbete\"}");
        assertThat(changed.status()).isEqualTo(200);
        Reply changes = editor.get("/strategies/" + strategy + "/revisions/2/changes");
        assertThat(changes.at("/items/0/type")).isEqualTo("GOAL");
        assertThat(changes.at("/items/0/fields/0/before")).isEqualTo("Fler i arbete");
        assertThat(changes.at("/items/0/fields/0/after")).isEqualTo("Alla i arbete");
        assertThat(editor.get("/strategies/" + strategy + "/revisions/2/impact").at("/indicators"))
                .isEqualTo("[]");
        editor.post("/strategies/" + strategy + "/revisions/2/adoption", "{}");

        assertThat(editor.get("/strategies/" + strategy + "/goals/" + goal).at("/title"))
                .isEqualTo("Alla i arbete");
        assertThat(editor.get("/strategies/" + strategy + "/goals/" + goal + "?validAt=2026-11-22")
                        .at("/title"))
                .isEqualTo("Fler i arbete");
        assertThat(editor.get("/strategies/" + strategy + "/goals/" + goal + "?revision=1")
                        .at("/title"))
                .isEqualTo("Fler i arbete");
        assertThat(editor.get("/strategies/" + strategy + "/revisions/1").at("/status"))
                .isEqualTo("SUPERSEDED");
        assertThat(editor.get("/strategies/" + strategy + "/revisions?limit=1").at("/next"))
                .isNotNull();
    }

    @Test
    void a_broken_premise_makes_a_revision_due_until_the_strategy_is_reaffirmed() {
        String strategy = complete();
        String premise = editor.post(
                        "/strategies/" + strategy + "/premises",
                        "{\"statement\":\"Statsbidraget består\",\"category\":\"FUNDING\",\"reviewCycle\":\"P6M\"}")
                .at("/id");
        goal(strategy, "{\"kind\":\"BUSINESS\",\"title\":\"Mål\"}");
        editor.post("/strategies/" + strategy + "/revisions/1/adoption", "{}");

        Reply observed = editor.post(
                "/premises/" + premise + "/observations",
                "{\"date\":\"2026-11-20\",\"text\":\"Bidraget dras in\",\"verdict\":\"BROKEN\"}");
        assertThat(observed.status()).isEqualTo(201);
        assertThat(editor.get("/strategies/" + strategy).at("/revisionDue")).isEqualTo("true");
        assertThat(editor.get("/strategies/" + strategy + "/premises/" + premise)
                        .at("/verdict"))
                .isEqualTo("BROKEN");

        api.itIs("2026-11-22T09:00:00Z");
        editor.post("/strategies/" + strategy + "/reaffirmations", "{\"reason\":\"Vi klarar det ändå\"}");
        assertThat(editor.get("/strategies/" + strategy).at("/revisionDue")).isEqualTo("false");
    }

    @Test
    void a_strategy_is_endorsed_launched_and_closed() {
        String strategy = complete();
        goal(strategy, "{\"kind\":\"BUSINESS\",\"title\":\"Mål\"}");
        editor.post("/strategies/" + strategy + "/revisions/1/adoption", "{\"effectiveFrom\":\"2026-11-01\"}");

        Reply endorsed = editor.post(
                "/strategies/" + strategy + "/endorsements",
                "{\"by\":{\"person\":\"" + person
                        + "\"},\"level\":\"EXECUTIVE\",\"date\":\"2026-11-02\",\"statement\":\"Jag står bakom den\",\"revision\":1}");
        assertThat(endorsed.status()).isEqualTo(201);
        Reply withdrawn =
                editor.post("/strategies/" + strategy + "/endorsements/" + endorsed.at("/id") + "/withdrawal", "{}");
        assertThat(withdrawn.at("/withdrawnOn")).isEqualTo("2026-11-21");
        Reply launched = editor.post("/strategies/" + strategy + "/launch", "{}");
        assertThat(launched.at("/status")).isEqualTo("LAUNCHED");
        assertThat(launched.at("/launchedOn")).isEqualTo("2026-11-21");
        Reply closed = editor.post(
                "/strategies/" + strategy + "/closure", "{\"reason\":\"Tiden är ute\",\"outcome\":\"Vi kom fram\"}");
        assertThat(closed.at("/status")).isEqualTo("CLOSED");
        assertThat(closed.at("/closure/outcome")).isEqualTo("Vi kom fram");
        assertThat(editor.delete("/strategies/" + strategy).status()).isEqualTo(409);
    }

    @Test
    void lists_page_filter_and_come_as_tables() {
        for (int i = 1; i <= 3; i++) {
            editor.post("/strategies", "{\"title\":\"Plan " + i + "\",\"kind\":\"digital\"}");
        }
        Reply first = editor.get("/strategies?limit=2&kind=digital");
        assertThat(first.json().path("items")).hasSize(2);
        Reply rest = editor.get("/strategies?limit=2&kind=digital&cursor=" + first.at("/next"));
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(editor.with("Accept", "text/csv").get("/strategies").text())
                .startsWith("id,title,kind,")
                .contains("Plan 1");
        assertThat(editor.get("/strategies?sort=-title&fields=title").at("/items/0/title"))
                .isEqualTo("Plan 3");
        assertThat(editor.get("/strategies?colour=red").at("/code")).isEqualTo("unknown-parameter");
    }

    @Test
    void a_confidential_draft_is_not_there_for_readers() {
        String strategy = editor.post("/strategies", "{\"title\":\"Hemlig\",\"confidential\":true}")
                .at("/id");
        Client reader = api.as(Role.READER);

        assertThat(reader.get("/strategies/" + strategy).status()).isEqualTo(404);
        assertThat(reader.get("/strategies/" + strategy + "/goals").status()).isEqualTo(404);
        assertThat(reader.get("/strategies/" + strategy + "/related-plans").status())
                .isEqualTo(404);
        assertThat(reader.get("/strategies").json().path("items")).isEmpty();
        assertThat(editor.get("/strategies/" + strategy).status()).isEqualTo(200);
    }

    @Test
    void the_overview_shows_every_goal_with_its_objectives() {
        String strategy = complete();
        String goal =
                goal(strategy, "{\"kind\":\"BUSINESS\",\"title\":\"Mål\"}").at("/id");
        goal(strategy, "{\"kind\":\"BUSINESS\",\"title\":\"Delmål\",\"parent\":\"" + goal + "\"}");
        goal(strategy, "{\"kind\":\"DIGITAL\",\"title\":\"Stöd\",\"supports\":[\"" + goal + "\"]}");

        Reply overview = editor.get("/strategies/" + strategy + "/overview");

        assertThat(overview.at("/goals/0/objectives/0/title")).isEqualTo("Delmål");
        assertThat(overview.at("/goals/0/supportedBy/0/title")).isEqualTo("Stöd");
    }

    private String complete() {
        return editor.post(
                        "/strategies",
                        "{\"title\":\"Hel\",\"owner\":\"" + person
                                + "\",\"contact\":{\"channel\":\"digital@ekdala.example\"},"
                                + "\"period\":{\"from\":\"2026-01-01\",\"to\":\"2029-12-31\"}}")
                .at("/id");
    }

    private Reply goal(String strategy, String json) {
        Reply made = editor.post("/strategies/" + strategy + "/goals", json);
        assertThat(made.status()).isEqualTo(201);
        return made;
    }

    private String person(String name) {
        Actor actor =
                new Actor(api.organisation(), api.organisation(), null, Role.ADMINISTRATOR, List.of(), "test", null);
        return api.application()
                .addEntry()
                .handle(
                        actor,
                        new AddEntry.Command<>(
                                Person.KIND,
                                id -> new Keyed<>(
                                        new Person(
                                                new PersonId(id),
                                                name,
                                                null,
                                                null,
                                                null,
                                                PersonKind.EMPLOYEE,
                                                false,
                                                false),
                                        List.of())))
                .value()
                .id()
                .toString();
    }
}
