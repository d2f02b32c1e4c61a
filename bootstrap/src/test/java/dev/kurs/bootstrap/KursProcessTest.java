package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KursProcessTest {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @Test
    void what_was_begun_is_finished_when_it_is_told_to_stop_and_is_there_when_it_starts_again() throws Exception {
        String key = key();
        try (KursProcess kurs = KursProcess.start(folder, "serve", "--port", "0")) {
            URI address = kurs.awaitReady();
            assertThat(kurs.lines()).hasSize(1);

            String answer = finishAfter(address, key, kurs::tellToStop);

            assertThat(answer).startsWith("HTTP/1.1 201 ");
            assertThat(kurs.awaitEnd()).isZero();
        }
        try (KursProcess again = KursProcess.start(folder, "serve", "--port", "0")) {
            assertThat(get(again.awaitReady().resolve("/kurs/v1/org-units"), key)
                            .body())
                    .contains("Hemtjänsten");
        }
    }

    /** Sends a request whose second half follows when something has been done. */
    private static String finishAfter(URI address, String key, Runnable what) throws IOException {
        byte[] body = "{\"name\":\"Hemtjänsten\"}".getBytes(StandardCharsets.UTF_8);
        String head = String.join(
                "\r\n",
                "POST /kurs/v1/org-units HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + key,
                "Content-Type: application/json",
                "Expect: 100-continue",
                "Content-Length: " + body.length,
                "",
                "");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            // The server asks for the body: the request is under way.
            assertThat(answer.readLine()).startsWith("HTTP/1.1 100");
            assertThat(answer.readLine()).isEmpty();
            what.run();
            while (answers(address)) {
                Thread.onSpinWait();
            }
            socket.getOutputStream().write(body);
            return answer.readLine();
        }
    }

    private static boolean answers(URI address) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void the_demo_shows_what_to_try_and_leaves_nothing_behind() throws Exception {
        try (KursProcess demo = KursProcess.start(folder, "demo", "--port", "0")) {
            URI address = demo.awaitReady();
            String told = String.join("\n", demo.lines());
            assertThat(told).contains(address + "/docs", address + "/kurs/v1", "ADMINISTRATOR");
            assertThat(demo.lines())
                    .filteredOn(line -> line.startsWith("  curl "))
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(curl(line).statusCode()).isEqualTo(200));
            assertThat(filesIn(folder)).isNotEmpty();

            demo.tellToStop();

            assertThat(demo.awaitEnd()).isZero();
            assertThat(filesIn(folder)).isEmpty();
        }
    }

    /** Does what a line that begins with {@code curl} says: its headers and its address stand in quotes. */
    private HttpResponse<String> curl(String line) throws Exception {
        List<String> quoted =
                QUOTED.matcher(line).results().map(found -> found.group(1)).toList();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(quoted.get(quoted.size() - 1)));
        for (String header : quoted.subList(0, quoted.size() - 1)) {
            request.header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void a_sign_in_service_that_does_not_answer_keeps_nobody_with_a_key_out() throws Exception {
        String key = key();
        String issuer = "http://127.0.0.1:" + freePort();
        try (KursProcess kurs =
                KursProcess.start(folder, "serve", "--port", "0", "--oidc-issuer", issuer, "--oidc-audience", "kurs")) {
            URI address = kurs.awaitReady();

            assertThat(get(address.resolve("/kurs/v1/organisation"), key).statusCode())
                    .isEqualTo(200);
            assertThat(get(address.resolve("/readyz"), key).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = get(address.resolve("/kurs/v1/organisation"), unsigned(issuer));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("identity-provider-unreachable");
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        }
    }

    @Test
    void a_sign_in_service_that_is_set_up_halfway_is_wrong_usage() throws Exception {
        try (KursProcess kurs = KursProcess.start(folder, "serve", "--oidc-issuer", "https://login.example")) {
            assertThat(kurs.awaitEnd()).isEqualTo(2);
        }
        assertThat(filesIn(folder)).isEmpty();
    }

    /** What looks like a token as long as nobody holds it against a key. */
    private static String unsigned(String issuer) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"RS256\"}";
        String claims = "{\"iss\":\"" + issuer + "\"}";
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".AAAA";
    }

    /** A port that nobody listens on. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String key() throws Exception {
        try (KursProcess keys = KursProcess.start(
                folder, "keys", "create", "--organisation", "Granvattna", "--role", "ADMINISTRATOR")) {
            assertThat(keys.awaitEnd()).isZero();
            return keys.readLine();
        }
    }

    private HttpResponse<String> get(URI address, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
