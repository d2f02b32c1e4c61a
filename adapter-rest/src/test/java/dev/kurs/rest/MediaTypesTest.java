package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods and media types. */
class MediaTypesTest {

    private static RunningApi api;
    private static Client editor;
    private static String unit;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        unit = "/org-units/" + editor.post("/org-units", "{\"name\": \"A\"}").at("/id");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Reply send(String method, String path, String type) {
        return editor.send(method, path, type, BodyPublishers.ofString("{\"name\": \"A\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=utf-8", "application/json; charset=\"UTF-8\""})
    void json_in_utf_8_is_taken(String type) {
        assertThat(send("POST", "/org-units", type).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=latin1"
            })
    void another_type_is_refused_and_told_what_is_taken(String type) {
        Reply refused = send("POST", "/org-units", type);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.at("/code")).isEqualTo("unsupported-media-type");
        assertThat(refused.header("Accept-Post")).isEqualTo("application/json, application/x-ndjson");
    }

    @Test
    void a_body_of_no_type_is_refused() {
        assertThat(send("POST", "/org-units", null).status()).isEqualTo(415);
    }

    @Test
    void a_change_is_a_merge_patch() {
        Reply refused = send("PATCH", unit, "application/json");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
        assertThat(send("PATCH", unit, "application/json-patch+json").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/*"})
    void an_answer_in_no_accepted_form_is_refused(String accept) {
        Reply refused = editor.with("Accept", accept).get("/org-units");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.at("/code")).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "text/html, application/json;q=0.1", "application/json, text/csv;q=0.9"})
    void json_is_given_when_it_is_accepted(String accept) {
        assertThat(editor.with("Accept", accept).get("/org-units").header("Content-Type"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/*", "application/json;q=0.5, text/csv"})
    void a_table_is_given_when_it_is_rather_accepted(String accept) {
        assertThat(editor.with("Accept", accept).get("/org-units").header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void one_resource_is_no_table() {
        assertThat(editor.with("Accept", "text/csv").get(unit).status()).isEqualTo(406);
    }

    @Test
    void a_method_that_is_not_there_is_told_with_those_that_are() {
        Reply refused = editor.delete("/org-units");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow").split(", ?|,"))
                .contains("GET", "POST")
                .doesNotContain("DELETE");
        assertThat(send("PUT", unit, "application/json").header("Allow")).contains("PATCH", "DELETE");
        assertThat(send("POST", "/organisation", "application/json").status()).isEqualTo(405);
        assertThat(editor.send("BREW", unit, null, BodyPublishers.noBody()).status())
                .isEqualTo(405);
    }

    @Test
    void what_may_be_done_can_be_asked() {
        Reply item = editor.send("OPTIONS", unit, null, BodyPublishers.noBody());
        assertThat(item.status()).isEqualTo(204);
        assertThat(item.header("Allow")).contains("GET", "HEAD", "PATCH", "DELETE");
        assertThat(item.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
        assertThat(editor.send("OPTIONS", "/org-units", null, BodyPublishers.noBody())
                        .header("Accept-Post"))
                .isEqualTo("application/json, application/x-ndjson");
        assertThat(editor.send("OPTIONS", "/measurements", null, BodyPublishers.noBody())
                        .header("Accept-Post"))
                .isEqualTo("application/x-ndjson");
    }

    @Test
    void the_head_is_that_of_the_whole_answer() {
        Reply whole = editor.get(unit);
        Reply head = editor.send("HEAD", unit, null, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
        assertThat(head.etag()).isEqualTo(whole.etag());
        assertThat(head.header("Content-Length")).isEqualTo(whole.header("Content-Length"));
        assertThat(editor.with("If-None-Match", whole.etag())
                        .send("HEAD", unit, null, BodyPublishers.noBody())
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/org-units/7", "/org-units/7/8", "/orgunits", "/org-units/external/hr", "/", ""})
    void an_address_that_leads_nowhere_is_told(String path) {
        Reply refused = editor.get(path);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("/code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "/", "application/", "application/json; charset", "\u00e5/\u00e4"})
    void a_type_that_is_none_is_refused(String type) {
        assertThat(send("POST", "/org-units", type).status()).isIn(400, 415);
        assertThat(editor.with("Accept", type).get("/org-units").status()).isIn(400, 406);
    }
}
