package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.OpenApiFile.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds an answer against the published contract. */
final class Contract {

    private static final List<Operation> OPERATIONS = OpenApiFile.operations();
    private static final JsonNode PROBLEM =
            JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");

    /** Statuses that no operation needs to list: the address or the method was wrong, or the server gave up before either. */
    private static final Set<Integer> OF_ANY_ADDRESS = Set.of(401, 404, 405, 413, 414, 431);

    private Contract() {}

    static void check(Reply reply) {
        String type = Optional.ofNullable(reply.header("Content-Type")).orElse("");
        boolean problem = type.startsWith("application/problem+json");
        if (reply.status() >= 400 && !reply.method().equals("HEAD")) {
            assertThat(type).as(name(reply)).isEqualTo("application/problem+json");
            assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
        }
        if (problem && !reply.method().equals("HEAD")) {
            assertThat(OpenApiFile.faults(PROBLEM, reply.json()))
                    .as(name(reply))
                    .isEmpty();
        }
        Optional<Operation> operation = operation(reply);
        if (operation.isEmpty()) {
            assertThat(reply.path().startsWith("/docs")
                            || reply.method().equals("OPTIONS")
                            || reply.method().equals("HEAD")
                            || OF_ANY_ADDRESS.contains(reply.status()))
                    .as(name(reply) + " is not in the contract")
                    .isTrue();
            return;
        }
        JsonNode response = operation.get().response(Integer.toString(reply.status()));
        if (OF_ANY_ADDRESS.contains(reply.status()) && response.isMissingNode()) {
            return;
        }
        assertThat(response.isMissingNode())
                .as(name(reply) + " is not in the contract")
                .isFalse();
        response.path("headers").properties().forEach(header -> {
            boolean required =
                    OpenApiFile.resolved(header.getValue()).path("required").asBoolean();
            assertThat(!required || reply.header(header.getKey()) != null)
                    .as(name(reply) + " has " + header.getKey())
                    .isTrue();
        });
        String plainType = type.replaceFirst(";.*", "");
        JsonNode schema = response.path("content").path(plainType).path("schema");
        if (reply.response().body().length > 0) {
            assertThat(schema.isMissingNode())
                    .as(name(reply) + " as " + plainType)
                    .isFalse();
        }
        // A sparse answer has what was asked for, not what the contract requires.
        boolean whole = !reply.path().contains("fields=");
        if (plainType.equals("application/json") && whole && !schema.isMissingNode()) {
            assertThat(OpenApiFile.faults(schema, reply.json())).as(name(reply)).isEmpty();
        }
    }

    private static Optional<Operation> operation(Reply reply) {
        String path = reply.path().replaceFirst("\\?.*", "");
        return OPERATIONS.stream()
                .filter(one -> one.method().toUpperCase(Locale.ROOT).equals(reply.method()))
                .filter(one -> path.matches((one.isBelowTheApisRoot() ? Call.V1 : "")
                        + one.path().replace("{key}", ".+").replaceAll("\\{[a-z]+}", "[^/]+")))
                .min(Comparator.comparingInt(
                        one -> one.path().replaceAll("[^{]", "").length()));
    }

    private static String name(Reply reply) {
        return reply.method() + " " + reply.path() + " → " + reply.status() + " " + reply.text();
    }
}
