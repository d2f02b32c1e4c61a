package dev.kurs.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RestAdapter;
import dev.kurs.rest.RunningApi;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are believed. */
class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:55:00Z");

    private SmallProvider provider;
    private RunningApi api;

    @BeforeEach
    void start() {
        provider = SmallProvider.start();
        api = RunningApi.start(RestAdapter.Settings.DEFAULT.with(provider.settings()));
        api.as(Role.ADMINISTRATOR)
                .post(
                        "/people",
                        "{\"name\": \"Vera Påhittad\", \"externalKeys\": [{\"system\": \"oidc\", \"key\": \"vera\"}]}");
    }

    @AfterEach
    void stop() {
        api.close();
        provider.close();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(SmallProvider.AUDIENCE)
                .subject("vera")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .claim("organisation", api.organisation().toString())
                .claim("roles", List.of("EDITOR"));
    }

    private Reply organisation(String token) {
        return api.as(token).get("/organisation");
    }

    private void isRefused(String token, int status, String code) {
        Reply refused = organisation(token);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.at("/code")).isEqualTo(code);
        if (status == 401) {
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"kurs\", error=\"invalid_token\"");
        }
        assertThat(api.asNobody().get("//problems/" + code).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
    void a_token_signed_with_rsa_opens_the_api(String algorithm) {
        String token = SmallProvider.signed(
                SmallProvider.RSA, JWSAlgorithm.parse(algorithm), JOSEObjectType.JWT, claims().build());

        assertThat(organisation(token).at("/name")).isEqualTo("Ekdala kommun");
    }

    @Test
    void a_token_signed_with_an_elliptic_curve_opens_the_api() {
        String token = SmallProvider.signed(SmallProvider.EC, JWSAlgorithm.ES256, JOSEObjectType.JWT, claims().build());

        assertThat(organisation(token).at("/name")).isEqualTo("Ekdala kommun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "AT+JWT", "application/at+jwt"})
    void an_access_token_says_that_it_is_one(String type) {
        String token =
                SmallProvider.signed(SmallProvider.RSA, JWSAlgorithm.RS256, new JOSEObjectType(type), claims().build());

        assertThat(organisation(token).status()).isEqualTo(200);
    }

    @Test
    void a_token_need_not_say_what_it_is() {
        String token = SmallProvider.signed(SmallProvider.RSA, JWSAlgorithm.RS256, null, claims().build());

        assertThat(organisation(token).status()).isEqualTo(200);
    }

    @Test
    void a_token_of_another_type_is_none_of_ours() {
        String token = SmallProvider.signed(
                SmallProvider.RSA, JWSAlgorithm.RS256, new JOSEObjectType("logout+jwt"), claims().build());

        isRefused(token, 401, "token-malformed");
    }

    @Test
    void a_token_that_is_not_signed_opens_nothing() {
        isRefused(new PlainJWT(claims().build()).serialize(), 401, "token-unsigned");
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws JOSEException {
        RSAPublicKey key = SmallProvider.RSA.toRSAPublicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(key.getEncoded(), pem.getBytes(StandardCharsets.UTF_8))) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(), claims().build());
            token.sign(new MACSigner(secret));

            isRefused(token.serialize(), 401, "token-algorithm-refused");
        }
    }

    @Test
    void a_token_signed_by_somebody_else_opens_nothing() {
        String token =
                SmallProvider.signed(SmallProvider.STRANGER, JWSAlgorithm.RS256, JOSEObjectType.JWT, claims().build());

        isRefused(token, 401, "token-untrusted");
    }

    @Test
    void a_token_that_brings_its_own_key_opens_nothing() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(SmallProvider.STRANGER.toPublicJWK())
                        .build(),
                claims().build());
        token.sign(new RSASSASigner(SmallProvider.STRANGER));

        isRefused(token.serialize(), 401, "token-untrusted");
    }

    @Test
    void a_payload_that_was_changed_opens_nothing() {
        String[] honest = SmallProvider.signed(claims().build()).split("\\.", -1);
        String[] other = SmallProvider.signed(
                        claims().claim("roles", List.of("ADMINISTRATOR")).build())
                .split("\\.", -1);

        isRefused(honest[0] + "." + other[1] + "." + honest[2], 401, "token-untrusted");
    }

    @Test
    void a_token_that_asks_for_more_than_is_understood_opens_nothing() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("rsa-1")
                        .criticalParams(Set.of("kurs"))
                        .customParam("kurs", "x")
                        .build(),
                claims().build());
        token.sign(new RSASSASigner(SmallProvider.RSA));

        isRefused(token.serialize(), 401, "token-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "a.b", "eyJhbGciOiJSUzI1NiJ9.e30.", "eyJhbGciOiJSUzI1NiJ9..AA", "....", "."})
    void what_is_no_token_opens_nothing(String text) {
        isRefused(text, 401, "token-malformed");
    }

    @Test
    void a_token_that_is_too_long_is_not_even_read() {
        String token = SmallProvider.signed(claims().claim("padding", "x".repeat(Verification.LONGEST * 3 / 4))
                .build());
        assertThat(token).hasSizeGreaterThan(Verification.LONGEST);

        isRefused(token, 401, "token-malformed");
    }

    @Test
    void an_encrypted_token_is_not_read() {
        isRefused(
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA",
                401,
                "token-malformed");
    }

    @Test
    void a_token_for_somebody_else_opens_nothing() {
        isRefused(SmallProvider.signed(claims().audience("other").build()), 401, "token-audience-wrong");
        isRefused(SmallProvider.signed(claims().audience((String) null).build()), 401, "token-audience-wrong");
        assertThat(organisation(SmallProvider.signed(
                                claims().audience(List.of("other", "kurs")).build()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_opens_nothing_and_makes_nobody_ask_for_keys() {
        organisation(SmallProvider.signed(claims().build()));
        int asked = provider.asked();

        String token = SmallProvider.signed(
                SmallProvider.NEXT_RSA,
                JWSAlgorithm.RS256,
                JOSEObjectType.JWT,
                claims().issuer("https://login.example").build());
        isRefused(token, 401, "token-issuer-wrong");
        isRefused(SmallProvider.signed(claims().issuer(null).build()), 401, "token-issuer-wrong");
        assertThat(provider.asked()).isEqualTo(asked);
    }

    @Test
    void a_token_ends_a_minute_after_it_says_since_clocks_differ() {
        String token = SmallProvider.signed(claims().build());

        api.itIs("2026-11-21T21:05:59Z");
        assertThat(organisation(token).status()).isEqualTo(200);
        api.itIs("2026-11-21T21:06:00Z");
        isRefused(token, 401, "token-expired");
    }

    @Test
    void a_token_that_never_ends_is_none() {
        isRefused(SmallProvider.signed(claims().expirationTime(null).build()), 401, "token-malformed");
    }

    @Test
    void a_token_begins_a_minute_before_it_says_since_clocks_differ() {
        String token = SmallProvider.signed(
                claims().notBeforeTime(Date.from(NOW.plusSeconds(120))).build());

        api.itIs("2026-11-21T20:55:59Z");
        isRefused(token, 401, "token-not-yet-valid");
        api.itIs("2026-11-21T20:56:00Z");
        assertThat(organisation(token).status()).isEqualTo(200);
    }

    @Test
    void a_token_from_the_future_opens_nothing() {
        isRefused(
                SmallProvider.signed(
                        claims().issueTime(Date.from(NOW.plusSeconds(61))).build()),
                401,
                "token-not-yet-valid");
    }

    @Test
    void every_reason_is_told_in_the_callers_language() {
        String token = new PlainJWT(claims().build()).serialize();

        assertThat(List.of("sv", "da", "nb", "en"))
                .extracting(language -> api.as(token)
                        .with("Accept-Language", language)
                        .get("/organisation")
                        .at("/title"))
                .doesNotHaveDuplicates();
    }

    @Test
    void where_no_provider_is_configured_a_token_opens_nothing() {
        try (RunningApi other = RunningApi.start()) {
            Client caller = other.as(SmallProvider.signed(claims().build()));

            assertThat(caller.get("/organisation").at("/code")).isEqualTo("unauthenticated");
        }
    }

    @Test
    void keys_go_on_opening_beside_tokens() {
        assertThat(api.as(Role.READER).get("/organisation").status()).isEqualTo(200);
        assertThat(api.asNobody().get("/organisation").at("/code")).isEqualTo("unauthenticated");
    }
}
