package dev.kurs.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RestAdapter;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import dev.kurs.rest.RunningApi;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the keys come from that tokens are held against, and what happens when they do not. */
class ProviderKeysTest {

    private static final Instant END = Instant.parse("2026-11-22T20:55:00Z");

    private SmallProvider provider;
    private RunningApi api;

    @BeforeEach
    void start() {
        provider = SmallProvider.start();
    }

    @AfterEach
    void stop() {
        if (api != null) {
            api.close();
        }
        provider.close();
    }

    private void serve(IdentityProvider settings) {
        api = RunningApi.start(RestAdapter.Settings.DEFAULT.with(settings));
    }

    private void serve() {
        serve(provider.settings());
    }

    private String token(JWK key) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(SmallProvider.AUDIENCE)
                .claim("client_id", "erp")
                .expirationTime(Date.from(END))
                .claim("organisation", api.organisation().toString())
                .claim("roles", List.of("READER"))
                .jwtID(Integer.toString(tokens++))
                .build();
        return SmallProvider.signed(key, JWSAlgorithm.RS256, JOSEObjectType.JWT, claims);
    }

    private int tokens;

    private int statusWith(JWK key) {
        return api.as(token(key)).get("/organisation").status();
    }

    private void isUnreachable() {
        Reply refused = api.as(token(SmallProvider.RSA)).get("/organisation");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("/code")).isEqualTo("identity-provider-unreachable");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(api.as(Role.READER).get("/organisation").status()).isEqualTo(200);
    }

    @Test
    void the_keys_are_fetched_once_for_many_tokens() {
        serve();

        assertThat(Stream.generate(() -> statusWith(SmallProvider.RSA)).limit(5))
                .containsOnly(200);
        assertThat(provider.asked()).isOne();
    }

    @Test
    void an_address_of_the_keys_spares_the_discovery() {
        provider.saysOfItself("nothing");
        serve(provider.settings(URI.create(provider.issuer() + "/keys"), Duration.ofSeconds(30)));

        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);
    }

    @Test
    void a_key_that_is_new_is_found_at_once() {
        serve();
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);

        provider.rotateTo(SmallProvider.NEXT_RSA);
        api.itIs("2026-11-21T20:55:30Z");

        assertThat(statusWith(SmallProvider.NEXT_RSA)).isEqualTo(200);
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void a_key_that_is_gone_opens_nothing_more() {
        serve();
        String token = token(SmallProvider.RSA);
        assertThat(api.as(token).get("/organisation").status()).isEqualTo(200);

        provider.rotateTo(SmallProvider.NEXT_RSA);
        api.itIs("2026-11-21T21:00:00Z");
        assertThat(statusWith(SmallProvider.NEXT_RSA)).isEqualTo(200);

        assertThat(api.as(token).get("/organisation").at("/code")).isEqualTo("token-untrusted");
    }

    @Test
    void keys_that_nobody_has_make_us_ask_once_in_half_a_minute() {
        serve();
        statusWith(SmallProvider.RSA);

        assertThat(Stream.generate(() -> statusWith(SmallProvider.NEXT_RSA)).limit(5))
                .containsOnly(401);
        assertThat(provider.asked()).isOne();
        api.itIs("2026-11-21T20:55:30Z");
        assertThat(Stream.generate(() -> statusWith(SmallProvider.NEXT_RSA)).limit(5))
                .containsOnly(401);
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void without_keys_a_token_can_be_neither_taken_nor_refused() {
        provider.answers(500);
        serve();
        isUnreachable();

        provider.answers(200);
        isUnreachable();
        api.itIs("2026-11-21T20:55:30Z");
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);
    }

    @Test
    void a_provider_that_falls_silent_is_believed_for_an_hour() {
        serve();
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);

        provider.answers(500);
        api.itIs("2026-11-21T21:54:59Z");
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);
        api.itIs("2026-11-21T21:55:30Z");
        isUnreachable();
    }

    @Test
    void a_new_key_during_an_outage_is_not_called_forged() {
        serve();
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);

        provider.answers(500);
        api.itIs("2026-11-21T20:55:30Z");
        assertThat(statusWith(SmallProvider.NEXT_RSA)).isEqualTo(503);
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);
    }

    @Test
    void keys_that_are_no_longer_fresh_are_used_while_new_ones_are_fetched() {
        serve();
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);

        CountDownLatch speaks = provider.fallsSilent();
        api.itIs("2026-11-21T21:00:00Z");
        assertThat(statusWith(SmallProvider.RSA)).isEqualTo(200);

        provider.rotateTo(SmallProvider.NEXT_RSA);
        speaks.countDown();
        assertThat(statusWith(SmallProvider.NEXT_RSA)).isEqualTo(200);
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void callers_who_come_together_wait_for_one_fetch() {
        CountDownLatch speaks = provider.fallsSilent();
        serve();
        List<CompletableFuture<Integer>> callers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> statusWith(SmallProvider.RSA)))
                .limit(4)
                .toList();
        speaks.countDown();

        assertThat(callers).extracting(CompletableFuture::join).containsOnly(200);
        assertThat(provider.asked()).isOne();
    }

    @Test
    void a_provider_that_never_answers_is_not_waited_for_for_ever() {
        provider.fallsSilent();
        serve(provider.settings(null, Duration.ofMillis(200)));

        isUnreachable();
    }

    @Test
    void an_answer_that_is_too_large_is_not_read_to_its_end() {
        provider.saysInsteadOfKeys("{\"keys\": []" + " ".repeat(ProviderDocuments.LARGEST) + "}");
        serve();

        isUnreachable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>", "{}", "{\"keys\": {}}", "{\"keys\": [{\"kty\": \"RSA\"}]}"})
    void what_is_no_set_of_keys_is_as_good_as_none(String text) {
        provider.saysInsteadOfKeys(text);
        serve();

        isUnreachable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"issuer\": \"https://login.example\", \"jwks_uri\": \"https://login.example/keys\"}",
                "{\"issuer\": \"%s\"}",
                "{\"issuer\": \"%s\", \"jwks_uri\": 7}",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"http://192.0.2.1/keys\"}",
                "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%2$s/keys\"}",
                "{\"issuer\": \"%s\", \"jwks_uri\": \"file:///etc/passwd\"}"
            })
    void a_provider_that_does_not_say_safely_where_its_keys_are_has_none(String text) {
        provider.saysOfItself(
                text.formatted(provider.issuer(), provider.issuer().replace("//", "//somebody@")));
        serve();

        isUnreachable();
    }

    @Test
    void an_answer_from_elsewhere_is_not_followed() {
        provider.answers(302);
        serve();

        isUnreachable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "ftp://login.example",
                "login.example",
                "https://",
                "http://127.0.0.1.example",
                "https://user:secret@login.example",
                "::"
            })
    void an_address_that_anybody_could_answer_for_is_refused(String address) {
        assertThat(IdentityProvider.isSafe(address)).isFalse();
        assertThatThrownBy(() -> provider.settings(URI.create("http://login.example/keys"), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example/realms/kurs",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void an_address_with_https_or_on_this_machine_is_safe(String address) {
        assertThat(IdentityProvider.isSafe(address)).isTrue();
    }
}
