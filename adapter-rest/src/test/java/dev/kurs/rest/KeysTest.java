package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and to what. */
class KeysTest {

    private RunningApi api;

    @BeforeEach
    void start() {
        api = RunningApi.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void without_a_key_nothing_is_told_not_even_what_exists() {
        for (String path : List.of("/org-units", "/nothing", "/org-units/x", "//metrics", "/organisation?x=1")) {
            Reply refused = api.asNobody().get(path);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.at("/code")).isEqualTo("unauthenticated");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"kurs\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer kurs_0000000000000000000000000000000000000000000",
                "Bearer",
                "Bearer x",
                "Basic dXNlcjpwYXNz",
                "kurs_0000000000000000000000000000000000000000000",
                "Bearer kurs_short"
            })
    void a_key_that_is_none_opens_nothing(String authorization) {
        Reply refused = api.asNobody().with("Authorization", authorization).get("/org-units");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"kurs\", error=\"invalid_token\"");
    }

    @Test
    void the_scheme_is_written_in_any_case() {
        assertThat(api.asNobody()
                        .with("Authorization", "bearer " + api.secret(Role.READER))
                        .get("/org-units")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_key_in_the_address_opens_nothing() {
        Reply refused = api.asNobody().get("/org-units?access_token=" + api.secret(Role.READER));
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void an_expired_key_opens_nothing_from_its_moment_on() {
        Client caller = api.as(api.key(api.organisation(), Role.READER, Instant.parse("2026-11-22T00:00:00Z"))
                .text());
        api.itIs("2026-11-21T23:59:59Z");
        assertThat(caller.get("/org-units").status()).isEqualTo(200);
        api.itIs("2026-11-22T00:00:00Z");
        Reply refused = caller.get("/org-units");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/code")).isEqualTo("key-expired");
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void a_revoked_key_opens_nothing() {
        Client administrator = api.as(Role.ADMINISTRATOR);
        Reply made = administrator.post("/api-keys", "{\"name\": \"ERP\", \"role\": \"READER\"}");
        Client caller = api.as(made.at("/key"));
        assertThat(caller.get("/organisation").status()).isEqualTo(200);
        assertThat(administrator.delete("/api-keys/" + made.at("/id")).status()).isEqualTo(204);
        Reply refused = caller.get("/organisation");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/code")).isEqualTo("key-revoked");
    }

    @Test
    void a_key_that_acts_for_somebody_shows_its_scopes_and_ends_with_them() {
        Client administrator = api.as(Role.ADMINISTRATOR);
        String vera =
                administrator.post("/people", "{\"name\": \"Vera Påhittad\"}").at("/id");
        Reply made = administrator.post(
                "/api-keys",
                "{\"name\": \"Council\", \"role\": \"READER\", \"person\": \"" + vera + "\", \"scopes\": [\"voteFor:"
                        + vera + "\"]}");
        assertThat(made.at("/scopes")).isEqualTo("[\"voteFor:" + vera + "\"]");
        Client caller = api.as(made.at("/key"));
        assertThat(caller.get("/organisation").status()).isEqualTo(200);

        administrator.delete("/people/" + vera);

        assertThat(caller.get("/organisation").at("/code")).isEqualTo("key-revoked");
        assertThat(administrator.get("/api-keys/" + made.at("/id")).at("/revokedAt"))
                .isEqualTo("2026-11-21T20:55:00Z");
        Reply refused = administrator.post(
                "/api-keys", "{\"name\": \"Late\", \"role\": \"READER\", \"person\": \"" + vera + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("person-erased");
    }

    @Test
    void a_scope_that_does_not_exist_is_refused_where_it_stands() {
        Reply refused = api.as(Role.ADMINISTRATOR)
                .post("/api-keys", "{\"name\": \"ERP\", \"role\": \"READER\", \"scopes\": [\"voteFor\", \"vote\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/scopes/1 scope-unknown");
    }

    @Test
    void a_role_may_do_what_it_covers_and_no_more() {
        String unit = "{\"name\": \"A\"}";
        for (Role role : Role.values()) {
            Client caller = api.as(role);
            assertThat(caller.get("/people").status()).isEqualTo(200);
            assertThat(caller.post("/org-units", unit).status()).isEqualTo(role.covers(Role.EDITOR) ? 201 : 403);
            assertThat(caller.post("/people", unit).status()).isEqualTo(role.covers(Role.ADMINISTRATOR) ? 201 : 403);
            assertThat(caller.get("/api-keys").status()).isEqualTo(role.covers(Role.ADMINISTRATOR) ? 200 : 403);
            assertThat(caller.patch("/organisation", "*", "{}").status())
                    .isEqualTo(role.covers(Role.ADMINISTRATOR) ? 200 : 403);
        }
        Reply refused = api.as(Role.CONTRIBUTOR).post("/org-units", unit);
        assertThat(refused.at("/code")).isEqualTo("role-too-low");
        assertThat(refused.at("/detail")).isEqualTo("Your role is contributor, and this takes the role editor");
    }

    @Test
    void what_another_organisation_has_is_not_there() {
        Client here = api.as(Role.ADMINISTRATOR);
        Client there =
                api.as(api.key(api.found("Annandal"), Role.ADMINISTRATOR, null).text());
        String unit = "/org-units/"
                + here.post("/org-units", "{\"name\": \"A\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"1\"}]}")
                        .at("/id");
        String person = "/people/"
                + here.post("/people", "{\"name\": \"Vera Påhittad\"}").at("/id");

        assertThat(there.get(unit).status()).isEqualTo(404);
        assertThat(there.patch(unit, "*", "{}").status()).isEqualTo(404);
        assertThat(there.delete(unit).status()).isEqualTo(404);
        assertThat(there.get("/org-units/external/hr/1").status()).isEqualTo(404);
        assertThat(there.get("/org-units").json().path("items")).isEmpty();
        assertThat(there.delete(person).status()).isEqualTo(404);
        assertThat(there.get(person + "/extract").status()).isEqualTo(404);
        assertThat(there.post(person + "/handover", "{\"to\": \"" + person.substring(8) + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(there.post("/org-units", "{\"name\": \"B\", \"parent\": \"" + unit.substring(11) + "\"}")
                        .faults())
                .containsExactly("/parent reference-unknown");
        assertThat(there.get("/organisation").at("/name")).isEqualTo("Annandal");
        assertThat(here.get(unit).status()).isEqualTo(200);
    }
}
