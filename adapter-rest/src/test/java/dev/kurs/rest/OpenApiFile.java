package dev.kurs.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The published contract as tests read it: its operations, what they refer to, and its schemas. */
final class OpenApiFile {

    /** The whole file. */
    static final JsonNode CONTRACT = read();

    private static final String ADDRESS = "https://kurs.example/openapi";
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            dialect(),
            builder -> builder.schemas(Map.of(ADDRESS, CONTRACT.toString()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private OpenApiFile() {}

    /** One operation, with what its address says for all operations there. */
    record Operation(String path, String method, JsonNode address, JsonNode body) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        boolean needsKey() {
            return !body.has("security");
        }

        boolean isBelowTheApisRoot() {
            return !address.has("servers");
        }

        List<String> statuses() {
            return fieldNames(body.path("responses"));
        }

        JsonNode response(String status) {
            return resolved(body.path("responses").path(status));
        }

        JsonNode request() {
            return resolved(body.path("requestBody"));
        }

        /** A table of something that is no collection has no items, and no pages. */
        boolean isCollection() {
            JsonNode content = response("200").path("content");
            JsonNode shown = resolved(content.path("application/json").path("schema"));
            return content.has("text/csv") && shown.path("properties").has("items");
        }

        boolean takes(String where, String name) {
            return !parameter(where, name).isMissingNode();
        }

        boolean requires(String where, String name) {
            return parameter(where, name).path("required").asBoolean();
        }

        private JsonNode parameter(String where, String name) {
            for (JsonNode level : List.of(body, address)) {
                for (JsonNode one : level.path("parameters")) {
                    JsonNode parameter = resolved(one);
                    if (parameter.path("in").asText().equals(where)
                            && parameter.path("name").asText().equals(name)) {
                        return parameter;
                    }
                }
            }
            return resolved(CONTRACT.path("no such parameter"));
        }
    }

    static List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        CONTRACT.path("paths")
                .properties()
                .forEach(address -> METHODS.stream()
                        .filter(address.getValue()::has)
                        .forEach(method -> found.add(new Operation(
                                address.getKey(),
                                method,
                                address.getValue(),
                                address.getValue().path(method)))));
        return found;
    }

    /** What a node refers to, or the node itself when it refers to nothing. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(CONTRACT.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    /**
     * What is wrong with a value.
     *
     * @param schema a reference to a schema of the file
     */
    static List<Error> faults(JsonNode schema, JsonNode value) {
        return SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + schema.path("$ref").asText()))
                .validate(value);
    }

    static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** JSON Schema, and the words that an OpenAPI file has beside it, which say nothing to a validator. */
    private static Dialect dialect() {
        Dialect.Builder dialect = Dialect.builder(Dialects.getDraft202012());
        fieldNames(CONTRACT).forEach(word -> dialect.keyword(new NonValidationKeyword(word)));
        return dialect.keyword(new NonValidationKeyword("x-description-sv")).build();
    }

    private static JsonNode read() {
        try (InputStream file = OpenApiFile.class.getResourceAsStream("openapi.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
