package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags, and requests that depend on them. */
class ConditionsTest {

    private static RunningApi api;
    private static Client editor;
    private String path;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void add() {
        Reply added = editor.post("/org-units", "{\"name\": \"Omsorg\"}");
        assertThat(added.etag()).isEqualTo("\"1\"");
        path = "/org-units/" + added.at("/id");
    }

    @Test
    void a_change_raises_the_version_and_one_that_changes_nothing_does_not() {
        assertThat(editor.patch(path, "\"1\"", "{\"name\": \"Vård\"}").etag()).isEqualTo("\"2\"");
        assertThat(editor.patch(path, "\"2\"", "{\"name\": \"Vård\"}").etag()).isEqualTo("\"2\"");
        assertThat(editor.get(path).etag()).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1\"", "*", "\"7\", \"1\"", "W/\"1\", \"1\"", "\"1-0a1b2c\"", "\"1--gzip\"", "\"x,y\" , \"1\""
            })
    void a_condition_that_names_the_version_that_stands_holds(String ifMatch) {
        assertThat(editor.patch(path, ifMatch, "{\"name\": \"Vård\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                "\"0\"",
                "W/\"1\"",
                "1",
                "\"x\"",
                "\"\"",
                "\"2\", \"3\"",
                "\"99999999999999999999\"",
                "\"-1\""
            })
    void a_condition_that_does_not_name_it_fails_and_nothing_is_changed(String ifMatch) {
        Reply refused = editor.patch(path, ifMatch, "{\"name\": \"Vård\"}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.at("/code")).isEqualTo("precondition-failed");
        assertThat(editor.get(path).at("/name")).isEqualTo("Omsorg");
    }

    @Test
    void a_change_without_a_condition_is_refused() {
        Reply refused = editor.patch(path, null, "{\"name\": \"Vård\"}");
        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.at("/code")).isEqualTo("precondition-required");
    }

    @Test
    void conditions_are_judged_before_rules_and_shape() {
        assertThat(editor.patch(path, "\"9\"", "{\"name\": \" \"}").status()).isEqualTo(412);
        assertThat(editor.patch(path, "\"9\"", "{\"nmae\": 1}").status()).isEqualTo(412);
        assertThat(editor.patch(path, "\"1\"", "{\"name\": \" \"}").status()).isEqualTo(422);
    }

    @Test
    void a_removal_may_have_a_condition() {
        assertThat(editor.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(412);
        assertThat(editor.with("If-Match", "\"1\"").delete(path).status()).isEqualTo(204);
        assertThat(editor.delete(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "*", "\"5\", \"1\"", "\"1--gzip\""})
    void a_reader_who_has_the_answer_gets_no_bytes(String ifNoneMatch) {
        Reply read = editor.with("If-None-Match", ifNoneMatch).get(path);
        assertThat(read.status()).isEqualTo(304);
        assertThat(read.response().body()).isEmpty();
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.header("Vary")).isEqualTo("Accept, Accept-Language, Authorization");
        assertThat(read.header("Content-Type")).isNull();
    }

    @Test
    void a_reader_who_has_an_older_answer_gets_the_new_one() {
        editor.patch(path, "\"1\"", "{\"name\": \"Vård\"}");
        Reply read = editor.with("If-None-Match", "\"1\"").get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.at("/name")).isEqualTo("Vård");
    }

    @Test
    void the_tag_of_a_list_is_that_of_its_bytes() {
        Reply first = editor.get("/org-units");
        assertThat(editor.get("/org-units").etag()).isEqualTo(first.etag());
        assertThat(editor.with("If-None-Match", first.etag()).get("/org-units").status())
                .isEqualTo(304);
        assertThat(editor.with("Accept", "text/csv").get("/org-units").etag()).isNotEqualTo(first.etag());
        editor.patch(path, "\"1\"", "{\"name\": \"Vård\"}");
        assertThat(editor.with("If-None-Match", first.etag()).get("/org-units").status())
                .isEqualTo(200);
    }

    @Test
    void what_is_put_by_its_key_is_made_without_a_condition_and_changed_with_one() {
        String external = "/org-units/external/hr/" + path.substring(path.length() - 5);

        assertThat(editor.with("If-Match", "\"1\"")
                        .put(external, "{\"name\": \"Vård\"}")
                        .status())
                .isEqualTo(412);
        Reply made = editor.with("If-None-Match", "*").put(external, "{\"name\": \"Vård\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/kurs/v1/org-units/" + made.at("/id"));
        assertThat(editor.get(external).at("/id")).isEqualTo(made.at("/id"));

        assertThat(editor.put(external, "{\"name\": \"Skola\"}").status()).isEqualTo(428);
        assertThat(editor.with("If-Match", "\"2\"")
                        .put(external, "{\"name\": \"Skola\"}")
                        .status())
                .isEqualTo(412);
        assertThat(editor.with("If-Match", "*")
                        .with("If-None-Match", "*")
                        .put(external, "{\"name\": \"Skola\"}")
                        .status())
                .isEqualTo(412);
        Reply changed = editor.with("If-Match", "\"1\"").put(external, "{\"name\": \"Skola\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.at("/name")).isEqualTo("Skola");
        assertThat(changed.at("/externalKeys/0/system")).isEqualTo("hr");
    }

    @Test
    void keys_of_other_systems_are_given_changed_and_taken_away() {
        String key = "[{\"system\": \"erp\", \"key\": \"" + path.substring(11) + "\"}]";
        assertThat(editor.patch(path, "\"1\"", "{\"externalKeys\": " + key + "}")
                        .etag())
                .isEqualTo("\"2\"");
        assertThat(editor.get("/org-units/external/erp/" + path.substring(11)).status())
                .isEqualTo(200);
        assertThat(editor.patch(path, "\"2\"", "{\"externalKeys\": null}").at("/externalKeys"))
                .isNull();
        assertThat(editor.get("/org-units/external/erp/" + "x".repeat(201)).status())
                .isEqualTo(404);
        assertThat(editor.put("/org-units/external/%20/x", "{\"name\": \"A\"}").status())
                .isEqualTo(404);
    }

    @Test
    void of_many_writers_who_saw_the_same_one_wins_and_nothing_is_lost() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        editor.patch(path, "\"1\"", "{\"name\": \"" + i + "\"}").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
        assertThat(editor.get(path).etag()).isEqualTo("\"2\"");
    }
}
