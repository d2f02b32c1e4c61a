package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the shape of a body, and that all of it comes back at once with nothing changed. */
class ShapeFaultsTest {

    private static RunningApi api;
    private static Client administrator;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        administrator = api.as(Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                // path, body, the faults
                Arguments.of("/org-units", "{}", List.of("/name missing-field")),
                Arguments.of("/org-units", "[]", List.of(" wrong-type")),
                Arguments.of("/org-units", "null", List.of(" wrong-type")),
                Arguments.of("/org-units", "\"text\"", List.of(" wrong-type")),
                Arguments.of("/org-units", "{\"name\": 1}", List.of("/name wrong-type")),
                Arguments.of("/org-units", "{\"name\": true}", List.of("/name wrong-type")),
                Arguments.of("/org-units", "{\"name\": [\"A\"]}", List.of("/name wrong-type")),
                Arguments.of("/org-units", "{\"name\": null}", List.of("/name null-not-allowed")),
                Arguments.of("/org-units", "{\"name\": \"A\", \"parent\": null}", List.of("/parent null-not-allowed")),
                Arguments.of("/org-units", "{\"name\": \"A\", \"name\": \"B\"}", List.of("/name duplicate-field")),
                Arguments.of("/org-units", "{\"name\": \"A\\u0007\"}", List.of("/name control-character")),
                Arguments.of("/org-units", "{\"name\": \"A\\ud800\"}", List.of("/name control-character")),
                Arguments.of("/org-units", "{\"name\": \"" + "x".repeat(501) + "\"}", List.of("/name too-long")),
                Arguments.of("/org-units", "{\"name\": \"A\", \"parent\": \"7\"}", List.of("/parent malformed-id")),
                Arguments.of("/org-units", "{\"name\": \"A\", \"nmae\": 1}", List.of("/nmae unknown-field")),
                Arguments.of("/org-units", "{\"name\": \"A\", \"a/b~c\": 1}", List.of("/a~1b~0c unknown-field")),
                Arguments.of(
                        "/org-units",
                        "{\"name\": \"A\", \"id\": 1, \"createdAt\": 1, \"updatedAt\": 1, \"_links\": 1}",
                        List.of(
                                "/id computed-field",
                                "/createdAt computed-field",
                                "/updatedAt computed-field",
                                "/_links computed-field")),
                Arguments.of(
                        "/org-units",
                        "{\"name\": \"A\", \"externalKeys\": [{\"system\": \"s\", \"ky\": \"1\"}, 7, {\"key\": 1}]}",
                        List.of(
                                "/externalKeys/0/ky unknown-field",
                                "/externalKeys/1 wrong-type",
                                "/externalKeys/2/key wrong-type",
                                "/externalKeys/0/key missing-field",
                                "/externalKeys/2/system missing-field")),
                Arguments.of(
                        "/org-units", "{\"name\": \"A\", \"externalKeys\": {}}", List.of("/externalKeys wrong-type")),
                Arguments.of(
                        "/people",
                        "{\"name\": \"A\", \"kind\": \"employee\", \"headOfAdministration\": \"true\", \"erased\": true}",
                        List.of("/erased computed-field", "/kind unknown-value", "/headOfAdministration wrong-type")),
                Arguments.of(
                        "/people",
                        "{\"name\": \"A\", \"kind\": 0, \"headOfAdministration\": 1, \"email\": \"" + "e".repeat(321)
                                + "\"}",
                        List.of("/kind wrong-type", "/headOfAdministration wrong-type", "/email too-long")),
                Arguments.of(
                        "/positions",
                        "{\"title\": \"A\", \"holders\": [{\"person\": \"x\", \"period\": \"2026\"}, {}, null], \"deputies\": {}}",
                        List.of(
                                "/holders/0/person malformed-id",
                                "/holders/0/period wrong-type",
                                "/holders/2 null-not-allowed",
                                "/deputies wrong-type",
                                "/holders/1/person missing-field",
                                "/holders/1/period missing-field")),
                Arguments.of(
                        "/discount-schedules",
                        "{\"authority\": \"A\", \"validFrom\": \"2026-02-30\", \"bands\": []}",
                        List.of("/validFrom malformed-day", "/bands missing-field")),
                Arguments.of(
                        "/discount-schedules",
                        "{\"authority\": \"A\", \"validFrom\": \"26-02-03\", \"bands\": [{\"fromYear\": 1.5, \"rate\": \"0.1\"}]}",
                        List.of(
                                "/validFrom malformed-day",
                                "/bands/0/fromYear wrong-type",
                                "/bands/0/rate wrong-type")),
                Arguments.of(
                        "/discount-schedules",
                        "{\"authority\": \"A\", \"validFrom\": \"2026-02-03\", \"bands\": [{\"fromYear\": 3000000000, \"rate\": 1e999}]}",
                        List.of("/bands/0/rate number-too-large", "/bands/0/fromYear number-too-large")),
                Arguments.of(
                        "/api-keys",
                        "{\"name\": \"A\", \"role\": \"OWNER\", \"expiresAt\": \"2027-01-01\", \"scopes\": [\"\"]}",
                        List.of("/role unknown-value", "/expiresAt malformed-instant", "/scopes/0 too-short")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_of_a_body_comes_back_with_its_place(String path, String body, List<String> faults) {
        Reply refused = administrator.post(path, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("shape-wrong");
        assertThat(refused.faults()).containsExactlyInAnyOrderElementsOf(faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "nb", "en"})
    void every_fault_is_told_in_the_callers_language_without_a_word_of_ours_inside(String language) {
        faults().map(Arguments::get).forEach(fault -> {
            Reply refused = administrator.with("Accept-Language", language).post((String) fault[0], (String) fault[1]);
            assertThat(refused.header("Content-Language")).isEqualTo(language);
            assertThat(refused.at("/title") + refused.at("/detail") + refused.at("/errors/0/detail"))
                    .doesNotContainIgnoringCase("jackson", "java", "dev.kurs", "exception", "node", "{", "…", "null,");
        });
    }

    @Test
    void a_refused_body_changes_nothing() {
        int before =
                administrator.get("/journal?limit=200").json().path("items").size();
        faults().map(Arguments::get).forEach(fault -> administrator.post((String) fault[0], (String) fault[1]));
        assertThat(administrator.get("/journal?limit=200").json().path("items")).hasSize(before);
    }

    @Test
    void a_patch_is_checked_like_a_whole_body() {
        String path = "/org-units/"
                + administrator.post("/org-units", "{\"name\": \"A\"}").at("/id");

        Reply refused = administrator.patch(
                path, "\"1\"", "{\"name\": null, \"parent\": 5, \"x\": {\"y\": null}, \"updatedAt\": \"now\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/name missing-field", "/parent wrong-type", "/x unknown-field", "/updatedAt computed-field");
        assertThat(administrator.patch(path, "\"1\"", "[]").faults()).containsExactly(" wrong-type");
        assertThat(administrator.patch(path, "\"1\"", "{\"parent\": null}").status())
                .isEqualTo(200);
        assertThat(administrator.get(path).etag()).isEqualTo("\"1\"");
    }

    @Test
    void numbers_are_kept_exactly() {
        Reply added = administrator.post(
                "/discount-schedules",
                "{\"authority\": \"A\", \"validFrom\": \"2026-02-03\", \"bands\": [{\"fromYear\": 0.0, \"rate\": 0.100000000001}, {\"fromYear\": 1e1, \"rate\": 35e-3}]}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text()).contains("\"rate\":0.100000000001", "\"fromYear\":10,\"rate\":0.035");
    }
}
