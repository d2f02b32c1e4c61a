package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections that take streams: what is pushed again and again becomes so, and nothing else. */
class StreamsTest {

    private static final String NOTHING_NEW =
            "{\"accepted\":0,\"corrected\":0,\"unchanged\":2,\"rejectedInAll\":0,\"rejected\":[]}";

    private RunningApi api;
    private Client editor;
    private Client administrator;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        administrator = api.as(Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    /** A collection, what a line of it says, and what another says of the same resource; null where none may. */
    private record Pushed(String collection, String fields, String changed) {

        String line(String key) {
            return line(key, fields);
        }

        String line(String key, String said) {
            return "{" + said + ", \"externalKeys\": [{\"system\": \"erp\", \"key\": \"" + key + "\"}]}";
        }
    }

    private List<Pushed> collections() {
        String person =
                administrator.post("/people", "{\"name\": \"Asta Påhittad\"}").at("/id");
        String strategy = "/strategies/"
                + editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        String goal = editor.post(strategy + "/goals", "{\"kind\": \"BUSINESS\", \"title\": \"Kortare väntan\"}")
                .at("/id");
        String premise = editor.post(
                        strategy + "/premises", "{\"statement\": \"Lagen står kvar\", \"category\": \"LAW\"}")
                .at("/id");
        return List.of(
                new Pushed("/org-units", "\"name\": \"Kansliet\"", "\"name\": \"Kommunkansliet\""),
                new Pushed("/people", "\"name\": \"Berit Påhittad\"", "\"name\": \"Berit Fiktiv\""),
                new Pushed("/positions", "\"title\": \"Chef\"", "\"title\": \"Direktör\""),
                new Pushed(
                        "/discount-schedules",
                        "\"authority\": \"Ekdala\", \"validFrom\": \"2026-01-01\", \"bands\": [{\"fromYear\": 0, \"rate\": 0.03}]",
                        "\"authority\": \"Ekdala\", \"validFrom\": \"2026-01-01\", \"bands\": [{\"fromYear\": 0, \"rate\": 0.04}]"),
                new Pushed("/strategies", "\"title\": \"Biblioteksplan\"", "\"title\": \"Läsplan\""),
                new Pushed(
                        strategy + "/goals",
                        "\"kind\": \"BUSINESS\", \"title\": \"Fler svar\"",
                        "\"kind\": \"BUSINESS\", \"title\": \"Fler svar\", \"weight\": 2"),
                new Pushed(
                        strategy + "/premises",
                        "\"statement\": \"Staten betalar\", \"category\": \"LAW\"",
                        "\"statement\": \"Staten betalar hälften\", \"category\": \"LAW\""),
                new Pushed(
                        "/premises/" + premise + "/observations",
                        "\"date\": \"2026-11-20\", \"text\": \"Inget nytt\", \"verdict\": \"HOLDS\"",
                        null),
                new Pushed(
                        strategy + "/related-plans",
                        "\"title\": \"Agenda\", \"issuer\": \"Regionen\", \"level\": \"REGIONAL\", \"relation\": \"ALIGNS_WITH\"",
                        "\"title\": \"Agenda\", \"issuer\": \"Staten\", \"level\": \"NATIONAL\", \"relation\": \"ALIGNS_WITH\""),
                new Pushed(
                        strategy + "/endorsements",
                        "\"by\": {\"person\": \"" + person
                                + "\"}, \"level\": \"POLITICAL\", \"date\": \"2026-11-01\", \"statement\": \"Ja\", \"revision\": 1",
                        null),
                new Pushed(strategy + "/reaffirmations", "\"reason\": \"Allt från 2026-11 står kvar\"", null),
                new Pushed(
                        "/projects",
                        "\"name\": \"En inloggning\", \"strategy\": \"" + strategy.substring(12) + "\"",
                        "\"name\": \"En inloggning för alla\", \"strategy\": \"" + strategy.substring(12) + "\""),
                new Pushed(
                        "/indicators",
                        "\"name\": \"Svarstid\", \"unit\": \"dagar\", \"direction\": \"DECREASE\", \"goal\": \"" + goal
                                + "\"",
                        "\"name\": \"Svarstid\", \"unit\": \"dygn\", \"direction\": \"DECREASE\", \"goal\": \"" + goal
                                + "\""));
    }

    @Test
    void the_same_push_twice_changes_nothing_in_any_collection() {
        for (Pushed one : collections()) {
            String[] lines = {one.line("1"), one.line("2")};

            Reply first = administrator.push(one.collection(), lines);
            String entries = entries();
            Reply second = administrator.push(one.collection(), lines);

            assertThat(first.at("/accepted")).as(first.text()).isEqualTo("2");
            assertThat(second.text()).as(one.collection()).isEqualTo(NOTHING_NEW);
            assertThat(entries()).as(one.collection()).isEqualTo(entries);
        }
    }

    @Test
    void a_line_that_carries_a_known_key_changes_the_resource_that_carries_it() {
        for (Pushed one : collections()) {
            administrator.push(one.collection(), one.line("1"));
            if (one.changed() == null) {
                Reply refused = administrator.push(
                        one.collection(), one.line("1", one.fields().replace("2026-11", "2026-10")));
                assertThat(refused.at("/rejected/0/code")).as(one.collection()).isEqualTo("not-allowed");
                continue;
            }

            Reply told = administrator.push(one.collection(), one.line("1", one.changed()), one.line("2"));

            assertThat(told.at("/corrected")).as(told.text()).isEqualTo("1");
            assertThat(told.at("/accepted")).as(told.text()).isEqualTo("1");
        }
    }

    @Test
    void what_becomes_of_each_line_is_told() {
        Golden golden = new Golden();
        golden.add(editor.push(
                "/org-units",
                "{\"name\": \"Kansliet\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"1\"}]}",
                "{\"name\": \"Skolan\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"2\"}, {\"system\": \"hr\", \"key\": \"1\"}]}",
                "{\"name\": \"Utan nyckel\"}",
                "{\"name\": \"Hemtjänsten\", \"externalKeys\": [{\"system\": \"\", \"key\": \"3\"}]}",
                "{\"name\": \"Vilse\", \"parent\": \"019aa8f0-7e20-7000-8000-00000000ffff\"}",
                "{\"title\": \"Inget namn\"}",
                "{\"name\": \"Gymnasiet\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"9\"}]}"));
        golden.add(editor.get("/org-units?fields=name,externalKeys"));
        golden.check("org-unit-stream");
    }

    @Test
    void with_all_or_nothing_a_bad_line_takes_back_the_good_ones_before_it() {
        String good = "{\"name\": \"Kansliet\"}";
        String bad = "{\"name\": \"Vilse\", \"parent\": \"019aa8f0-7e20-7000-8000-00000000ffff\"}";

        Reply refused = editor.push("/org-units?atomic=true", good, bad, good);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("stream-refused");
        assertThat(refused.at("/errors/0/line")).isEqualTo("2");
        assertThat(refused.faults()).containsExactly("/parent reference-unknown");
        assertThat(editor.get("/org-units").json().path("items")).isEmpty();
        assertThat(editor.push("/org-units?atomic=true", good, good).at("/accepted"))
                .isEqualTo("2");
    }

    @Test
    void a_line_may_refer_to_one_before_it_that_is_known_by_its_id() {
        String parent = editor.post("/org-units", "{\"name\": \"Kommunen\"}").at("/id");

        Reply told = editor.push("/org-units", "{\"name\": \"Kansliet\", \"parent\": \"" + parent + "\"}");

        assertThat(told.at("/accepted")).isEqualTo("1");
    }

    @Test
    void the_lines_of_a_stream_leave_the_entries_that_single_requests_would() {
        editor.push(
                "/org-units",
                "{\"name\": \"Kansliet\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"1\"}]}",
                "{\"name\": \"Vilse\", \"parent\": \"019aa8f0-7e20-7000-8000-00000000ffff\"}",
                "{\"name\": \"Skolan\"}");

        List<String> told = new ArrayList<>();
        for (JsonNode entry : editor.get("/journal?limit=200").json().path("items")) {
            told.add(entry.path("type").asText());
        }
        assertThat(told.subList(told.size() - 3, told.size()))
                .containsExactly(
                        "dev.kurs.organisation.org-unit-added",
                        "dev.kurs.organisation.external-keys-changed",
                        "dev.kurs.organisation.org-unit-added");
        assertThat(editor.get("/journal/verification").at("/intact")).isEqualTo("true");
    }

    @Test
    void many_lines_are_taken_piece_by_piece() {
        String[] lines = IntStream.range(0, 250)
                .mapToObj(i -> "{\"name\": \"Enhet " + i + "\"}")
                .toArray(String[]::new);

        assertThat(editor.push("/org-units", lines).at("/accepted")).isEqualTo("250");
    }

    @Test
    void a_stream_takes_the_role_that_one_resource_takes() {
        assertThat(editor.push("/people", "{\"name\": \"Berit Påhittad\"}").status())
                .isEqualTo(403);
        assertThat(api.as(Role.CONTRIBUTOR)
                        .push("/org-units", "{\"name\": \"A\"}")
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .push("/api-keys", "{\"name\": \"A\", \"role\": \"READER\"}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void what_the_resources_belong_to_must_be_there() {
        String nowhere = "019aa8f0-7e20-7000-8000-00000000ffff";
        for (String collection : List.of(
                "/strategies/" + nowhere + "/goals",
                "/strategies/" + nowhere + "/premises",
                "/strategies/" + nowhere + "/related-plans",
                "/premises/" + nowhere + "/observations",
                "/indicators/" + nowhere + "/measurements")) {
            assertThat(editor.push(collection, "{}").status()).as(collection).isEqualTo(404);
        }
    }

    @Test
    void the_goal_of_another_strategy_is_not_found_by_its_key() {
        Pushed goal = new Pushed("", "\"kind\": \"BUSINESS\", \"title\": \"Fler svar\"", null);
        String one = "/strategies/"
                + editor.post("/strategies", "{\"title\": \"En\"}").at("/id") + "/goals";
        String other = "/strategies/"
                + editor.post("/strategies", "{\"title\": \"Två\"}").at("/id") + "/goals";
        editor.push(one, goal.line("1"));

        assertThat(editor.push(other, goal.line("1")).at("/rejected/0/code")).isEqualTo("not-found");
    }

    @Test
    void a_stream_of_one_indicators_measurements_needs_not_name_it() {
        String goal = editor.post(
                        "/strategies/"
                                + editor.post("/strategies", "{\"title\": \"En\"}")
                                        .at("/id") + "/goals",
                        "{\"kind\": \"BUSINESS\", \"title\": \"Fler svar\"}")
                .at("/id");
        String measurements =
                "/indicators/" + editor.post("/indicators", """
                {"name": "Svarstid", "unit": "dagar", "direction": "DECREASE", "goal": "%s"}""".formatted(goal)).at("/id") + "/measurements";
        String line = "{\"date\": \"2026-11-20\", \"value\": 7, \"source\": \"erp\"}";

        Reply told = editor.push(
                measurements, line, line.replace("-20", "-22"), line.replace("}", ", \"indicator\": \"x\"}"));

        assertThat(told.at("/accepted")).isEqualTo("1");
        assertThat(told.at("/rejected/0/code")).isEqualTo("measurement-not-in-future");
        assertThat(told.at("/rejected/1/code")).isEqualTo("computed-field");
        assertThat(editor.push(measurements, line).at("/unchanged")).isEqualTo("1");
    }

    @Test
    void a_stream_with_a_key_of_its_own_is_carried_out_once() {
        Client once = editor.with("Idempotency-Key", "hr-2026-11-21");
        String[] lines = IntStream.range(0, 150)
                .mapToObj(i -> i == 120 ? "{}" : "{\"name\": \"Enhet " + i + "\"}")
                .toArray(String[]::new);

        Reply first = once.push("/org-units", lines);
        Reply again = once.push("/org-units", lines);
        Reply other = once.push("/org-units", lines[0]);

        assertThat(first.at("/accepted")).isEqualTo("149");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(editor.get("/org-units?limit=200").json().path("items")).hasSize(149);
    }

    @Test
    void a_refusal_of_all_is_kept_under_its_key_too() {
        Client once = editor.with("Idempotency-Key", "hr-2026-11-22");
        Reply first = once.push("/org-units?atomic=true", "{\"name\": \"A\"}", "{}");
        Reply again = once.push("/org-units?atomic=true", "{\"name\": \"A\"}", "{}");

        assertThat(first.status()).isEqualTo(422);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_stream_that_is_to_be_kept_whole_has_a_greatest_size_and_another_has_none() {
        try (RunningApi small = RunningApi.start(new RestAdapter.Settings(0, 0, 1000, true))) {
            Client client = small.as(Role.EDITOR);
            String[] lines = IntStream.range(0, 60)
                    .mapToObj(i -> "{\"name\": \"Enhet " + i + "\"}")
                    .toArray(String[]::new);

            Reply refused = client.push("/org-units?atomic=true", lines);

            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.at("/code")).isEqualTo("too-large");
            assertThat(client.get("/org-units").json().path("items")).isEmpty();
            assertThat(client.push("/org-units", lines).at("/accepted")).isEqualTo("60");
        }
    }

    private String entries() {
        return editor.get("/journal/verification").at("/entries");
    }
}
