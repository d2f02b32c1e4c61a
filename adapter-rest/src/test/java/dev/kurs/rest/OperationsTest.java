package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Test;

/** The contract and the server have the same operations. */
class OperationsTest {

    /** Pages for people and their parts are no part of the contract. */
    private static final String PAGES = "/docs";

    private static Set<String> contracted() {
        return OpenApiFile.operations().stream()
                .map(one -> one.method().toUpperCase(Locale.ROOT) + " "
                        + nameless((one.isBelowTheApisRoot() ? Call.V1 : "") + one.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> served() {
        try (RunningApi api = RunningApi.start()) {
            ResourceConfig config = api.config();
            Set<String> served = new TreeSet<>();
            config.getClasses().stream()
                    .map(Resource::from)
                    .filter(Objects::nonNull)
                    .forEach(root -> add("", root, served));
            return served;
        }
    }

    private static void add(String path, Resource resource, Set<String> into) {
        String here = (path + "/" + resource.getPath()).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
        for (ResourceMethod method : resource.getResourceMethods()) {
            into.add(method.getHttpMethod() + " " + nameless(here));
        }
        resource.getChildResources().forEach(child -> add(here, child, into));
    }

    private static String nameless(String path) {
        return path.replaceAll("\\{([^{}]|\\{[^{}]*})+}", "{}");
    }

    @Test
    void every_operation_of_the_server_stands_in_the_contract() {
        assertThat(served().stream().filter(one -> !one.contains(" " + PAGES))).isSubsetOf(contracted());
    }

    @Test
    void every_operation_of_the_contract_is_served() {
        assertThat(contracted()).isSubsetOf(served());
    }

    @Test
    void every_operation_asks_for_a_key_unless_the_contract_opens_it() {
        try (RunningApi api = RunningApi.start()) {
            OpenApiFile.operations().forEach(one -> {
                String path = (one.isBelowTheApisRoot() ? "" : "/") + one.path().replaceAll("\\{[^}]+}", "x");
                int status = api.asNobody()
                        .send(one.method().toUpperCase(Locale.ROOT), path, null, BodyPublishers.noBody())
                        .status();
                assertThat(status == 401).as(one.name()).isEqualTo(one.needsKey());
            });
        }
    }

    @Test
    void every_operation_takes_the_role_that_the_contract_says() {
        try (RunningApi api = RunningApi.start()) {
            List<Role> roles = List.of(Role.values());
            OpenApiFile.operations().stream()
                    .filter(OpenApiFile.Operation::needsKey)
                    .forEach(one -> {
                        Role needed =
                                Role.valueOf(one.body().path("x-required-role").asText());
                        String path = (one.isBelowTheApisRoot() ? "" : "/")
                                + one.path()
                                        .replace("{n}", "1")
                                        .replaceAll("\\{[^}]+}", "019aa8f0-7e20-7000-8000-00000000ffff");
                        for (Role role : roles) {
                            String type = !one.body().has("requestBody")
                                    ? null
                                    : one.request().path("content").fieldNames().next();
                            int status = api.as(role)
                                    .send(
                                            one.method().toUpperCase(Locale.ROOT),
                                            path,
                                            type,
                                            type == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                                    .status();
                            assertThat(status == 403)
                                    .as(one.name() + " by a " + role + ": " + status)
                                    .isEqualTo(!role.covers(needed));
                        }
                    });
        }
    }
}
