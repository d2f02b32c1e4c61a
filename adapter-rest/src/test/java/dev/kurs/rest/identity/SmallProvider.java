package dev.kurs.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An OpenID provider on this machine: a real server with discovery and keys, which can be made to misbehave. */
final class SmallProvider implements AutoCloseable {

    static final RSAKey RSA = rsa("rsa-1");
    static final RSAKey NEXT_RSA = rsa("rsa-2");
    static final RSAKey STRANGER = rsa("rsa-1");
    static final ECKey EC = ec();
    static final String AUDIENCE = "kurs";

    private static final String CONFIGURATION = "/.well-known/openid-configuration";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String configuration;
    private volatile String keys = "";
    private volatile int status = 200;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private SmallProvider(HttpServer server) {
        this.server = server;
        configuration = "{\"issuer\": \"" + issuer() + "\", \"jwks_uri\": \"" + issuer() + "/keys\"}";
        server.createContext(CONFIGURATION, exchange -> answer(exchange, configuration));
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            awaitGate();
            answer(exchange, keys);
        });
        server.setExecutor(threads);
    }

    /** A provider with an RSA and an EC key. */
    static SmallProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SmallProvider provider = new SmallProvider(server);
            provider.rotateTo(RSA, EC);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How Kurs is told of it. */
    IdentityProvider settings() {
        return settings(null, Duration.ofSeconds(30));
    }

    /** How Kurs is told of it, with where its keys are, and how long it may take. */
    IdentityProvider settings(URI keysAt, Duration patience) {
        return new IdentityProvider(
                issuer(),
                AUDIENCE,
                keysAt,
                patience,
                "organisation",
                Map.of(),
                "sub",
                "oidc",
                "roles",
                Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, role -> role)),
                Set.of("erp"));
    }

    /** From now on these are its keys. */
    void rotateTo(JWK... others) {
        keys = new JWKSet(Arrays.asList(others)).toString(true);
    }

    /** From now on this is what it says instead of its keys. */
    void saysInsteadOfKeys(String text) {
        keys = text;
    }

    /** From now on this is what it says of itself. */
    void saysOfItself(String text) {
        configuration = text;
    }

    /** From now on it answers with this status. */
    void answers(int other) {
        status = other;
    }

    /** From now on it says nothing until it is let. */
    CountDownLatch fallsSilent() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** How often its keys were asked for. */
    int asked() {
        return asked.get();
    }

    /** A token with these claims, signed by a key of the caller's choice. */
    static String signed(JWK key, JWSAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            JWSSigner signer = key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** A token with these claims, as the provider usually signs one. */
    static String signed(JWTClaimsSet claims) {
        return signed(RSA, JWSAlgorithm.RS256, JOSEObjectType.JWT, claims);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
