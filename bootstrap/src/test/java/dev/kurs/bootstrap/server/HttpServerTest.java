package dev.kurs.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {

    private final Echo echo = new Echo();
    private HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start(HttpServer.Settings.of("127.0.0.1", 0), echo);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_comes_with_a_date_and_without_the_name_of_the_server() throws Exception {
        HttpResponse<String> answer = get("/small");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Date")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void a_browser_is_told_to_do_nothing_with_an_answer() throws Exception {
        HttpResponse<String> answer = get("/small");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_page_says_for_itself_what_it_needs() throws Exception {
        assertThat(get("/page").headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
    }

    @Test
    void a_client_that_can_is_served_over_http_2() throws Exception {
        assertThat(get("/small").version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void an_answer_over_one_kibibyte_is_compressed_for_whoever_accepts_it() throws Exception {
        assertThat(raw("GET /long HTTP/1.1", "Accept-Encoding: gzip")).contains("Content-Encoding: gzip");
        assertThat(raw("PATCH /long HTTP/1.1", "Accept-Encoding: gzip")).contains("Content-Encoding: gzip");
        assertThat(raw("GET /long HTTP/1.1")).doesNotContain("Content-Encoding");
        assertThat(raw("GET /small HTTP/1.1", "Accept-Encoding: gzip")).doesNotContain("Content-Encoding");
    }

    @Test
    void the_tag_of_a_compressed_answer_is_the_tag_of_the_thing() throws Exception {
        String compressed = raw("GET /long HTTP/1.1", "Accept-Encoding: gzip");
        String tag = compressed
                .lines()
                .filter(line -> line.startsWith("ETag: "))
                .findFirst()
                .orElseThrow()
                .substring("ETag: ".length());

        assertThat(raw("PATCH /small HTTP/1.1", "If-Match: " + tag)).contains("If-Match is \"7\"");
    }

    @Test
    void a_slash_within_a_segment_reaches_the_api() throws Exception {
        assertThat(raw("GET /external/diary/KS%202026%2F123%25 HTTP/1.1"))
                .contains("GET /external/diary/KS%202026%2F123%25");
    }

    @ParameterizedTest
    @CsvSource({
        "NONSENSE, 400",
        "GET /%zz HTTP/1.1, 400",
        "GET /a/%2e%2e/b HTTP/1.1, 400",
        "GET /../b HTTP/1.1, 400",
        "GET / HTTP/3.0, 505",
        "GET /fails HTTP/1.1, 500"
    })
    void what_never_reaches_the_api_or_fails_there_is_told_as_a_problem(String line, int status) throws Exception {
        String answer = raw(line, "Accept-Language: sv");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("Content-Type: application/problem+json").contains("nosniff");
        assertThat(answer).doesNotContain("Exception").doesNotContain("jetty");
        assertThat(answer.lines().filter(one -> one.startsWith("X-Request-Id: ")))
                .singleElement()
                .satisfies(id -> assertThat(answer)
                        .endsWith("refused " + status + " " + id.substring("X-Request-Id: ".length())));
    }

    @Test
    void headers_over_sixteen_kibibytes_are_refused() throws Exception {
        assertThat(raw("GET / HTTP/1.1", "X: " + "x".repeat(16_384))).startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET /" + "x".repeat(16_384) + " HTTP/1.1")).startsWith("HTTP/1.1 414 ");
    }

    @Test
    void the_language_of_a_refusal_is_the_callers() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/fails"))
                .header("Accept-Language", "sv")
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).headers().firstValue("Content-Language"))
                .contains("sv");
    }

    @Test
    void a_silent_connection_is_closed() throws Exception {
        HttpServer.Settings hasty =
                new HttpServer.Settings("127.0.0.1", 0, Duration.ofMillis(300), Duration.ofSeconds(20));
        try (HttpServer other = HttpServer.start(hasty, echo);
                Socket silent = new Socket(
                        InetAddress.getLoopbackAddress(), other.address().getPort())) {
            silent.setSoTimeout(10_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_request_under_way_is_finished_when_the_server_stops() throws Exception {
        CompletableFuture<HttpResponse<String>> under = client.sendAsync(
                HttpRequest.newBuilder(server.address().resolve("/waits")).build(), BodyHandlers.ofString());
        echo.begun.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        while (!refusesConnections()) {
            Thread.onSpinWait();
        }
        HttpResponse<String> late = get("/small");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).isPresent();
        assertThat(stopped).isNotDone();
        echo.mayEnd.countDown();

        assertThat(under.get().statusCode()).isEqualTo(200);
        stopped.get();
    }

    @Test
    void sixty_four_are_served_at_once() {
        Echo together = new Echo(64);
        try (HttpServer many = start(together)) {
            URI address = many.address().resolve("/together");
            var answers = java.util.stream.IntStream.range(0, 64)
                    .mapToObj(i -> HttpClient.newHttpClient()
                            .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
    }

    @Test
    void a_port_that_is_taken_is_said_to_be() {
        HttpServer.Settings same =
                HttpServer.Settings.of("127.0.0.1", server.address().getPort());

        assertThatThrownBy(() -> HttpServer.start(same, echo)).isInstanceOf(IOException.class);
    }

    private static HttpServer start(Api api) {
        try {
            return HttpServer.start(HttpServer.Settings.of("127.0.0.1", 0), api);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
    }

    private boolean refusesConnections() {
        try (Socket socket = connect()) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    /** What comes back for exactly these lines. */
    private String raw(String line, String... headers) throws IOException {
        try (Socket socket = connect()) {
            String head = line + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers)
                    + (headers.length == 0 ? "" : "\r\n") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Answers with what it was asked. */
    private static final class Echo extends HttpServlet implements Api {

        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch begun = new CountDownLatch(1);
        private final transient CountDownLatch mayEnd = new CountDownLatch(1);
        private final transient CountDownLatch together;

        Echo() {
            this(1);
        }

        Echo(int together) {
            this.together = new CountDownLatch(together);
        }

        @Override
        public Servlet servlet() {
            return this;
        }

        @Override
        public Refusal refusal(int status, String request, @Nullable String acceptLanguage) {
            return new Refusal(acceptLanguage == null ? "en" : acceptLanguage, "refused " + status + " " + request);
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String body = request.getMethod() + " " + request.getRequestURI() + "\nIf-Match is "
                    + request.getHeader("If-Match");
            switch (request.getRequestURI()) {
                case "/fails" -> throw new IllegalStateException("it was asked to fail");
                case "/long" -> body += "x".repeat(2000);
                case "/page" -> response.setHeader("Content-Security-Policy", "default-src 'self'");
                case "/waits" -> {
                    begun.countDown();
                    await(mayEnd);
                }
                case "/together" -> {
                    together.countDown();
                    await(together);
                }
                default -> response.setContentType("text/plain");
            }
            response.setHeader("ETag", "\"7\"");
            response.setContentType("application/json");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
