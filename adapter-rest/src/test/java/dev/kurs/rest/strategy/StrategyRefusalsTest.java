package dev.kurs.rest.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of strategies, with which status, code and pointers; nothing of it changes anything. */
class StrategyRefusalsTest {

    private static final String NOBODY = "0198f2c0-7a10-7c3e-8000-000000000060";

    private static RunningApi api;
    private static Client editor;
    private static String strategy;
    private static String business;
    private static String digital;
    private static String premise;
    private static String before;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        strategy = "/strategies/"
                + editor.post("/strategies", "{\"title\":\"Plan\"}").at("/id");
        business = editor.post(strategy + "/goals", "{\"kind\":\"BUSINESS\",\"title\":\"B\"}")
                .at("/id");
        digital = editor.post(
                        strategy + "/goals",
                        "{\"kind\":\"DIGITAL\",\"title\":\"D\",\"supports\":[\"" + business + "\"]}")
                .at("/id");
        premise = editor.post(strategy + "/premises", "{\"statement\":\"P\",\"category\":\"LAW\"}")
                .at("/id");
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

    private static String everything() {
        Client reader = api.as(Role.READER);
        return reader.get("/strategies").text()
                + reader.get(strategy + "/goals").text()
                + reader.get(strategy + "/premises").text()
                + reader.get(strategy + "/revisions").text();
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : Map.of(
                        "{s}", strategy, "{b}", business, "{d}", digital, "{p}", premise, "{x}", NOBODY)
                .entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /strategies | {} | /title missing-field
            /strategies | [] | ' wrong-type'
            /strategies | {"title": 7, "confidential": "yes", "reviewCycle": "yearly"} | /title wrong-type;/confidential wrong-type;/reviewCycle malformed-period
            /strategies | {"title": "a", "status": "ADOPTED", "progress": 1, "colour": "red"} | /status computed-field;/progress computed-field;/colour unknown-field
            /strategies | {"title": "a", "period": {"from": "2026-02-30", "too": 1}} | /period/from malformed-day;/period/too unknown-field
            /strategies | {"title": "a", "values": [{"description": "x"}, 7], "contact": {}} | /values/0/name missing-field;/values/1 wrong-type;/contact/channel missing-field
            /strategies | {"title": "a", "owner": "nobody", "parent": 7} | /owner malformed-id;/parent wrong-type
            {s}/goals | {"kind": "IT", "title": null} | /kind unknown-value;/title null-not-allowed
            {s}/goals | {"kind": "BUSINESS", "title": "a", "weight": "1", "supports": "x", "order": 1.5} | /weight wrong-type;/supports wrong-type;/order wrong-type
            {s}/premises | {"statement": "", "category": "WEATHER"} | /statement too-short;/category unknown-value
            {s}/revisions | {"triggers": [{"type": "MOOD"}]} | /reason missing-field;/triggers/0/type unknown-value
            {s}/revisions/1/adoption | {"effectiveFrom": "soon", "by": 1} | /effectiveFrom malformed-day;/by unknown-field
            {s}/closure | {"reason": 1} | /reason wrong-type;/outcome missing-field
            {s}/launch | {"on": 7} | /on wrong-type
            {s}/related-plans | {"title": "a", "issuer": "b", "level": "WORLD"} | /level unknown-value;/relation missing-field
            {s}/endorsements | {"by": {}, "level": "TOP", "date": "x", "statement": "s", "revision": "1"} | /level unknown-value;/date malformed-day;/revision wrong-type
            {s}/reaffirmations | {} | /reason missing-field
            /premises/{p}/observations | {"date": "2026-11-20", "verdict": "FINE"} | /text missing-field;/verdict unknown-value
            """)
    void what_has_the_wrong_shape_is_refused_with_every_fault(String path, String body, String faults) {
        Reply refused = editor.post(filled(path), filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /strategies | {"title": "a", "language": "??", "reviewCycle": "P0D"} | /language language-unknown;/reviewCycle review-cycle-not-positive
            /strategies | {"title": "a", "owner": "{x}", "orgUnit": "{x}", "parent": "{x}"} | /owner reference-unknown;/orgUnit reference-unknown;/parent reference-unknown
            /strategies | {"title": "a", "owner": "{b}"} | /owner reference-unknown
            /strategies | {"title": "a", "period": {"from": "2027-01-01", "to": "2026-01-01"}} | /period/to period-reversed
            {s}/goals | {"kind": "BUSINESS", "title": "a", "weight": 0} | /weight weight-not-positive
            {s}/goals | {"kind": "BUSINESS", "title": "a", "supports": ["{b}"]} | /supports supports-from-business-goal
            {s}/goals | {"kind": "DIGITAL", "title": "a", "parent": "{b}"} | /kind objective-of-other-kind
            {s}/goals | {"kind": "DIGITAL", "title": "a", "supports": ["{x}", "{b}", "{b}"]} | /supports/0 supported-goal-not-in-revision;/supports/2 listed-twice
            {s}/goals | {"kind": "BUSINESS", "title": "a", "parent": "{x}"} | /parent parent-not-in-revision
            {s}/goals | {"kind": "BUSINESS", "title": "a", "contributesTo": "{b}"} | /contributesTo contributes-outside-parent
            {s}/endorsements | {"by": {"person": "{x}"}, "level": "EXECUTIVE", "date": "2026-11-01", "statement": "s", "revision": 1} | /by/person reference-unknown
            {s}/endorsements | {"by": {"person": "{x}", "body": "{x}"}, "level": "EXECUTIVE", "date": "2026-11-01", "statement": "s", "revision": 1} | /by endorsed-by-one
            /premises/{p}/observations | {"date": "2027-01-01", "text": "t", "verdict": "HOLDS"} | /date day-in-the-future
            {s}/revisions/1/adoption | {"decision": "{x}"} | /decision reference-unknown;/owner owner-missing;/contact contact-missing;/period period-incomplete
            """)
    void what_breaks_rules_is_refused_with_all_of_them(String path, String body, String faults) {
        Reply refused = editor.post(filled(path), filled(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("rule-broken");
        assertThat(refused.faults()).containsExactlyInAnyOrder(faults.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {s}/revisions | {"reason": "r"} | revision-already-open
            {s}/revisions/2/adoption | {} | revision-not-open
            {s}/revisions/1/withdrawal | {} | first-revision-not-withdrawn
            {s}/launch | {} | not-adopted
            {s}/closure | {"reason": "r", "outcome": "o"} | not-adopted
            """)
    void what_the_state_does_not_allow_is_a_conflict(String path, String body, String code) {
        Reply refused = editor.post(filled(path), body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET | /strategies/{x}
            GET | /strategies/{x}/goals
            GET | {s}/goals/{x}
            GET | {s}/goals/{b}?revision=9
            GET | {s}/premises/{x}
            GET | {s}/revisions/9
            GET | {s}/revisions/9/changes
            GET | /strategies/{x}/overview
            GET | /strategies/{x}/related-plans
            GET | /strategies/{x}/stratml-losses
            GET | /premises/{x}/observations
            GET | /strategies/not-an-id
            POST | /strategies/{x}/goals
            POST | /strategies/{x}/revisions/1/adoption
            """)
    void what_is_not_there_is_not_found(String method, String path) {
        Reply refused = method.equals("GET")
                ? editor.get(filled(path))
                : editor.post(filled(path), path.endsWith("goals") ? "{\"kind\":\"BUSINESS\",\"title\":\"a\"}" : "{}");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("/code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /strategies
            {s}/goals
            {s}/premises
            {s}/revisions
            {s}/revisions/1/adoption
            {s}/launch
            {s}/related-plans
            {s}/endorsements
            /premises/{p}/observations
            """)
    void readers_and_contributors_do_not_write(String path) {
        for (Role role : new Role[] {Role.READER, Role.CONTRIBUTOR}) {
            Reply refused = api.as(role).post(filled(path), "{}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("role-too-low");
        }
        assertThat(api.asNobody().post(filled(path), "{}").status()).isEqualTo(401);
    }

    @Test
    void a_change_needs_the_version_that_stands() {
        for (String path :
                new String[] {strategy, strategy + "/goals/" + business, strategy + "/premises/" + premise}) {
            assertThat(editor.patch(path, null, "{}").status()).isEqualTo(428);
            assertThat(editor.patch(path, "\"7\"", "{}").status()).isEqualTo(412);
            assertThat(editor.patch(path, "W/\"1\"", "{}").status()).isEqualTo(412);
        }
    }

    @Test
    void a_goal_that_others_hang_on_is_not_taken_out() {
        Reply refused = editor.delete(strategy + "/goals/" + business);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("goal-still-needed");
        assertThat(refused.at("/detail")).contains("D");
    }

    @Test
    void another_organisation_finds_nothing_of_it() {
        Client stranger = api.as(
                api.key(api.found("Grannköping"), Role.ADMINISTRATOR, null).text());

        assertThat(stranger.get(strategy).status()).isEqualTo(404);
        assertThat(stranger.get(strategy + "/goals").status()).isEqualTo(404);
        assertThat(stranger.get("/premises/" + premise + "/observations").status())
                .isEqualTo(404);
        assertThat(stranger.get("/strategies").json().path("items")).isEmpty();
        assertThat(stranger.post(strategy + "/goals", "{\"kind\":\"BUSINESS\",\"title\":\"a\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE a [<!ENTITY b "c">]><StrategicPlan>&b;</StrategicPlan> | 400 | doctype-not-allowed
            <StrategicPlan> | 400 | not-well-formed
            <html/> | 422 | root-not-stratml
            """)
    void what_is_no_stratml_is_refused_with_line_and_column(String document, int status, String code) {
        Reply refused = editor.with("Accept-Language", "da")
                .send("POST", "/strategies", StratmlResource.TYPE, BodyPublishers.ofString(document));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/code")).isEqualTo("stratml-refused");
        assertThat(refused.faults()).containsExactly(" " + code);
        assertThat(refused.at("/detail")).contains("linje 1");
    }
}
