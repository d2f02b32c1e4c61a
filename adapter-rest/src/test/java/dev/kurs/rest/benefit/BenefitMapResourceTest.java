package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The benefit map as a graph and as a picture. */
class BenefitMapResourceTest {

    private RunningApi api;
    private Client editor;
    private Client reader;
    private String strategy;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        reader = api.as(Role.READER);
        strategy = editor.post("/strategies", "{\"title\": \"Digital <färd>\"}").at("/id");
        String goal = editor.post(
                        "/strategies/" + strategy + "/goals", "{\"kind\": \"BUSINESS\", \"title\": \"Enklare vardag\"}")
                .at("/id");
        String project = editor.post("/projects", """
                        {"name": "En inloggning & mer", "strategy": "%s"}""".formatted(strategy)).at("/id");
        editor.post("/projects/" + project + "/contributions", """
                {"goal": "%s", "weight": 0.5}""".formatted(goal));
        assertThat(editor.post("/benefits", """
                        {"name": "Färre brev", "category": "ENVIRONMENT", "goals": ["%s"],
                         "projects": [{"project": "%s", "share": 0.6}],
                         "practiceChanges": [{"text": "Handläggarna svarar på skärm"}]}""".formatted(goal, project)).status())
                .isEqualTo(201);
        editor.post("/benefits", """
                {"name": "Äldre som inte hänger med", "category": "QUALITY", "disbenefit": true,
                 "projects": [{"project": "%s", "share": 1}]}""".formatted(project));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String map() {
        return "/strategies/" + strategy + "/benefit-map";
    }

    @Test
    void the_map_is_a_graph() {
        Reply graph = reader.get(map());

        assertThat(graph.status()).as(graph.text()).isEqualTo(200);
        assertThat(graph.json().at("/nodes"))
                .extracting(node ->
                        node.path("type").asText() + " " + node.path("title").asText())
                .containsExactlyInAnyOrder(
                        "PROJECT En inloggning & mer",
                        "CHANGE Handläggarna svarar på skärm",
                        "BENEFIT Färre brev",
                        "BENEFIT Äldre som inte hänger med",
                        "GOAL Enklare vardag");
        Map<String, String> titles = new HashMap<>();
        graph.json()
                .at("/nodes")
                .forEach(node ->
                        titles.put(node.path("id").asText(), node.path("title").asText()));
        assertThat(graph.json().at("/edges"))
                .extracting(edge -> titles.get(edge.path("from").asText()) + " > "
                        + titles.get(edge.path("to").asText()) + " "
                        + edge.path("share").asText())
                .containsExactlyInAnyOrder(
                        "En inloggning & mer > Handläggarna svarar på skärm 0.6",
                        "Handläggarna svarar på skärm > Färre brev ",
                        "Färre brev > Enklare vardag ",
                        "En inloggning & mer > Äldre som inte hänger med 1");
        assertThat(reader.get("/strategies/019aa8f0-7e20-7000-8000-00000000ffff/benefit-map")
                        .at("/code"))
                .isEqualTo("not-found");
    }

    @Test
    void the_same_address_shows_a_picture_to_whoever_would_rather_have_one() {
        Reply picture = reader.with("Accept", "image/svg+xml")
                .with("Accept-Language", "sv")
                .get(map());

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(picture.header("Content-Language")).isEqualTo("sv");
        assertThat(picture.text())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
                .contains("<title id=\"title\">Nyttokarta: Digital &lt;färd&gt;</title>", "En inloggning &amp; mer")
                .contains(">onytta</text>", "Handläggarna svarar");
        Reply again = reader.with("Accept", "image/svg+xml")
                .with("Accept-Language", "sv")
                .with("If-None-Match", picture.header("ETag"))
                .get(map());
        assertThat(again.status()).isEqualTo(304);
        assertThat(reader.with("Accept", "image/png").get(map()).status()).isEqualTo(406);
    }

    @Test
    void a_strategy_leads_to_its_map_and_to_its_portfolio() {
        Reply shown = reader.get("/strategies/" + strategy);

        assertThat(shown.at("/_links/benefitMap/href")).isEqualTo("/kurs/v1" + map());
        assertThat(shown.at("/_links/portfolio/href")).isEqualTo("/kurs/v1/strategies/" + strategy + "/portfolio");
    }

    @Test
    void a_map_is_of_ones_own_organisation() {
        Client foreign = api.as(api.key(api.found("Granby"), Role.EDITOR, null).text());

        assertThat(foreign.get(map()).status()).isEqualTo(404);
    }
}
