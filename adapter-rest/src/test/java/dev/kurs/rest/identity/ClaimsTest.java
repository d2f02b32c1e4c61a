package dev.kurs.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RestAdapter;
import dev.kurs.rest.RestAdapter.IdentityProvider;
import dev.kurs.rest.RunningApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a token that is believed lets in, to what, and as whom. */
class ClaimsTest {

    private static final Instant END = Instant.parse("2026-11-22T20:55:00Z");
    private static final String UNIT = "{\"name\": \"Kansli\"}";

    private SmallProvider provider;
    private RunningApi api;
    private String vera;

    @BeforeEach
    void start() {
        provider = SmallProvider.start();
        serve(provider.settings());
    }

    private void serve(IdentityProvider settings) {
        if (api != null) {
            api.close();
        }
        api = RunningApi.start(RestAdapter.Settings.DEFAULT.with(settings));
        vera = api.as(Role.ADMINISTRATOR)
                .post(
                        "/people",
                        "{\"name\": \"Vera Påhittad\", \"externalKeys\": [{\"system\": \"oidc\", \"key\": \"vera\"}]}")
                .at("/id");
    }

    @AfterEach
    void stop() {
        api.close();
        provider.close();
    }

    /** Settings in which everything is called something else than usual. */
    private IdentityProvider otherWords(Map<String, OrganisationId> organisations) {
        return new IdentityProvider(
                provider.issuer(),
                SmallProvider.AUDIENCE,
                null,
                Duration.ofSeconds(30),
                "tid",
                organisations,
                "identity.employee",
                "hr",
                "realm_access.roles",
                Map.of("kurs-admin", Role.ADMINISTRATOR, "kurs-read", Role.READER),
                Set.of());
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(SmallProvider.AUDIENCE)
                .subject("vera")
                .expirationTime(Date.from(END))
                .claim("organisation", api.organisation().toString())
                .claim("roles", List.of("EDITOR"));
    }

    private Client bearer(JWTClaimsSet.Builder claims) {
        return api.as(SmallProvider.signed(claims.build()));
    }

    private void isRefused(JWTClaimsSet.Builder claims, String code) {
        Reply refused = bearer(claims).get("/organisation");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo(code);
    }

    private Reply journal() {
        return api.as(Role.READER).get("/journal?limit=200");
    }

    private String lastActor() {
        var items = journal().json().path("items");
        return items.path(items.size() - 1).at("/data/actor").asText();
    }

    @Test
    void a_person_acts_in_their_own_name() {
        assertThat(bearer(claims()).post("/org-units", UNIT).status()).isEqualTo(201);

        assertThat(lastActor()).isEqualTo(vera);
        assertThat(journal().text()).doesNotContain("\"vera\"");
    }

    @ParameterizedTest
    @CsvSource({"READER,403,403", "CONTRIBUTOR,403,403", "EDITOR,201,403", "ADMINISTRATOR,201,201"})
    void a_role_of_a_token_covers_what_that_of_a_key_does(String role, int unit, int person) {
        Client caller = bearer(claims().claim("roles", List.of("other", role)));

        assertThat(caller.post("/org-units", UNIT).status()).isEqualTo(unit);
        assertThat(caller.post("/people", UNIT).status()).isEqualTo(person);
    }

    @Test
    void of_several_roles_the_highest_counts() {
        Client caller = bearer(claims().claim("roles", List.of("READER", "ADMINISTRATOR", "EDITOR")));

        assertThat(caller.get("/api-keys").status()).isEqualTo(200);
    }

