package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request can be refused before its body has come; what the connection is worth afterwards must be clear to both. */
@Timeout(60)
class RefusedBodiesTest {

    private static final String FORBIDDEN = """
            POST /kurs/v1/org-units HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            """;

    @Test
    void the_next_request_on_the_connection_is_answered_although_the_body_came_after_the_refusal() throws IOException {
        try (RunningApi api = RunningApi.start();
                Socket socket = new Socket("localhost", api.port())) {
            BufferedReader answers = reader(socket);
            for (int i = 0; i < 3; i++) {
                send(socket, FORBIDDEN.formatted(api.secret(Role.READER), 2));
                send(socket, "{}");

                List<String> answer = read(answers);

                assertThat(answer).first().asString().startsWith("HTTP/1.1 403");
                assertThat(answer).doesNotContain("connection: close");
            }
        }
    }

    @Test
    void a_refused_request_whose_body_was_read_keeps_its_connection() throws IOException {
        try (RunningApi api = RunningApi.start();
                Socket socket = new Socket("localhost", api.port())) {
            send(socket, FORBIDDEN.formatted(api.secret(Role.EDITOR), 2) + "{}");

            List<String> answer = read(reader(socket));

            assertThat(answer).first().asString().startsWith("HTTP/1.1 422");
            assertThat(answer).doesNotContain("connection: close");
        }
    }

    @Test
    void who_sends_a_long_body_to_no_avail_is_told_that_the_connection_ends() throws IOException {
        int length = 100_000;
        try (RunningApi api = RunningApi.start();
                Socket socket = new Socket("localhost", api.port())) {
            send(socket, FORBIDDEN.formatted(api.secret(Role.READER), length) + " ".repeat(70_000));

            List<String> answer = read(reader(socket));

            assertThat(answer).first().asString().startsWith("HTTP/1.1 403");
            assertThat(answer).contains("connection: close");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** The status line as it is, and the fields in lower case; the body is read and forgotten. */
    private static List<String> read(BufferedReader in) throws IOException {
        List<String> head = new ArrayList<>();
        head.add(String.valueOf(in.readLine()));
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String field = line.toLowerCase(java.util.Locale.ROOT);
            head.add(field);
            if (field.startsWith("content-length:")) {
                length = Integer.parseInt(
                        field.substring("content-length:".length()).strip());
            }
        }
        assertThat(in.skip(length)).isEqualTo(length);
        return head;
    }
}
