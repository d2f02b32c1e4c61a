package dev.kurs.rest.about;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RestAdapter;
import dev.kurs.rest.RunningApi;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells about the server and the API itself; all of it is open to everybody but the metrics. */
class AboutTest {

    private static RunningApi api;
    private static Client anybody;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        anybody = api.asNobody();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void a_server_that_is_well_says_so_and_nobody_keeps_it() {
        for (String path : List.of("//livez", "//readyz")) {
            Reply reply = anybody.get(path);
            assertThat(reply.text()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void the_contract_is_the_same_in_both_forms() throws IOException {
        Reply yaml = anybody.get("//openapi.yaml");
        JsonNode written = new YAMLMapper().readTree(yaml.text());
        assertThat(anybody.get("//openapi.json").json()).isEqualTo(written);
        assertThat(anybody.with("If-None-Match", yaml.etag())
                        .get("//openapi.yaml")
                        .status())
                .isEqualTo(304);

        Reply info = anybody.get("/api-info");
        assertThat(info.at("/apiVersion")).isEqualTo(written.at("/info/version").asText());
        assertThat(info.at("/apiDocumentation")).isEqualTo("/openapi.yaml");
    }

    @Test
    void the_api_page_is_made_of_this_servers_files_alone() {
        Reply page = anybody.get("//docs");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("http", "unsafe-eval", "*");
        assertThat(page.text()).doesNotContain("http:", "https:", "//cdn");
        for (String file : List.of("docs.js", "swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png")) {
            assertThat(page.text() + "favicon").contains(file);
            assertThat(anybody.get("//docs/" + file).status()).isEqualTo(200);
        }
        assertThat(anybody.get("//docs/docs.js").text()).contains("validatorUrl: null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "swagger-ui.js", "pom.properties"})
    void no_other_file_is_given_out(String file) {
        assertThat(anybody.get("//docs/" + file).status()).isBetween(400, 404);
    }

    @Test
    void a_code_is_explained_on_a_page_in_the_readers_language() {
        Reply page = anybody.with("Accept-Language", "sv")
                .with("Accept", "text/html")
                .get("//problems/no-open-revision");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Language")).isEqualTo("sv");
        assertThat(page.text())
                .startsWith("<!doctype html>\n<html lang=\"sv\">")
                .contains("<code>no-open-revision</code>");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.text()).doesNotContain("<script", "http");
    }

    @Test
    void a_code_is_explained_as_json_to_a_machine() {
        Reply explained = anybody.with("Accept", "application/json").get("//problems/period-reversed");
        assertThat(explained.at("/type")).isEqualTo("/problems/period-reversed");
        assertThat(explained.at("/title")).isEqualTo("The period ends before it begins");
        assertThat(explained.at("/explanation")).contains("first day");
    }

    @Test
    void what_is_no_code_has_no_page() {
        assertThat(anybody.get("//problems/none").status()).isEqualTo(404);
        assertThat(anybody.get("//problems/%3Cscript%3E").status()).isEqualTo(404);
    }

    @Test
    void the_metrics_tell_what_was_asked_and_how_it_went() {
        Client reader = api.as(Role.READER);
        reader.get("/org-units/019aa8f0-7e20-7000-8000-000000000000");
        Reply metrics = reader.with("Accept", "application/openmetrics-text").get("//metrics");
        assertThat(metrics.header("Content-Type"))
                .startsWith("application/openmetrics-text")
                .contains("version=1.0.0", "charset=utf-8");
        assertThat(metrics.text())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",status=\"404\",uri=\"/kurs/v1/org-units/{id}\"}")
                .endsWith("# EOF\n");
    }

    @Test
    void metrics_that_are_given_out_elsewhere_are_not_here() {
        try (RunningApi other = RunningApi.start(new RestAdapter.Settings(0, 0, 1 << 20, false))) {
            assertThat(other.as(Role.READER).get("//metrics").status()).isEqualTo(404);
        }
    }
}
