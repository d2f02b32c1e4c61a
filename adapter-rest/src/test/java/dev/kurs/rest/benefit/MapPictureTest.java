package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Edge;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.BenefitMap.NodeType;
import dev.kurs.domain.organisation.Organisation.Language;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class MapPictureTest {

    private static final String HARD = "<script>alert(1)</script> & \"quoted\" 'single' ]]> {strategy} \uFFFE\u0000";

    private static final BenefitMap SMALL = new BenefitMap(
            List.of(
                    new Node("a", NodeType.PROJECT, "Stadsnät i alla tätorter", false, false),
                    new Node("b", NodeType.PROJECT, "En inloggning för alla e-tjänster", false, false),
                    new Node("c", NodeType.CHANGE, "Handläggarna möter medborgarna på skärm", false, true),
                    new Node("d", NodeType.BENEFIT, "Färre brev", false, false),
                    new Node("e", NodeType.BENEFIT, "Äldre som inte hänger med", true, false),
                    new Node("f", NodeType.GOAL, "Enklare vardag", false, false),
                    new Node("g", NodeType.GOAL, "Grönare kommun", false, false)),
            List.of(
                    new Edge("a", "b", null, null),
                    new Edge("b", "c", new BigDecimal("0.6"), null),
                    new Edge("b", "e", new BigDecimal("1"), null),
                    new Edge("b", "g", null, new BigDecimal("0.125")),
                    new Edge("c", "d", null, null),
                    new Edge("d", "f", null, null)));

    private static String drawn(BenefitMap map, Language language) {
        return new String(MapPicture.of(map, "Digital färd", language), StandardCharsets.UTF_8);
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<String> texts(Document svg, String name) {
        NodeList found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void a_small_map_is_drawn_as_it_should_look() throws Exception {
        String drawn = drawn(SMALL, Language.SV);

        Path written = Path.of("target", "golden", "benefit-map.svg");
        Files.createDirectories(written.getParent());
        Files.writeString(written, drawn);
        try (InputStream golden = getClass().getResourceAsStream("/dev/kurs/rest/golden/benefit-map.svg")) {
            assertThat(golden).as("see " + written).isNotNull();
            assertThat(drawn).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 200})
    void a_picture_is_xml_with_a_box_for_each_node_and_a_line_for_each_edge(int nodes) throws Exception {
        BenefitMap map = Maps.of(nodes, 5);

        byte[] svg = MapPicture.of(map, "Digital färd", Language.SV);
        Path written = Path.of("target", "golden", "benefit-map-" + nodes + ".svg");
        Files.createDirectories(written.getParent());
        Files.write(written, svg);

        Document picture = parsed(svg);
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("title desc");
        // The paper, and one for each node.
        assertThat(texts(picture, "rect")).hasSize(1 + map.nodes().size());
        // The picture's own, and one for each node and each edge.
        assertThat(texts(picture, "title"))
                .hasSize(1 + map.nodes().size() + map.edges().size());
        for (Node node : map.nodes()) {
            assertThat(texts(picture, "title")).anyMatch(title -> title.endsWith(": " + node.title()));
        }
    }

    @Test
    void nothing_that_anybody_wrote_becomes_markup() throws Exception {
        BenefitMap map = new BenefitMap(
                List.of(
                        new Node("a", NodeType.PROJECT, HARD, false, false),
                        new Node("b", NodeType.BENEFIT, HARD, true, false)),
                List.of(new Edge("a", "b", BigDecimal.ONE, null)));

        byte[] svg = MapPicture.of(map, HARD, Language.EN);

        String kept = HARD.replace('\uFFFE', '\uFFFD').replace('\u0000', '\uFFFD');
        Document picture = parsed(svg);
        assertThat(texts(picture, "script")).isEmpty();
        assertThat(texts(picture, "title"))
                .containsExactlyInAnyOrder(
                        "Benefit map: " + kept,
                        "Project: " + kept,
                        "Benefit (disbenefit): " + kept,
                        kept + " \u2192 " + kept + ": 100%");
        assertThat(new String(svg, StandardCharsets.UTF_8))
                .doesNotContain("<script", "href", " style=", "@import", "url(");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headings_are_in_the_language(Language language) throws Exception {
        String projects = switch (language) {
            case EN -> "Projects";
            case SV -> "Projekt";
            case DA -> "Projekter";
            case NB -> "Prosjekter";
        };

        Document picture = parsed(MapPicture.of(SMALL, "Digital färd", language));

        assertThat(texts(picture, "text")).contains(projects);
        assertThat(texts(picture, "desc").get(0)).contains("2", "1", "6");
        assertThat(picture.getDocumentElement().getAttribute("xml:lang"))
                .isEqualTo(language.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void a_share_is_told_in_percent_and_a_disbenefit_in_words() {
        assertThat(drawn(SMALL, Language.SV)).contains(": 12,5\u00a0%", ": 60\u00a0%", ">onytta</text>");
        assertThat(drawn(SMALL, Language.EN)).contains(": 12.5%", ": 60%", ">disbenefit</text>");
    }

    @Test
    void the_same_map_is_drawn_the_same_byte_for_byte() {
        assertThat(drawn(Maps.of(200, 2), Language.NB)).isEqualTo(drawn(Maps.of(200, 2), Language.NB));
    }
}
