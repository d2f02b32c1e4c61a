package dev.kurs.rest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JournalResourceTest {

    private static RunningApi api;
    private static Client reader;
    private static String unit;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        reader = api.as(Role.READER);
        Client editor = api.as(Role.EDITOR);
        unit = editor.post(
                        "/org-units",
                        "{\"name\": \"Omsorg å ä\", \"externalKeys\": [{\"system\": \"hr\", \"key\": \"1\"}]}")
                .at("/id");
        editor.patch("/org-units/" + unit, "\"1\"", "{\"name\": \"Vård\"}");
        editor.delete("/org-units/" + unit);
        api.as(Role.ADMINISTRATOR)
                .post("/people", "{\"name\": \"Alva Exempelsson\", \"email\": \"alva@granvika.example\"}");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<JsonNode> all(String query) {
        List<JsonNode> entries = new ArrayList<>();
        String next = "/journal?limit=3&" + query;
        while (next != null) {
            Reply part = reader.get(next);
            part.json().path("items").forEach(entries::add);
            String link = part.header("Link");
            next = link == null ? null : link.replaceAll("</kurs/v1(.*)>; rel=\"next\"", "$1");
        }
        return entries;
    }

    @Test
    void entries_come_in_order_and_none_is_skipped() {
        assertThat(all("").stream().map(entry -> entry.path("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, all("").size()).boxed().toList());
        assertThat(all("after=5").get(0).path("sequence").asInt()).isEqualTo(6);
        assertThat(all("after=1000")).isEmpty();
    }

    @Test
    void a_reader_can_follow_the_chain_without_us() throws Exception {
        String previous = "0".repeat(64);
        for (JsonNode entry : all("")) {
            assertThat(entry.path("previous").asText()).isEqualTo(previous);
            String text = String.join(
                    "\n",
                    previous,
                    entry.path("sequence").asText(),
                    entry.path("id").asText(),
                    entry.path("type").asText(),
                    entry.path("subject").asText(),
                    entry.path("time").asText(),
                    entry.path("data").toString());
            previous = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(entry.path("hash").asText()).isEqualTo(previous);
        }
    }

    @Test
    void an_entry_is_a_cloud_event_that_tells_who_and_what() {
        JsonNode changed = all("type=dev.kurs.organisation.org-unit-changed").get(0);
        assertThat(changed.path("specversion").asText()).isEqualTo("1.0");
        assertThat(changed.path("source").asText()).isEqualTo("urn:uuid:" + api.organisation());
        assertThat(changed.path("subject").asText()).isEqualTo("org-unit/" + unit);
        assertThat(changed.at("/data/role").asText()).isEqualTo("EDITOR");
        assertThat(changed.at("/data/change").toString())
                .isEqualTo("[{\"after\":\"Vård\",\"before\":\"Omsorg å ä\",\"name\":\"name\"}]");
    }

    @Test
    void entries_are_found_by_type_and_subject() {
        assertThat(all("subject=org-unit/" + unit).stream()
                        .map(entry -> entry.path("type").asText()))
                .containsExactly(
                        "dev.kurs.organisation.org-unit-added",
                        "dev.kurs.organisation.external-keys-changed",
                        "dev.kurs.organisation.org-unit-changed",
                        "dev.kurs.organisation.org-unit-removed");
        assertThat(all("subject=" + unit)).hasSize(4);
        assertThat(all("type=none")).isEmpty();
    }

    @Test
    void nobodys_name_or_address_stands_in_it() {
        assertThat(all("").toString()).doesNotContain("Alva").doesNotContain("granvika");
    }

    @Test
    void the_chain_is_verified() {
        Reply verified = reader.get("/journal/verification");
        assertThat(verified.text()).isEqualTo("{\"intact\":true,\"entries\":" + all("").size() + "}");
        assertThat(verified.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_cursor_belongs_to_its_question() {
        String cursor = reader.get("/journal?limit=2").at("/next");
        assertThat(reader.get("/journal?limit=2&type=x&cursor=" + cursor).at("/code"))
                .isEqualTo("cursor-malformed");
        assertThat(reader.get("/journal?after=-1&page=2&sort=time").faults())
                .containsExactlyInAnyOrder(
                        "/after malformed-parameter", "/page unknown-parameter", "/sort unknown-parameter");
    }

    @Test
    void entries_come_as_a_table_too() {
        Reply table = reader.with("Accept", "text/csv").get("/journal?limit=1&fields=sequence,type,data");
        assertThat(table.text())
                .startsWith("type,data,sequence\r\ndev.kurs.organisation.organisation-founded,\"{\"\"actor\"\":")
                .endsWith(",1\r\n");
    }
}
