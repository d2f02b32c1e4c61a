package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too much, and what is no JSON at all. */
class LimitsTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                       | 1 | 2", "{\"name\": \"A\",}      | 1 | 14", "{\"name\" \"A\"}       | 1 | 9",
                "{\"name\": 'A'}         | 1 | 10", "{\"name\": 01}          | 1 | 11",
                        "{\"name\": NaN}        | 1 | 10",
                "{\"name\": \"A\"} {}    | 1 | 15", "{\"name\": \"A\"} x     | 1 | 15", "// no                  | 1 | 1"
            })
    void malformed_json_is_told_with_its_place(String body, int line, int column) {
        Reply refused = editor.post("/org-units", body.strip());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("json-malformed");
        assertThat(refused.at("/detail")).startsWith("The JSON cannot be read from line " + line + ", column ");
        assertThat(Math.abs(column - Integer.parseInt(refused.at("/detail").replaceAll(".*column (\\d+).*", "$1"))))
                .as("near column " + column + ": " + refused.at("/detail"))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        byte[] latin1 = "{\"name\": \"Östervåla\"}".getBytes(StandardCharsets.ISO_8859_1);
        Reply refused = editor.send("POST", "/org-units", "application/json", BodyPublishers.ofByteArray(latin1));
        assertThat(refused.at("/code")).isEqualTo("json-malformed");
    }

    @Test
    void a_missing_body_is_told() {
        Reply refused = editor.send("POST", "/org-units", "application/json", BodyPublishers.noBody());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("body-missing");
    }

    @Test
    void json_may_have_64_levels_and_no_more() {
        assertThat(editor.post("/org-units", "{\"x\":" + "[".repeat(63) + "]".repeat(63) + "}")
                        .at("/code"))
                .isEqualTo("shape-wrong");
        Reply refused = editor.post("/org-units", "{\"x\":" + "[".repeat(64) + "]".repeat(64) + "}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("too-deep");
    }

    @Test
    void a_text_may_have_64_ki_characters_and_no_more() {
        assertThat(editor.post("/org-units", "{\"x\": \"" + "å".repeat(65_536) + "\"}")
                        .at("/code"))
                .isEqualTo("shape-wrong");
        Reply refused = editor.post("/org-units", "{\"y\": [\"" + "å".repeat(65_537) + "\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("too-long");
        assertThat(refused.faults()).containsExactly("/y/0 too-long");
    }

    @Test
    void a_body_may_have_1_mib_and_no_more_also_when_its_length_is_not_told() {
        byte[] fits = body(1 << 20);
        byte[] over = body((1 << 20) + 1);
        assertThat(editor.send("POST", "/org-units", "application/json", BodyPublishers.ofByteArray(fits))
                        .status())
                .isEqualTo(422);
        for (BodyPublisher publisher : new BodyPublisher[] {
            BodyPublishers.ofByteArray(over), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(over))
        }) {
            Reply refused = editor.send("POST", "/org-units", "application/json", publisher);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.at("/code")).isEqualTo("too-large");
        }
    }

    @Test
    void names_have_a_length_too() {
        Reply refused = editor.post("/org-units", "{\"a\": {\"" + "n".repeat(201) + "\": 1}}");
        assertThat(refused.at("/code")).isEqualTo("too-long");
        assertThat(refused.faults()).containsExactly("/a too-long");
    }

    @Test
    void a_body_full_of_faults_is_refused_with_as_many_as_can_be_read() {
        String twice = "\"a\": 1, \"a\": 1, ";
        Reply refused =
                editor.post("/org-units", "{" + twice + "\"x\": [" + "{\"b\": 1, \"b\": 1},".repeat(20_000) + "0]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).hasSize(500);
    }

    @Test
    void a_list_of_more_than_anything_has_is_not_looked_into() {
        Reply refused = editor.post("/positions", "{\"title\": \"A\", \"holders\": [" + "{},".repeat(10_000) + "{}]}");
        assertThat(refused.faults()).containsExactly("/holders too-long");
    }

    @Test
    void a_body_in_another_encoding_is_malformed() {
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Reply refused = editor.send(
                    "POST",
                    "/org-units",
                    "application/json",
                    BodyPublishers.ofByteArray("{\"name\": \"A\"}".getBytes(charset)));
            assertThat(refused.at("/code")).isEqualTo("json-malformed");
        }
    }

    /** A body of so many bytes, of the wrong shape. */
    private static byte[] body(int bytes) {
        StringBuilder body = new StringBuilder(bytes).append("{\"x\": [");
        while (body.length() < bytes - 2) {
            body.append(body.length() % 2 == 1 ? '1' : ',');
        }
        String text = body.toString();
        text = text.endsWith(",") ? text.substring(0, text.length() - 1) + " " : text;
        return (text + "]}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_key_that_asks_too_often_is_told_to_wait() {
        try (RunningApi limited = RunningApi.start(new RestAdapter.Settings(0, 3, 1 << 20, true))) {
            Client reader = limited.as(Role.READER);
            Reply first = reader.get("/org-units");
            assertThat(first.header("RateLimit-Policy")).isEqualTo("\"key\";q=3;w=60");
            assertThat(first.header("RateLimit")).startsWith("\"key\";r=2;t=");
            reader.get("/org-units");
            reader.get("/org-units");
            Reply refused = reader.get("/org-units");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
            assertThat(refused.header("RateLimit")).startsWith("\"key\";r=0;t=");
            assertThat(limited.as(Role.EDITOR).get("/org-units").status()).isEqualTo(200);
        }
    }

    @Test
    void trying_keys_that_open_nothing_is_slowed_down() {
        RateLimits limits = new RateLimits(0);
        assertThatThrownBy(() -> IntStream.range(0, 10_000).forEach(attempt -> limits.countFailure()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("too-many-requests");
                    assertThat(problem.headers()).containsEntry("Retry-After", "1");
                });
    }
}