    @Test
    void roles_may_be_words_in_one_text() {
        assertThat(bearer(claims().claim("roles", "other EDITOR"))
                        .post("/org-units", UNIT)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoever_has_no_role_may_not_even_read() {
        isRefused(claims().claim("roles", null), "role-missing");
        isRefused(claims().claim("roles", List.of()), "role-missing");
        isRefused(claims().claim("roles", List.of("editor")), "role-missing");
        isRefused(claims().claim("roles", List.of(1, true)), "role-missing");
        isRefused(claims().claim("roles", Map.of("EDITOR", true)), "role-missing");
    }

    @Test
    void an_organisation_that_is_not_here_lets_nobody_in() {
        isRefused(claims().claim("organisation", null), "organisation-unknown");
        isRefused(claims().claim("organisation", "Ekdala kommun"), "organisation-unknown");
        isRefused(claims().claim("organisation", "019aa8f0-7e20-7000-8000-00000000ffff"), "organisation-unknown");
        isRefused(claims().claim("organisation", 7), "organisation-unknown");
        String both = api.organisation().toString();
        isRefused(claims().claim("organisation", List.of(both, both)), "organisation-unknown");
    }

    @Test
    void an_organisation_alone_in_a_list_is_meant() {
        Client caller =
                bearer(claims().claim("organisation", List.of(api.organisation().toString())));

        assertThat(caller.get("/organisation").status()).isEqualTo(200);
    }

    @Test
    void a_token_opens_no_other_organisation() {
        OrganisationId other = api.found("Annandal");
        String unit =
                "/org-units/" + api.as(Role.EDITOR).post("/org-units", UNIT).at("/id");

        isRefused(claims().claim("organisation", other.toString()), "person-unknown");
        Client client = bearer(claims().subject("erp")
                .claim("client_id", "erp")
                .claim("roles", List.of("ADMINISTRATOR"))
                .claim("organisation", other.toString()));
        assertThat(client.get("/organisation").at("/name")).isEqualTo("Annandal");
        assertThat(client.get(unit).status()).isEqualTo(404);
        assertThat(client.get("/people/" + vera).status()).isEqualTo(404);
        assertThat(client.get("/people").json().path("items")).isEmpty();
    }

    @Test
    void somebody_whom_nobody_knows_is_not_let_in() {
        isRefused(claims().subject("wilma"), "person-unknown");
        isRefused(claims().subject("VERA"), "person-unknown");
        isRefused(claims().subject(null), "person-unknown");
        isRefused(claims().subject(" "), "person-unknown");
        isRefused(claims().subject("v".repeat(201)), "person-unknown");
        isRefused(claims().subject("wilma").claim("azp", "portal"), "person-unknown");
    }

    @Test
    void somebody_who_was_erased_does_not_come_back() {
        Client caller = bearer(claims());
        assertThat(caller.get("/organisation").status()).isEqualTo(200);

        api.as(Role.ADMINISTRATOR).delete("/people/" + vera);

        Reply refused = caller.get("/organisation");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("person-unknown");
    }

    @Test
    void somebody_who_is_made_known_is_let_in_with_the_same_token() {
        Client caller = bearer(claims().subject("wilma"));
        assertThat(caller.get("/organisation").status()).isEqualTo(403);

        api.as(Role.ADMINISTRATOR).put("/people/external/oidc/wilma", "{\"name\": \"Wilma Påhittad\"}");

        assertThat(caller.get("/organisation").status()).isEqualTo(200);
    }

    @Test
    void a_client_acts_in_its_own_name_and_always_the_same() {
        JWTClaimsSet.Builder erp = claims().subject("5f0c").claim("azp", "erp");
        bearer(erp).post("/org-units", UNIT);
        String first = lastActor();
        bearer(erp.jwtID("another")).post("/org-units", UNIT);

        assertThat(lastActor()).isEqualTo(first);
        bearer(claims().subject("crm").claim("client_id", "crm")).post("/org-units", UNIT);
        assertThat(lastActor()).isNotEqualTo(first);
    }

    @Test
    void anybody_can_work_out_which_client_the_journal_names() {
        IdentityProvider login = new IdentityProvider(
                "https://login.example",
                "kurs",
                null,
                Duration.ofSeconds(1),
                "org",
                Map.of("*", api.organisation()),
                "sub",
                "oidc",
                "roles",
                Map.of("r", Role.READER),
                Set.of("erp"));

        // printf 'https://login.example\nerp' | sha256sum begins with d2c4bcdedcab57c2eaf04b0efd92fd7e.
        assertThat(new Claims(login, Map.of("azp", "erp", "roles", "r"))
                        .verified(END)
                        .client())
                .hasToString("d2c4bcde-dcab-87c2-aaf0-4b0efd92fd7e");
    }

    @Test
    void of_a_persons_keys_the_journal_holds_the_systems_alone() {
        api.as(Role.ADMINISTRATOR).put("/people/external/oidc/wilma@example.org", "{\"name\": \"Wilma Påhittad\"}");

        assertThat(journal().text()).contains("[\"oidc\"]").doesNotContain("wilma@example.org");
    }

    @Test
    void the_scopes_of_a_token_are_those_that_are_known() {
        IdentityProvider usual = provider.settings();
        Map<String, Object> said = Map.of(
                "organisation",
                vera,
                "sub",
                "vera",
                "roles",
                "READER",
                "scope",
                "openid voteFor voteFor:" + vera + " voteFor:x voteFor");

        assertThat(new Claims(usual, said).verified(END).scopes()).containsExactly("voteFor", "voteFor:" + vera);
    }

    @Test
    void every_word_can_be_another() {
        OrganisationId organisation = api.organisation();
        serve(otherWords(Map.of("kommun-1", organisation)));
        api.as(Role.ADMINISTRATOR).put("/people/external/hr/e-17", "{\"name\": \"Wilma Påhittad\"}");
        JWTClaimsSet.Builder token = claims().subject("other")
                .claim("organisation", null)
                .claim("tid", "kommun-1")
                .claim("identity", Map.of("employee", "e-17"))
                .claim("realm_access", Map.of("roles", List.of("kurs-read", "kurs-admin", "EDITOR")));

        assertThat(bearer(token).get("/api-keys").status()).isEqualTo(200);
        isRefused(token.claim("tid", "kommun-2"), "organisation-unknown");
    }

    @Test
    void a_claim_may_have_points_in_its_name() {
        OrganisationId organisation = api.organisation();
        serve(otherWords(Map.of("*", organisation)));
        api.as(Role.ADMINISTRATOR).put("/people/external/hr/e-17", "{\"name\": \"Wilma Påhittad\"}");

        assertThat(bearer(claims().claim("identity.employee", "e-17").claim("realm_access.roles", "kurs-read"))
                        .get("/organisation")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void where_all_tokens_belong_to_one_organisation_they_need_not_name_it() {
        OrganisationId organisation = api.organisation();
        serve(otherWords(Map.of("*", organisation)));
        api.as(Role.ADMINISTRATOR).put("/people/external/hr/e-17", "{\"name\": \"Wilma Påhittad\"}");
        JWTClaimsSet.Builder token = claims().claim("identity", Map.of("employee", "e-17"))
                .claim("realm_access", Map.of("roles", "kurs-read"));

        assertThat(bearer(token).get("/organisation").at("/name")).isEqualTo("Ekdala kommun");
        assertThat(bearer(token.claim("tid", "any")).get("/organisation").at("/name"))
                .isEqualTo("Ekdala kommun");
    }

    @Test
    void answers_are_kept_and_things_done_once_as_for_a_key() {
        Client caller = bearer(claims());
        Client once = caller.with("Idempotency-Key", "erp-1");
        Reply first = once.post("/org-units", UNIT);
        Reply again = once.post("/org-units", UNIT);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());

        Reply read = caller.get("/org-units");
        assertThat(caller.with("If-None-Match", read.etag()).get("/org-units").status())
                .isEqualTo(304);
    }

    @Test
    void requests_are_counted_by_who_asks() {
        api.close();
        api = RunningApi.start(new RestAdapter.Settings(0, 2, 1 << 20, true, provider.settings()));
        api.as(Role.ADMINISTRATOR).put("/people/external/oidc/vera", "{\"name\": \"Vera Påhittad\"}");
        assertThat(bearer(claims()).get("/organisation").header("RateLimit")).startsWith("\"key\";r=1;");
        assertThat(bearer(claims().jwtID("another")).get("/organisation").status())
                .isEqualTo(200);

        assertThat(bearer(claims()).get("/organisation").status()).isEqualTo(429);
        assertThat(bearer(claims().subject("crm").claim("client_id", "crm"))
                        .get("/organisation")
                        .status())
                .isEqualTo(200);
    }
}
