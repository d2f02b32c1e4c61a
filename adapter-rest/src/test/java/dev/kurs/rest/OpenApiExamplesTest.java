package dev.kurs.rest;

import static dev.kurs.rest.OpenApiFile.faults;
import static dev.kurs.rest.OpenApiFile.fieldNames;
import static dev.kurs.rest.OpenApiFile.operations;
import static dev.kurs.rest.OpenApiFile.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kurs.rest.OpenApiFile.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The examples of the published contract: they are what clients copy, and they prove that its schemas are strict. */
class OpenApiExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An example of a body, and the schema that the body has. */
    private record Example(String where, JsonNode schema, JsonNode value) {}

    @Test
    void every_error_is_a_problem_whose_example_has_its_status() {
        for (Operation one : operations()) {
            for (String status : one.statuses()) {
                JsonNode content = one.response(status).path("content");
                if (status.compareTo("400") >= 0) {
                    assertThat(fieldNames(content)).containsExactly("application/problem+json");
                    content.path("application/problem+json")
                            .path("examples")
                            .forEach(example -> assertThat(resolved(example)
                                            .at("/value/status")
                                            .asText())
                                    .isEqualTo(status));
                }
            }
        }
    }

    @Test
    void problems_in_examples_are_those_that_the_texts_know() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String name : List.of("problems", "rules")) {
            Properties texts = new Properties();
            try (InputStream file = OpenApiExamplesTest.class.getResourceAsStream("texts/" + name + "_en.properties")) {
                texts.load(file);
            }
            texts.stringPropertyNames().forEach(key -> known.add(key.substring(0, key.indexOf('.'))));
        }
        examples().stream()
                .filter(one -> one.where().contains("application/problem+json"))
                .forEach(one -> {
                    assertThat(known)
                            .as(one.where())
                            .contains(one.value().path("code").asText());
                    one.value()
                            .path("errors")
                            .forEach(error -> assertThat(known)
                                    .as(one.where())
                                    .contains(error.path("code").asText()));
                });
    }

    @Test
    void every_example_is_accepted_by_its_schema() {
        assertThat(examples())
                .hasSizeGreaterThan(80)
                .allSatisfy(one -> assertThat(faults(one.schema(), one.value()))
                        .as(one.where())
                        .isEmpty());
    }

    @Test
    void every_line_of_a_stream_in_an_example_has_the_shape_of_its_lines() throws IOException {
        int streams = 0;
        for (Operation one : operations()) {
            JsonNode stream = one.request().path("content").path("application/x-ndjson");
            for (JsonNode example : stream.path("examples")) {
                streams++;
                for (String line : resolved(example).path("value").asText().split("\n", -1)) {
                    assertThat(line.isEmpty() ? List.of() : faults(stream.path("x-line-schema"), JSON.readTree(line)))
                            .as(one.name() + " " + line)
                            .isEmpty();
                }
            }
        }
        assertThat(streams).isGreaterThan(10);
    }

    @Test
    void a_json_answer_with_a_field_too_many_is_refused() {
        for (Example one : jsonAnswers()) {
            ObjectNode more = ((ObjectNode) one.value()).deepCopy().put("notInTheContract", 1);
            assertThat(faults(one.schema(), more)).as(one.where()).isNotEmpty();
        }
    }

    @Test
    void a_json_answer_without_a_field_that_it_must_have_is_refused() {
        for (Example one : jsonAnswers()) {
            for (JsonNode field : resolved(one.schema()).path("required")) {
                ObjectNode less = ((ObjectNode) one.value()).deepCopy();
                less.remove(field.asText());
                assertThat(faults(one.schema(), less))
                        .as(one.where() + " without " + field.asText())
                        .isNotEmpty();
            }
        }
    }

    /** Every example of every body, each once for the schema that it stands beside. */
    private static Collection<Example> examples() {
        Map<List<JsonNode>, Example> found = new LinkedHashMap<>();
        for (Operation one : operations()) {
            collect(one.name() + " asks", one.request(), found);
            for (String status : one.statuses()) {
                collect(one.name() + " answers " + status, one.response(status), found);
            }
        }
        return found.values();
    }

    private static void collect(String where, JsonNode body, Map<List<JsonNode>, Example> into) {
        body.path("content").properties().forEach(media -> {
            String here = where + " " + media.getKey();
            JsonNode schema = media.getValue().path("schema");
            JsonNode examples = media.getValue().path("examples");
            assertThat(examples).as(here).isNotEmpty();
            examples.properties().forEach(example -> {
                JsonNode value = resolved(example.getValue()).path("value");
                into.putIfAbsent(List.of(schema, value), new Example(here + " " + example.getKey(), schema, value));
            });
        });
    }

    /** The examples of answers with fields; the document about itself is open on purpose. */
    private static List<Example> jsonAnswers() {
        return examples().stream()
                .filter(one -> one.where().contains(" answers ") && one.value().isObject())
                .filter(one -> !one.where().contains("/openapi.json answers 200"))
                .toList();
    }
}
