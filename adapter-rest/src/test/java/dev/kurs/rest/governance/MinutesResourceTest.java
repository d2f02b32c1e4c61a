package dev.kurs.rest.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.rest.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesResourceTest {

    private static String decided(DecidingTown town) {
        String decision =
                town.open(town.approval(", \"consultations\": [\"" + town.town().council() + "\"], \"proposedBy\": \""
                        + town.bo() + "\", \"externalKeys\": [{\"system\": \"ks\", \"key\": \"KS 2026/0417\"}]"));
        town.editor()
                .post(decision + "/recommendations", """
                {"body": "%s", "result": "APPROVE", "text": "# Vi tillstyrker\\n\\n<b>genast</b>"}""".formatted(town.town().council()));
        town.cast(decision, town.ada(), "{\"choice\": \"APPROVE\"}");
        town.cast(decision, town.bo(), "{\"choice\": \"APPROVE\"}");
        town.resolve(decision, "{\"rationale\": \"Nyttan överstiger kostnaden.\"}");
        return decision;
    }

    @Test
    void council_systems_get_an_agenda_item_with_consultations_and_the_paper() {
        try (DecidingTown town = new DecidingTown()) {
            String decision = decided(town);
            Reply reply = town.reader().with("Accept", "application/json").get(decision + "/minutes");
            String here = "http://localhost:" + reply.response().uri().getPort() + "/kurs/v1";
            JsonNode item = reply.json().path("agendaItem");
            JsonNode paper = reply.json().path("paper");

            assertThat(item.path("type").asText()).isEqualTo("https://schema.oparl.org/1.1/AgendaItem");
            assertThat(item.path("id").asText()).isEqualTo(here + decision + "/minutes");
            assertThat(item.path("result").asText()).isEqualTo("Approved");
            assertThat(item.path("resolutionText").asText())
                    .isEqualTo("Projektrådet decides: approve.\n\nNyttan överstiger kostnaden.");
            assertThat(item.path("public").asBoolean()).isTrue();
            assertThat(item.path("consultation").asText())
                    .isEqualTo(paper.at("/consultation/1/id").asText());
            assertThat(paper.path("reference").asText()).isEqualTo("KS 2026/0417");
            assertThat(paper.path("name").asText()).isEqualTo("Ska e-tjänsten byggas?");
            assertThat(paper.at("/originatorPerson/0").asText()).isEqualTo(here + "/people/" + town.bo());
            assertThat(paper.at("/consultation")).hasSize(2);
            assertThat(paper.at("/consultation/0/authoritative").asBoolean()).isFalse();
            assertThat(paper.at("/consultation/0/organization/0").asText())
                    .isEqualTo(here + "/bodies/" + town.town().council());
            assertThat(paper.at("/consultation/1/authoritative").asBoolean()).isTrue();
            assertThat(paper.at("/consultation/1/role").asText()).isEqualTo("decides");
        }
    }

    @Test
    void what_people_wrote_does_not_break_out_and_erased_people_are_called_so() {
        try (DecidingTown town = new DecidingTown()) {
            String decision = decided(town);
            town.town().administrator().delete("/people/" + town.bo());
            String page = town.reader()
                    .with("Accept", "text/markdown")
                    .get(decision + "/minutes")
                    .text();

            assertThat(page)
                    .contains("> \\# Vi tillstyrker\n>\n> \\<b\\>genast\\</b\\>")
                    .contains("- Proposed by: erased person")
                    .contains("- Ada Påhittad\n- erased person")
                    .doesNotContain("Bo Påhittad");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "da", "nb"})
    void minutes_leave_nothing_unsaid_in_any_language(String language) {
        try (DecidingTown town = new DecidingTown()) {
            String decision = decided(town);
            Reply page = town.reader()
                    .with("Accept", "text/markdown")
                    .with("Accept-Language", language)
                    .get(decision + "/minutes");
            assertThat(page.header("Content-Type")).isEqualTo("text/markdown;charset=utf-8");
            assertThat(page.text()).doesNotContain("minutes.", "{", "}", "…", "null");
            assertThat(town.reader()
                            .with("Accept", "text/html")
                            .get(decision + "/minutes")
                            .status())
                    .isEqualTo(406);
        }
    }
}
