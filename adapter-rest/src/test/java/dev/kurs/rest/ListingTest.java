package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists: their parts, their order, their filters, and as tables. */
class ListingTest {

    private static final int PEOPLE = 45;

    private static RunningApi api;
    private static Client administrator;
    private static String unit;

    @BeforeAll
    static void start() {
        api = RunningApi.start();
        administrator = api.as(Role.ADMINISTRATOR);
        unit = administrator.post("/org-units", "{\"name\": \"Omsorg\"}").at("/id");
        IntStream.range(0, PEOPLE).forEach(i -> person("Person " + (char) ('A' + i % 5) + i, i % 3 == 0));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static void person(String name, boolean elected) {
        Reply added = administrator.post(
                "/people",
                "{\"name\": \"" + name + "\", \"kind\": \"" + (elected ? "ELECTED" : "EMPLOYEE") + "\""
                        + (elected ? ", \"orgUnit\": \"" + unit + "\"" : "") + "}");
        assertThat(added.status()).isEqualTo(201);
    }

    private static List<String> names(Reply reply) {
        List<String> names = new ArrayList<>();
        reply.json().path("items").forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    @Test
    void a_part_has_20_items_unless_more_or_fewer_are_asked_for() {
        assertThat(names(administrator.get("/people"))).hasSize(20);
        assertThat(names(administrator.get("/people?limit=1"))).hasSize(1);
        assertThat(names(administrator.get("/people?limit=200"))).hasSizeGreaterThanOrEqualTo(PEOPLE);
        assertThat(administrator.get("/people?limit=200").at("/next")).isNull();
        assertThat(administrator.get("/people?limit=200").header("Link")).isNull();
    }

    @Test
    void a_reader_who_follows_the_cursor_skips_and_repeats_nothing_whatever_is_written_meanwhile() {
        try (RunningApi own = RunningApi.start()) {
            Client writer = own.as(Role.EDITOR);
            List<String> expected = new ArrayList<>();
            IntStream.range(0, 9).forEach(i -> expected.add(unit(writer, "U" + i)));
            List<String> seen = new ArrayList<>();
            String next = "/org-units?limit=2";
            for (int round = 0; next != null; round++) {
                Reply part = writer.get(next);
                part.json()
                        .path("items")
                        .forEach(item -> seen.add(item.path("id").asText()));
                if (round == 1) {
                    // One that was read goes, one that was not goes too, and one comes.
                    writer.delete("/org-units/" + expected.get(0));
                    writer.delete("/org-units/" + expected.get(8));
                    expected.set(8, unit(writer, "New"));
                }
                String link = part.header("Link");
                next = link == null ? null : link.replaceAll("<(/kurs/v1)?(.*)>; rel=\"next\"", "$2");
                assertThat(next == null).isEqualTo(part.at("/next") == null);
            }
            assertThat(seen).containsExactlyElementsOf(expected);
        }
    }

    private static String unit(Client writer, String name) {
        return writer.post("/org-units", "{\"name\": \"" + name + "\"}").at("/id");
    }

    @Test
    void pages_count_from_1() {
        List<String> all = names(administrator.get("/people?limit=200"));
        assertThat(names(administrator.get("/people?limit=10&page=1"))).isEqualTo(all.subList(0, 10));
        assertThat(names(administrator.get("/people?limit=10&page=3"))).isEqualTo(all.subList(20, 30));
        assertThat(names(administrator.get("/people?limit=200&page=1000"))).isEmpty();
        Reply third = administrator.get("/people?limit=10&page=3");
        assertThat(names(administrator.get("/people?limit=10&cursor=" + third.at("/next"))))
                .isEqualTo(all.subList(30, 40));
    }

    @Test
    void a_list_is_sorted_and_filtered_as_asked() {
        assertThat(names(administrator.get("/people?limit=200&sort=name"))).isSorted();
        assertThat(names(administrator.get("/people?limit=200&sort=-name")))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        Reply sorted = administrator.get("/people?limit=7&sort=kind,-name");
        List<String> seen = new ArrayList<>(names(sorted));
        while (sorted.at("/next") != null) {
            sorted = administrator.get("/people?limit=7&sort=kind,-name&cursor=" + sorted.at("/next"));
            seen.addAll(names(sorted));
        }
        assertThat(seen).isEqualTo(names(administrator.get("/people?limit=200&sort=kind,-name")));

        assertThat(names(administrator.get("/people?limit=200&kind=ELECTED&orgUnit=" + unit)))
                .hasSize(15);
        assertThat(names(administrator.get("/people?name=Person%20A0"))).containsExactly("Person A0");
        assertThat(names(administrator.get("/people?name=Person"))).isEmpty();
    }

    @Test
    void a_sparse_answer_has_the_fields_that_were_asked_for() {
        Reply list = administrator.get("/people?limit=1&fields=name,kind");
        assertThat(list.at("/items/0")).isEqualTo("{\"name\":\"Person A0\",\"kind\":\"ELECTED\"}");
        String id = administrator.get("/people?limit=1").at("/items/0/id");
        assertThat(administrator.get("/people/" + id + "?fields=id,_links").text())
                .startsWith("{\"id\":\"" + id + "\",\"_links\":{")
                .doesNotContain("Person");
        assertThat(administrator
                        .with("Accept", "text/csv")
                        .get("/people?limit=1&fields=kind,name")
                        .text())
                .isEqualTo("name,kind\r\nPerson A0,ELECTED\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0            | /limit malformed-parameter",
                "limit=201          | /limit malformed-parameter",
                "limit=ten          | /limit malformed-parameter",
                "limit=             | /limit malformed-parameter",
                "limit=-1           | /limit malformed-parameter",
                "page=0             | /page malformed-parameter",
                "page=1001          | /page malformed-parameter",
                "cursor=x           | /cursor cursor-malformed",
                "cursor=            | /cursor cursor-malformed",
                "cursor=AAAA&page=1 | /cursor cursor-and-page",
                "sort=nmae          | /sort unknown-field-name",
                "sort=              | /sort unknown-field-name",
                "sort=name,,kind    | /sort unknown-field-name",
                "fields=name,x      | /fields unknown-field-name",
                "kind=elected       | /kind malformed-parameter",
                "orgUnit=7          | /orgUnit malformed-parameter",
                "headOfAdministration=1 | /headOfAdministration malformed-parameter",
                "nmae=A             | /nmae unknown-parameter",
                "limit=1&limit=2    | /limit repeated-parameter",
                "asOf=2026-01-01    | /asOf unknown-parameter",
                "access_token=kurs_x | /access_token unknown-parameter"
            })
    void a_parameter_that_is_wrong_is_named(String query, String fault) {
        Reply refused = administrator.get("/people?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).contains(fault);
        assertThat(refused.at("/code")).isEqualTo(fault.split(" ", -1)[1]);
        assertThat(refused.at("/detail")).doesNotContain("{", "…");
    }

    @Test
    void all_wrong_parameters_are_named_together() {
        assertThat(administrator
                        .get("/org-units?limit=0&sort=x&asOf=2026-13-01&y=1&y=2")
                        .faults())
                .containsExactlyInAnyOrder(
                        "/limit malformed-parameter",
                        "/sort unknown-field-name",
                        "/asOf malformed-parameter",
                        "/y unknown-parameter");
        assertThat(administrator.post("/org-units?x=1", "{\"name\": \"A\"}").faults())
                .containsExactly("/x unknown-parameter");
    }

    @Test
    void a_cursor_that_was_changed_or_belongs_to_another_question_is_refused() {
        String cursor = administrator.get("/people?limit=2").at("/next");
        char last = cursor.charAt(cursor.length() - 2);
        String changed = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.charAt(cursor.length() - 1);
        for (String query : List.of(
                "/people?limit=2&cursor=" + changed,
                "/people?limit=2&sort=name&cursor=" + cursor,
                "/people?limit=2&kind=ELECTED&cursor=" + cursor,
                "/positions?limit=2&cursor=" + cursor)) {
            assertThat(administrator.get(query).at("/code")).isEqualTo("cursor-malformed");
        }
        assertThat(administrator.get("/people?limit=5&cursor=" + cursor).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46 70", "-x", "@SUM(A1)", "\\tx"})
    void what_a_spreadsheet_would_compute_is_defused_in_tables(String title) {
        administrator.post("/positions", "{\"title\": \"" + title + "\"}");
        String cell = administrator
                .with("Accept", "text/csv")
                .get("/positions?limit=200&fields=title")
                .text();
        assertThat(cell).contains("'" + title.replace("\\t", "\t"));
    }

    @Test
    void a_table_quotes_what_must_be_quoted() {
        administrator.post(
                "/discount-schedules",
                "{\"authority\": \"A, \\\"B\\\"\\nC\", \"validFrom\": \"2020-01-01\", \"bands\": [{\"fromYear\": 0, \"rate\": 0.01}]}");
        Reply table = administrator
                .with("Accept", "text/csv")
                .get("/discount-schedules?validFrom=2020-01-01&fields=authority,bands");
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=utf-8;header=present");
        assertThat(table.text())
                .isEqualTo("authority,bands\r\n\"A, \"\"B\"\"\nC\",\"[{\"\"fromYear\"\":0,\"\"rate\"\":0.01}]\"\r\n");
    }

    @Test
    void the_past_is_read_as_it_was_known() {
        try (RunningApi own = RunningApi.start()) {
            Client writer = own.as(Role.EDITOR);
            String path = "/org-units/" + unit(writer, "Omsorg");
            own.itIs("2026-11-25T10:00:00Z");
            writer.patch(path, "\"1\"", "{\"name\": \"Vård\"}");
            assertThat(writer.get(path + "?asOf=2026-11-24").at("/name")).isEqualTo("Omsorg");
            assertThat(writer.get(path + "?asOf=2026-11-24").etag()).isEqualTo("\"1\"");
            assertThat(names(writer.get("/org-units?asOf=2026-11-24"))).containsExactly("Omsorg");
            assertThat(names(writer.get("/org-units?asOf=2026-11-25"))).containsExactly("Vård");
            assertThat(writer.get(path + "?asOf=2026-11-20").status()).isEqualTo(404);
        }
    }
}
