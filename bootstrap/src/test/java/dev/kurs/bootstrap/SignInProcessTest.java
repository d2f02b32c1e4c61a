package dev.kurs.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kurs as a municipality runs it that has a sign-in service of its own: one that is real, on this machine. */
class SignInProcessTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer provider;
    private ECKey signing;

    @TempDir
    private Path folder;

    @BeforeEach
    void startProvider() throws IOException, JOSEException {
        signing = new ECKeyGenerator(Curve.P_256).keyID("now").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                "/login/.well-known/openid-configuration",
                "{\"issuer\": \"" + issuer() + "\", \"jwks_uri\": \"" + issuer() + "/keys\"}");
        serve("/login/keys", new JWKSet(signing).toString(true));
        provider.start();
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        provider.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private String issuer() {
        return "http://127.0.0.1:" + provider.getAddress().getPort() + "/login";
    }

    private String token(String role) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("now").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("kurs")
                        .subject("5f0c9f5e")
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .build());
        token.sign(new ECDSASigner(signing));
        return token.serialize();
    }

    @Test
    void somebody_who_was_added_signs_in_and_acts_in_their_own_name() throws Exception {
        String key = key();
        String organisation;
        try (KursProcess kurs = KursProcess.start(folder, "serve", "--port", "0")) {
            organisation = id(send(kurs.awaitReady(), "GET", "/organisation", key, null));
        }
        Files.writeString(
                folder.resolve("kurs.properties"),
                String.join(
                        "\n",
                        "oidc-issuer=" + issuer(),
                        "oidc-audience=kurs",
                        "oidc-organisations=*=" + organisation,
                        "oidc-roles-claim=realm_access.roles",
                        "oidc-roles=strateger=EDITOR,lasare=READER"));
        try (KursProcess kurs = KursProcess.start(folder, "serve", "--port", "0")) {
            URI address = kurs.awaitReady();
            String unit = "{\"name\":\"Kansliet\"}";
            assertThat(send(address, "POST", "/org-units", token("strateger"), unit)
                            .body())
                    .contains("person-unknown");

            String person =
                    id(send(address, "PUT", "/people/external/oidc/5f0c9f5e", key, "{\"name\":\"Vera Exempelsson\"}"));

            assertThat(send(address, "POST", "/org-units", token("strateger"), unit)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(send(address, "POST", "/org-units", token("lasare"), unit)
                            .body())
                    .contains("role-too-low");
            assertThat(send(address, "GET", "/journal?limit=200", token("lasare"), null)
                            .body())
                    .contains("\"actor\":\"" + person + "\"")
                    .doesNotContain("5f0c9f5e");
        }
    }

    private String key() throws Exception {
        try (KursProcess keys = KursProcess.start(
                folder, "keys", "create", "--organisation", "Granvattna", "--role", "ADMINISTRATOR")) {
            assertThat(keys.awaitEnd()).isZero();
            return keys.readLine();
        }
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> send(URI address, String method, String path, String bearer, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/kurs/v1" + path))
                .header("Authorization", "Bearer " + bearer)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
