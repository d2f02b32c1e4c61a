package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that may be sent twice and are carried out once. */
class OnceOnlyTest {

    private static final String UNIT = "{\"name\": \"Omsorg\"}";

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

    private Client with(String key) {
        return editor.with("Idempotency-Key", key);
    }

    private int units() {
        return editor.get("/org-units?limit=200").json().path("items").size();
    }

    @Test
    void the_same_request_gets_the_first_answer_again() {
        Reply first = with("a-1").post("/org-units", UNIT);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();

        Reply again = with("a-1").post("/org-units", UNIT);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void the_key_with_another_request_is_refused() {
        with("a-1").post("/org-units", UNIT);
        for (Reply refused : new Reply[] {
            with("a-1").post("/org-units", "{\"name\":\"Omsorg\"}"), with("a-1").post("/positions", UNIT)
        }) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/code")).isEqualTo("idempotency-key-reused");
        }
        assertThat(with("a-1").post("/org-units", UNIT).status()).isEqualTo(201);
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_given_again_too() {
        Reply refused = with("a-1").post("/org-units", "{\"name\": \" \"}");
        assertThat(refused.status()).isEqualTo(422);
        Reply again = with("a-1").with("Accept-Language", "sv").post("/org-units", "{\"name\": \" \"}");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).isEqualTo(refused.text());
        assertThat(again.header("Content-Language")).isEqualTo("en");
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(with("a-1").post("/org-units", UNIT).at("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_refusal_of_the_caller_is_not_kept() {
        Reply refused = api.as(Role.READER).with("Idempotency-Key", "a-1").post("/org-units", UNIT);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(with("a-1").post("/org-units", UNIT).status()).isEqualTo(201);
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        with("a-1").post("/org-units", UNIT);
        api.itIs("2026-11-22T20:54:59Z");
        assertThat(with("a-1").post("/org-units", UNIT).header("Idempotency-Replayed"))
                .isEqualTo("true");
        api.itIs("2026-11-22T20:55:01Z");
        assertThat(with("a-1").post("/org-units", UNIT).header("Idempotency-Replayed"))
                .isNull();
        assertThat(units()).isEqualTo(2);
    }

    @Test
    void keys_are_the_organisations_own() {
        with("a-1").post("/org-units", UNIT);
        Client other = api.as(api.key(api.found("Annandal"), Role.EDITOR, null).text());
        Reply first = other.with("Idempotency-Key", "a-1").post("/org-units", "{\"name\": \"Annat\"}");
        assertThat(first.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "å", ""})
    void a_key_that_cannot_be_one_is_refused(String key) throws IOException {
        String answer = raw(key, UNIT.length());
        assertThat(answer).startsWith("HTTP/1.1 400").contains("idempotency-key-malformed");
    }

    @Test
    void a_key_has_at_most_255_characters() {
        assertThat(with("x".repeat(255)).post("/org-units", UNIT).status()).isEqualTo(201);
        assertThat(with("x".repeat(256)).post("/org-units", UNIT).at("/code")).isEqualTo("idempotency-key-malformed");
    }

    @Test
    void a_request_whose_first_is_still_running_is_told_to_wait() throws IOException {
        try (Socket socket = new Socket("localhost", api.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("a-1", UNIT.length(), "Expect: 100-continue\r\n"));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            // The server asks for the body when it is carrying the request out.
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");

            Reply second = with("a-1").post("/org-units", UNIT);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.at("/code")).isEqualTo("idempotency-in-progress");

            out.write(UNIT.getBytes(StandardCharsets.UTF_8));
            out.flush();
            in.readLine();
            assertThat(in.readLine()).startsWith("HTTP/1.1 201");
        }
        assertThat(with("a-1").post("/org-units", UNIT).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void the_secret_of_a_key_is_not_kept() {
        Client administrator = api.as(Role.ADMINISTRATOR).with("Idempotency-Key", "k-1");
        Reply made = administrator.post("/api-keys", "{\"name\": \"ERP\", \"role\": \"READER\"}");
        assertThat(made.at("/key")).startsWith("kurs_");
        Reply again = administrator.post("/api-keys", "{\"name\": \"ERP\", \"role\": \"READER\"}");
        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(again.text()).doesNotContain("kurs_");
    }

    private String raw(String key, int length) throws IOException {
        try (Socket socket = new Socket("localhost", api.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(key, length, "Connection: close\r\n"));
            out.write(UNIT.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] head(String key, int length, String more) {
        return ("POST /kurs/v1/org-units HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + api.secret(Role.EDITOR) + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                        + "\r\n" + more + "Idempotency-Key: " + key + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
