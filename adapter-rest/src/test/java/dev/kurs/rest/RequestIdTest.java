package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of a request, on its whole way. */
class RequestIdTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static RunningApi api;
    private static Client editor;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void a_request_without_an_id_is_given_one() {
        Reply refused = editor.get("/nothing");
        UUID id = UUID.fromString(refused.header("X-Request-Id"));
        assertThat(refused.at("/instance")).isEqualTo("urn:uuid:" + id);
        assertThat(editor.get("/nothing").header("X-Request-Id")).isNotEqualTo(id.toString());
    }

    @Test
    void the_callers_own_id_stands_in_the_answer_the_problem_and_the_journal() {
        String id = "0198F2C0-7a10-7c3e-8000-0000000000f0";
        assertThat(editor.with("X-Request-Id", id).get("/nothing").at("/instance"))
                .isEqualTo("urn:uuid:0198f2c0-7a10-7c3e-8000-0000000000f0");
        Reply added = editor.with("X-Request-Id", id).post("/org-units", "{\"name\": \"A\"}");
        assertThat(added.header("X-Request-Id")).isEqualTo(id);
        assertThat(editor.get("/journal?subject=org-unit/" + added.at("/id")).at("/items/0/data/request"))
                .isEqualTo(id);
    }

    @Test
    void an_id_that_is_no_uuid_has_an_instance_of_its_own_always_the_same() {
        Client caller = editor.with("X-Request-Id", "erp-17/4711");
        Reply refused = caller.get("/nothing");
        assertThat(refused.header("X-Request-Id")).isEqualTo("erp-17/4711");
        assertThat(refused.at("/instance"))
                .isEqualTo(caller.get("/nothing").at("/instance"))
                .matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "x\ty"})
    void an_id_that_would_spoil_a_log_is_replaced(String id) {
        assertThat(editor.with("X-Request-Id", id).get("/org-units").header("X-Request-Id"))
                .isNotEqualTo(id)
                .hasSize(36);
    }

    @Test
    void an_id_has_at_most_128_characters() {
        assertThat(editor.with("X-Request-Id", "x".repeat(128))
                        .get("/org-units")
                        .header("X-Request-Id"))
                .hasSize(128);
        assertThat(editor.with("X-Request-Id", "x".repeat(129))
                        .get("/org-units")
                        .header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void a_trace_is_passed_back() {
        assertThat(editor.with("traceparent", TRACE).get("/org-units").header("traceparent"))
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "x"
            })
    void a_trace_that_is_none_is_passed_over(String trace) {
        assertThat(editor.with("traceparent", trace).get("/org-units").header("traceparent"))
                .isNull();
    }
}
