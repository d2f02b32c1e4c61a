package dev.kurs.rest.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the provider says of itself, over HTTP: where its keys are (OpenID Connect Discovery 1.0), and the keys (RFC 7517).
 * Each answer is bounded in time and size, and redirected nowhere.
 */
final class ProviderDocuments {

    /** The largest answer that is read, in bytes. */
    static final int LARGEST = 256 * 1024;

    private static final int OK = 200;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final IdentityProvider provider;
    private final HttpClient http;

    ProviderDocuments(IdentityProvider provider) {
        this.provider = provider;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(provider.patience())
                .build();
    }

    /** The provider's keys. Fails with an {@link IllegalStateException} that says what it answered instead. */
    CompletableFuture<JWKSet> readKeys() {
        URI given = provider.keys();
        CompletableFuture<URI> where = given != null
                ? CompletableFuture.completedFuture(given)
                : read(discovery()).thenApply(this::keysOf);
        return where.thenCompose(this::read).thenApply(ProviderDocuments::keys);
    }

    private URI discovery() {
        String issuer = provider.issuer();
        return URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + DISCOVERY);
    }

    private URI keysOf(String document) {
        Map<String, Object> told = object(document);
        if (!provider.issuer().equals(told.get("issuer"))) {
            throw new IllegalStateException("its " + DISCOVERY + " is that of another issuer");
        }
        if (!(told.get("jwks_uri") instanceof String address) || !IdentityProvider.isSafe(address)) {
            throw new IllegalStateException("its " + DISCOVERY + " names no jwks_uri with https");
        }
        return URI.create(address);
    }

    private static Map<String, Object> object(String document) {
        try {
            return JSONObjectUtils.parse(document);
        } catch (ParseException e) {
            throw new IllegalStateException("its " + DISCOVERY + " is no JSON object", e);
        }
    }

    private static JWKSet keys(String document) {
        try {
            return JWKSet.parse(document);
        } catch (ParseException e) {
            throw new IllegalStateException("what it gives as keys is no JWK set", e);
        }
    }

    private CompletableFuture<String> read(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .timeout(provider.patience())
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, answered -> new BoundedBody(LARGEST));
        // The timeout of the request ends with the headers; this one holds for the body too.
        return exchange.copy()
                .orTimeout(provider.patience().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    if (failure instanceof TimeoutException) {
                        exchange.cancel(true);
                    }
                })
                .thenApply(answer -> text(address, answer));
    }

    private static String text(URI address, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
