package dev.kurs.rest.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrgUnitsResourceTest {

    private static RunningApi api;
    private static Client editor;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void a_unit_is_added_read_changed_and_removed() {
        Reply added = editor.post(
                "/org-units", "{\"name\": \"Omsorg\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"17\"}]}");
        assertThat(added.status()).isEqualTo(201);
        String path = added.header("Location").substring("/kurs/v1".length());
        assertThat(editor.get(path).at("/name")).isEqualTo("Omsorg");
        assertThat(editor.get("/org-units/external/hr/17").at("/id")).isEqualTo(added.at("/id"));

        Reply changed = editor.patch(path, added.etag(), "{\"name\": \"Socialtjänst\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(editor.get("/org-units").at("/items/0/name")).isEqualTo("Socialtjänst");

        assertThat(editor.delete(path).status()).isEqualTo(204);
        assertThat(editor.get(path).status()).isEqualTo(404);
    }
}
