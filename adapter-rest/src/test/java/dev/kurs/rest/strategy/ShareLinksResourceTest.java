package dev.kurs.rest.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that show a strategy to whoever holds them. */
class ShareLinksResourceTest {

    private RunningApi api;
    private Client editor;
    private String strategy;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        String vera = api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Vera Påhittad\", \"email\": \"vera@example.org\"}")
                .at("/id");
        strategy = editor.post("/strategies", """
                        {"title": "Digital strategi", "owner": "%s", "contact": {"person": "%s", "channel": "digital@example.org"},
                         "period": {"from": "2026-01-01", "to": "2028-12-31"}}""".formatted(vera, vera)).at("/id");
        editor.post(
                "/strategies/" + strategy + "/goals",
                "{\"kind\": \"BUSINESS\", \"title\": \"Kortare väntan\", \"owner\": \"" + vera + "\"}");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private void adopt() {
        assertThat(editor.post("/strategies/" + strategy + "/revisions/1/adoption", "{}")
                        .status())
                .isEqualTo(200);
    }

    private String body(String until) {
        String target = "\"target\": \"/kurs/v1/strategies/" + strategy + "/overview\"";
        return "{" + target + (until == null ? "" : ", \"until\": \"" + until + "\"") + "}";
    }

    private Reply share(String until) {
        Reply made = editor.post("/share-links", body(until));
        assertThat(made.status()).isEqualTo(201);
        return made;
    }

    /** What somebody sees who has nothing but the address. */
    private Reply visit(String url) {
        return api.asNobody().get("/" + url);
    }

    @Test
    void whoever_holds_the_address_sees_how_the_strategy_stands_and_nobodys_name() {
        adopt();

        Reply seen = visit(share(null).at("/url"));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json()).isEqualTo(withoutMoney());
        assertThat(seen.at("/goals/0/title")).isEqualTo("Kortare väntan");
        assertThat(seen.text()).doesNotContain("Vera", "vera@example.org", "digital@example.org");
    }

    /** The overview but for what it costs and which projects it has: that is for those who have a key. */
    private JsonNode withoutMoney() {
        ObjectNode overview =
                (ObjectNode) editor.get("/strategies/" + strategy + "/overview").json();
        assertThat(overview.has("money")).isTrue();
        overview.remove(List.of("money", "portfolio"));
        ((ObjectNode) overview.path("next")).remove("gates");
        return overview;
    }

    @Test
    void nobody_keeps_what_is_shared_and_the_address_is_passed_on_to_nobody() {
        adopt();
        Reply seen = visit(share(null).at("/url"));

        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(seen.header("ETag")).isNull();
    }

    @Test
    void the_address_is_shown_when_the_link_is_made_and_never_again() {
        adopt();
        Client once = editor.with("Idempotency-Key", "share-1");
        Reply made = once.post("/share-links", body("2026-12-31"));
        String link = "/share-links/" + made.at("/id");

        assertThat(made.header("Location")).isEqualTo("/kurs/v1" + link);
        assertThat(made.at("/url")).matches("/kurs/v1/shared/[A-Za-z0-9_-]{43}");
        assertThat(made.at("/until")).isEqualTo("2026-12-31");
        String secret = made.at("/url").substring("/kurs/v1/shared/".length());
        for (String told : List.of(
                once.post("/share-links", body("2026-12-31")).text(),
                editor.get(link).text(),
                editor.get("/share-links").text(),
                editor.get("/journal?limit=200").text())) {
            assertThat(told).contains(made.at("/id")).doesNotContain(secret);
        }
    }

    @Test
    void a_link_says_what_it_leads_to_and_how_it_is_revoked() {
        adopt();
        Reply made = share(null);
        String self = "/kurs/v1/share-links/" + made.at("/id");

        assertThat(made.at("/_links/target/href")).isEqualTo(made.at("/target"));
        assertThat(made.at("/_links/revoke/href")).isEqualTo(self + "/revocation");
        assertThat(made.at("/revoked")).isNull();
    }

    @Test
    void a_revoked_link_stays_in_the_list_and_leads_nowhere() {
        adopt();
        Reply made = share(null);
        String link = "/share-links/" + made.at("/id");

        Reply revoked = editor.post(link + "/revocation", "{}");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.at("/revoked")).isEqualTo("2026-11-21T20:55:00Z");
        assertThat(revoked.at("/_links/revoke")).isNull();
        assertThat(visit(made.at("/url")).at("/code")).isEqualTo("not-found");
        assertThat(editor.get("/share-links").at("/items/0/revoked")).isEqualTo("2026-11-21T20:55:00Z");
        assertThat(editor.post(link + "/revocation", "{}").etag()).isEqualTo(revoked.etag());
        assertThat(editor.delete(link).status()).isEqualTo(405);
    }

    @Test
    void a_link_leads_there_until_its_last_day_ends_where_the_organisation_is() {
        adopt();
        String url = share("2026-11-21").at("/url");

        api.itIs("2026-11-21T22:59:59Z");
        assertThat(visit(url).status()).isEqualTo(200);
        api.itIs("2026-11-21T23:00:00Z");
        assertThat(visit(url).status()).isEqualTo(404);
    }

    @Test
    void a_strategy_that_becomes_confidential_is_no_longer_shown() {
        adopt();
        String url = share(null).at("/url");

        editor.patch("/strategies/" + strategy, "*", "{\"confidential\": true}");

        assertThat(visit(url).status()).isEqualTo(404);
        Reply refused = editor.post("/share-links", body(null));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("confidential-not-shared");
    }

    @Test
    void a_closed_strategy_goes_on_being_shown() {
        adopt();
        String url = share(null).at("/url");

        editor.post(
                "/strategies/" + strategy + "/closure",
                "{\"reason\": \"Perioden är över\", \"outcome\": \"Väntan är halverad\"}");

        assertThat(visit(url).status()).isEqualTo(200);
    }

    @Test
    void a_draft_is_not_shared() {
        Reply refused = editor.post("/share-links", body(null));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("not-adopted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kurs/v1/people",
                "/strategies/0198f2c0-7a10-7c3e-8000-000000000040/overview",
                "/kurs/v1/strategies/0198f2c0-7a10-7c3e-8000-000000000040",
                "/kurs/v1/strategies/x/overview",
                "/kurs/v1/strategies/0198f2c0-7a10-7c3e-8000-000000000040/overview?asOf=2026-01-01",
                "https://example.org"
            })
    void nothing_else_is_shared(String target) {
        Reply refused = editor.post("/share-links", "{\"target\": \"" + target + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/target target-not-shareable");
    }

    @Test
    void a_strategy_that_is_not_there_is_told_at_its_place() {
        Reply refused = editor.post(
                "/share-links", "{\"target\": \"/kurs/v1/strategies/0198f2c0-7a10-7c3e-8000-000000000040/overview\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/target reference-unknown");
    }

    @Test
    void a_day_that_has_passed_and_a_field_that_is_not_the_callers_are_told() {
        adopt();

        assertThat(editor.post("/share-links", body("2026-11-20")).faults())
                .containsExactly("/until until-in-the-past");
        assertThat(editor.post("/share-links", "{\"url\": \"x\", \"revoked\": \"2026-11-20T00:00:00Z\"}")
                        .faults())
                .containsExactlyInAnyOrder("/url computed-field", "/revoked computed-field", "/target missing-field");
    }

    @Test
    void editors_alone_see_and_make_links() {
        adopt();
        String link = "/share-links/" + share(null).at("/id");
        Client contributor = api.as(Role.CONTRIBUTOR);

        assertThat(contributor.get("/share-links").status()).isEqualTo(403);
        assertThat(contributor.get(link).status()).isEqualTo(403);
        assertThat(contributor.post("/share-links", body(null)).status()).isEqualTo(403);
        assertThat(contributor.post(link + "/revocation", "{}").status()).isEqualTo(403);
    }

    @Test
    void another_organisation_neither_sees_nor_revokes_it() {
        adopt();
        String link = "/share-links/" + share(null).at("/id");
        Client other =
                api.as(api.key(api.found("Annandal"), Role.ADMINISTRATOR, null).text());

        assertThat(other.get(link).status()).isEqualTo(404);
        assertThat(other.post(link + "/revocation", "{}").status()).isEqualTo(404);
        assertThat(other.get("/share-links").json().path("items")).isEmpty();
        assertThat(other.post("/share-links", body(null)).faults()).containsExactly("/target reference-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0000000000000000000000000000000000000000000", "%C3%A5", "kurs_x"})
    void an_address_that_was_never_given_out_leads_nowhere(String secret) {
        assertThat(api.asNobody().get("/shared/" + secret).status()).isEqualTo(404);
    }

    @Test
    void a_key_is_no_link_and_a_link_no_key() {
        adopt();
        String secret = share(null).at("/url").substring("/kurs/v1/shared/".length());

        assertThat(api.asNobody()
                        .get("/shared/" + api.secret(Role.ADMINISTRATOR))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(secret).get("/organisation").status()).isEqualTo(401);
        assertThat(api.asNobody().get("/shared").status()).isEqualTo(401);
        assertThat(visit("/kurs/v1/shared/" + secret + "/people").status()).isEqualTo(404);
    }

    @Test
    void a_link_takes_no_parameters() {
        adopt();

        assertThat(visit(share(null).at("/url") + "?asOf=2026-01-01").faults())
                .containsExactly("/asOf unknown-parameter");
    }

    @Test
    void whoever_visits_too_often_is_told_to_wait() {
        adopt();
        String url = share(null).at("/url");
        Reply last = visit(url);
        for (int visits = 1; visits < 400 && last.status() == 200; visits++) {
            last = visit(url);
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.at("/code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(editor.get("/share-links").status()).isEqualTo(200);
    }

    @Test
    void links_are_given_as_a_table_too() {
        adopt();
        Reply made = share("2026-12-31");

        assertThat(editor.with("Accept", "text/csv").get("/share-links").text())
                .startsWith("id,target,until,url,revoked,createdAt,updatedAt\r\n" + made.at("/id")
                        + ",/kurs/v1/strategies/");
    }
}
