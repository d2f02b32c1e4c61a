package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.kurs.bootstrap.RunningKurs.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Clients that send slowly, stop in the middle or go away, over real sockets. */
class BrokenStreamsTest {

    private static final InstantSource NOVEMBER = InstantSource.fixed(Instant.parse("2026-11-21T20:55:00Z"));
    private static final int PIECE = 1000;
    private static final int MORE_THAN_BUFFERS_HOLD = 24 << 20;
    private static final String PUSHING = "dev.kurs.rest.Pushing";

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RunningKurs kurs;
    private String indicator;

    @BeforeEach
    void start() {
        kurs = RunningKurs.start(folder, NOVEMBER);
        String strategy =
                kurs.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        String goal = kurs.post(
                        "/strategies/" + strategy + "/goals", "{\"kind\": \"BUSINESS\", \"title\": \"Kortare väntan\"}")
                .at("/id");
        indicator = kurs.post("/indicators", """
                {"name": "Väntetid", "unit": "dagar", "direction": "DECREASE", "goal": "%s"}""".formatted(goal)).at("/id");
        log.start();
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
        logger(PUSHING).setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(log);
        logger(PUSHING).setLevel(null);
        kurs.close();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    void a_client_that_stops_in_the_middle_keeps_nobody_from_writing() throws IOException {
        try (Sending slow = new Sending("/measurements", "")) {
            slow.send(lines(0, PIECE + PIECE / 2));

            Answer written = kurs.post("/org-units", "{\"name\": \"Kansliet\"}");

            assertThat(written.status()).isEqualTo(201);
            slow.send(lines(PIECE + PIECE / 2, 2 * PIECE));
            slow.end();
            assertThat(slow.answer()).contains("200").contains("\"accepted\":2000");
        }
    }

    @Test
    void of_a_stream_that_is_cut_off_whole_pieces_stay_and_the_rest_comes_with_the_next_push() throws IOException {
        try (Sending lost = new Sending("/measurements", "Idempotency-Key: first\r\n")) {
            lost.send(lines(0, PIECE + PIECE / 2));
            await(() -> !pushed().isEmpty());
            lost.reset();
        }
        awaitEndOf("/measurements", "first");

        assertThat(pushed()).containsExactly(PIECE);
        assertThat(push("/measurements", "second", 0, 2 * PIECE))
                .contains("\"accepted\":1000", "\"corrected\":0", "\"unchanged\":1000");
        assertThat(pushed()).containsExactly(PIECE, PIECE);
        assertThat(kurs.get("/journal/verification").at("/intact")).isEqualTo("true");
        assertToldOnce();
    }

    @Test
    void of_a_stream_that_is_to_be_kept_whole_and_is_cut_off_nothing_stays() throws IOException {
        String some = lines(0, PIECE + PIECE / 2);
        try (Sending lost = new Sending("/measurements?atomic=true", "Idempotency-Key: first\r\n")) {
            // More than lies on the way at a time: what is left to send has been waited for by the one who reads.
            for (int i = 0; i < MORE_THAN_BUFFERS_HOLD / some.length(); i++) {
                lost.send(some);
            }
            lost.reset();
        }
        awaitEndOf("/measurements?atomic=true", "first");

        assertThat(pushed()).isEmpty();
        assertToldOnce();
    }

    @Test
    void a_stream_that_was_cut_off_goes_on_under_its_key_and_adds_no_line_twice() throws IOException {
        try (Sending lost = new Sending("/org-units", "Idempotency-Key: first\r\n")) {
            lost.send(units(0, 250));
            await(() -> units().size() == 200);
            lost.reset();
        }
        awaitEndOf("/org-units", "first");
        assertThat(units()).hasSize(200);

        try (Sending again = new Sending("/org-units", "Idempotency-Key: first\r\n")) {
            again.send(units(0, 300));
            again.end();
            assertThat(again.answer()).contains("\"accepted\":300");
        }
        assertThat(units()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void a_stream_that_is_no_http_any_more_is_refused_and_whole_pieces_stay() throws IOException {
        try (Sending wrong = new Sending("/measurements", "")) {
            wrong.send(lines(0, PIECE));
            await(() -> !pushed().isEmpty());
            wrong.raw("this is no chunk\r\n");

            assertThat(wrong.answer()).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
        assertThat(pushed()).containsExactly(PIECE);
    }

    /** That the log says it in one line, without a stack trace, and that nothing failed. */
    private void assertToldOnce() {
        assertThat(log.list)
                .filteredOn(event -> event.getLoggerName().equals(PUSHING))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getLevel()).isEqualTo(Level.INFO);
                    assertThat(event.getThrowableProxy()).isNull();
                });
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    /** How many measurements each entry of the journal tells of. */
    private List<Integer> pushed() {
        return kurs
                .get("/journal?type=dev.kurs.indicator.measurements-pushed")
                .json()
                .path("items")
                .findValues("accepted")
                .stream()
                .map(count -> count.asInt())
                .toList();
    }

    /** Asks again and again until it is so. */
    private static void await(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** The names of all units. */
    private List<String> units() {
        List<String> names = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            kurs.get("/org-units?limit=200&page=" + page)
                    .json()
                    .path("items")
                    .forEach(unit -> names.add(unit.get("name").asText()));
        }
        return names;
    }

    /** Asks under the same key, with what changes nothing, until the request that was cut off is over. */
    private void awaitEndOf(String path, String key) throws IOException {
        String answer = "HTTP/1.1 409";
        while (answer.startsWith("HTTP/1.1 409")) {
            try (Sending other = new Sending(path, "Idempotency-Key: " + key + "\r\n")) {
                other.send("[]\n");
                other.end();
                answer = other.answer();
            }
        }
    }

    private String push(String path, String key, int from, int to) throws IOException {
        try (Sending all = new Sending(path, "Idempotency-Key: " + key + "\r\n")) {
            all.send(lines(from, to));
            all.end();
            return all.answer();
        }
    }

    private String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"indicator\":\"")
                    .append(indicator)
                    .append("\",\"date\":\"2026-11-20\",\"value\":")
                    .append(i)
                    .append(",\"source\":\"erp ")
                    .append(i)
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private static String units(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"name\":\"Enhet ").append(i).append("\"}\n");
        }
        return lines.toString();
    }

    /** A request that is sent bit by bit. */
    private final class Sending implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;

        Sending(String path, String headers) throws IOException {
            URI address = kurs.address();
            socket = new Socket(address.getHost(), address.getPort());
            out = socket.getOutputStream();
            raw("POST /kurs/v1" + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                    + kurs.key() + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n" + headers
                    + "Connection: close\r\n\r\n");
        }

        void send(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            raw(Integer.toHexString(bytes.length) + "\r\n");
            out.write(bytes);
            raw("\r\n");
        }

        void end() throws IOException {
            raw("0\r\n\r\n");
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Goes away without a word. */
        void reset() throws IOException {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        }

        String answer() throws IOException {
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
