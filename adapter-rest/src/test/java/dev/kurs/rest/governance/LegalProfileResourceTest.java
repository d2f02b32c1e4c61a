package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import dev.kurs.rest.RunningApi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegalProfileResourceTest {

    private RunningApi api;
    private Client administrator;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        administrator = api.as(Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private void profile(String which) {
        assertThat(administrator
                        .patch("/organisation", "*", "{\"legalProfile\": \"" + which + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> rules(Reply reply) {
        List<String> rules = new ArrayList<>();
        reply.json().path("rules").forEach(rule -> rules.add(rule.path("rule").asText()));
        return rules;
    }

    @Test
    void without_a_profile_there_are_no_rules() {
        Reply none = api.as(Role.READER).get("/legal-profile");

        assertThat(none.at("/profile")).isEqualTo("NONE");
        assertThat(rules(none)).isEmpty();
    }

    @Test
    void a_profile_shows_its_own_rules() {
        profile("SE");
        assertThat(rules(api.as(Role.READER).get("/legal-profile")))
                .hasSize(6)
                .allMatch(rule -> rule.startsWith("SE_"));
        profile("DK");
        assertThat(rules(api.as(Role.READER).get("/legal-profile")))
                .containsExactly("DK_COUNCIL_MATTERS", "DK_APPROPRIATION");
    }

    @Test
    void a_rule_is_told_in_the_readers_language() {
        profile("SE");

        Reply swedish = api.as(Role.READER).with("Accept-Language", "sv").get("/legal-profile");

        assertThat(swedish.at("/rules/0/title")).isEqualTo("Mål och inriktning delegeras aldrig");
        assertThat(swedish.at("/rules/0/text")).contains("6 kap. 38 §");
        assertThat(swedish.at("/rules/0/paragraph")).isEqualTo("KL 6:38");
        assertThat(api.as(Role.READER).get("/legal-profile").at("/rules/0/title"))
                .isEqualTo("Goals and direction are never delegated");
    }

    @Test
    void the_organisation_amends_a_rule_and_takes_that_back() {
        Golden golden = new Golden();
        profile("DK");
        String amendment = golden.add(administrator.post("/legal-amendments", """
                        {"rule": "DK_COUNCIL_MATTERS", "inForce": true, "powers": ["CLOSE_STRATEGY", "ADOPT_STRATEGY", "ADOPT_STRATEGY"],
                         "paragraph": "KSL § 2 og styrelsesvedtægten § 4", "reason": "Afprøvet hos tilsynet"}"""))
                .header("Location")
                .substring("/kurs/v1".length());
        golden.add(administrator.get("/legal-profile"));
        golden.add(
                administrator.patch(amendment, "\"1\"", "{\"inForce\": false, \"powers\": null, \"paragraph\": null}"));
        golden.add(administrator.get("/legal-profile"));
        golden.add(api.as(Role.EDITOR).get(amendment));
        golden.add(api.as(Role.EDITOR).delete(amendment));
        golden.add(administrator.delete(amendment));
        golden.check("legal-profile");
        assertThat(administrator.get("/legal-profile").at("/rules/0/inForce")).isEqualTo("true");
    }
}
