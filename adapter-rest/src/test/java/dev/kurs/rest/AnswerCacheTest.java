package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are kept in memory while they hold. */
class AnswerCacheTest {

    private RunningApi api;
    private Client editor;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    /** How many reads were answered from memory. */
    private int answeredBefore() {
        String metrics = api.as(Role.READER)
                .with("Accept", "application/openmetrics-text")
                .get("//metrics")
                .text();
        return metrics.lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("GET")
                        && line.contains("(answered before)"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void a_read_is_answered_from_memory_until_something_is_written() {
        String first = editor.get("/org-units").text();
        assertThat(answeredBefore()).isZero();
        assertThat(editor.get("/org-units").text()).isEqualTo(first);
        assertThat(editor.get("/org-units").header("ETag")).isNotNull();
        assertThat(answeredBefore()).isEqualTo(2);

        editor.post("/org-units", "{\"name\": \"A\"}");
        assertThat(editor.get("/org-units").at("/items/0/name")).isEqualTo("A");
        assertThat(answeredBefore()).isEqualTo(2);
    }

    @Test
    void an_answer_from_memory_is_the_answer_that_was_kept() {
        editor.post("/org-units", "{\"name\": \"A\"}");
        var unit = editor.post("/org-units", "{\"name\": \"B\"}");
        Client caller = editor.with("Accept-Language", "sv")
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .with("X-Request-Id", "mine");
        assertThatBothAreTheSame(caller, "/org-units?limit=1");
        assertThatBothAreTheSame(caller, "/org-units/" + unit.at("/id"));
        assertThatBothAreTheSame(caller.with("Accept", "text/csv"), "/org-units");
        assertThat(answeredBefore()).isEqualTo(3);
    }

    @Test
    void what_is_known_to_the_caller_is_not_sent_from_memory_either() {
        String path =
                "/org-units/" + editor.post("/org-units", "{\"name\": \"A\"}").at("/id");
        Client caller = editor.with("X-Request-Id", "mine")
                .with("If-None-Match", editor.get(path).etag());
        editor.post("/org-units", "{\"name\": \"B\"}");
        assertThatBothAreTheSame(caller, path);
        assertThat(caller.get(path).status()).isEqualTo(304);
    }

    private static void assertThatBothAreTheSame(Client caller, String path) {
        Client.Reply worked = caller.get(path);
        Client.Reply kept = caller.get(path);
        assertThat(kept.status()).isEqualTo(worked.status());
        assertThat(kept.text()).isEqualTo(worked.text());
        assertThat(headers(kept)).isEqualTo(headers(worked)).isNotEmpty();
    }

    private static Map<String, List<String>> headers(Client.Reply reply) {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void what_an_answer_depends_on_tells_answers_apart() {
        editor.get("/organisation");
        api.as(Role.ADMINISTRATOR).get("/organisation");
        editor.with("Accept-Language", "sv").get("/organisation");
        editor.with("Accept", "application/json").get("/organisation");
        editor.get("/organisation?fields=name");
        api.as(api.key(api.found("Annandal"), Role.EDITOR, null).text()).get("/organisation");
        assertThat(answeredBefore()).isZero();
        assertThat(api.as(Role.ADMINISTRATOR).get("/organisation").at("/_links/change/method"))
                .isEqualTo("PATCH");
        assertThat(editor.get("/organisation").at("/_links/change")).isNull();
        assertThat(answeredBefore()).isEqualTo(2);
    }

    @Test
    void an_answer_holds_until_the_organisations_midnight() {
        editor.get("/org-units");
        api.itIs("2026-11-21T22:59:59Z");
        editor.get("/org-units");
        assertThat(answeredBefore()).isEqualTo(1);
        api.itIs("2026-11-21T23:00:00Z");
        editor.get("/org-units");
        assertThat(answeredBefore()).isEqualTo(1);
    }

    @Test
    void refusals_and_passing_answers_are_not_kept() {
        for (int i = 0; i < 2; i++) {
            editor.get("/org-units?x=1");
            editor.get("/journal/verification");
            editor.get("/org-units/019aa8f0-7e20-7000-8000-000000000000");
        }
        assertThat(answeredBefore()).isZero();
    }

    @Test
    void a_key_that_was_revoked_gets_nothing_from_memory() {
        Client administrator = api.as(Role.ADMINISTRATOR);
        var made = administrator.post("/api-keys", "{\"name\": \"ERP\", \"role\": \"READER\"}");
        Client caller = api.as(made.at("/key"));
        caller.get("/org-units");
        administrator.delete("/api-keys/" + made.at("/id"));
        assertThat(caller.get("/org-units").status()).isEqualTo(401);
    }

    @Test
    void without_room_nothing_is_kept() {
        try (RunningApi bare = RunningApi.start(new RestAdapter.Settings(0, 0, 1 << 20, true))) {
            bare.as(Role.READER).get("/org-units");
            assertThat(bare.as(Role.READER).get("/org-units").status()).isEqualTo(200);
        }
    }
}
