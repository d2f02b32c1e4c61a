package dev.kurs.rest.portfolio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.Golden;
import dev.kurs.rest.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostLinesResourceTest {

    private static final String HEADER =
            "project,month,kind,planned.amount,planned.currency,actual.amount,actual.currency";

    private RunningApi api;
    private Client editor;
    private Client bookkeeping;
    private Client reader;
    private String project;

    @BeforeEach
    void start() {
        api = RunningApi.start();
        editor = api.as(Role.EDITOR);
        bookkeeping = api.as(Role.CONTRIBUTOR);
        reader = api.as(Role.READER);
        String strategy =
                editor.post("/strategies", "{\"title\": \"Digital färd\"}").at("/id");
        project = editor.post("/projects", """
                        {"name": "En inloggning", "strategy": "%s",
                         "externalKeys": [{"system": "erp", "key": "P-17, \\"etapp 2\\""}]}""".formatted(strategy)).at("/id");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void what_a_project_costs_is_planned_pushed_listed_and_replaced() {
        Golden golden = new Golden();
        String list = "/projects/" + project + "/cost-lines";
        String etag = reader.get(list).etag();
        golden.add(editor.with("If-Match", etag).put(list, """
                {"items": [{"month": "2026-11", "kind": "INVESTMENT", "planned": {"amount": 125000, "currency": "SEK"}},
                           {"month": "2026-10", "kind": "OPERATION", "planned": {"amount": 0.01, "currency": "SEK"}}]}"""));
        golden.add(editor.with("If-Match", etag).put(list, "{\"items\": []}"));
        golden.add(editor.with("If-Match", reader.get(list).etag())
                .with("Accept-Language", "sv")
                .put(list, """
                {"items": [{"month": "2026-11", "kind": "INVESTMENT", "planned": {"amount": 20000000000000, "currency": "SEK"}},
                           {"month": "2026-11", "kind": "INVESTMENT", "actual": {"amount": 1, "currency": "EUR"}},
                           {"month": "2026-12", "kind": "OPERATION"}]}"""));
        golden.add(
                bookkeeping.push(
                        "/cost-lines",
                        "{\"project\": \"" + project
                                + "\", \"month\": \"2026-11\", \"kind\": \"INVESTMENT\", \"actual\": {\"amount\": 118250.5, \"currency\": \"SEK\"}}",
                        "{\"project\": \"" + project
                                + "\", \"month\": \"2026-13\", \"kind\": \"INVESTMENT\", \"actual\": {\"amount\": 1, \"currency\": \"SEK\"}}",
                        "{\"project\": \"" + project
                                + "\", \"month\": \"2026-12\", \"kind\": \"OPERATION\", \"actual\": {\"amount\": 900, \"currency\": \"SEK\"}}",
                        "{\"month\": \"2026-12\", \"kind\": \"OPERATION\", \"actual\": {\"amount\": 900, \"currency\": \"SEK\"}}"));
        golden.add(reader.get("/cost-lines?sort=-month&limit=2"));
        golden.add(reader.with("Accept", "text/csv").get(list));
        golden.add(editor.delete("/projects/" + project));
        golden.check("cost-lines");
    }

    @Test
    void a_table_is_taken_as_the_same_lines_of_json_are() {
        Reply pushed = table(
                "/cost-lines",
                "\ufeff" + HEADER,
                project + ",2026-11,INVESTMENT,125000.10,SEK,,",
                "",
                "\"" + project + "\",\"2026-11\",\"INVESTMENT\",\"\",,\"118250.50\",SEK",
                project + ",2026-12,OPERATION,,,-900,SEK");

        assertThat(counts(pushed)).isEqualTo("2 1 0 0");
        assertThat(told()).containsExactly("2026-11 INVESTMENT 125000.1 118250.5", "2026-12 OPERATION  -900");
        assertThat(reader.get("/projects/" + project)
                        .json()
                        .at("/actual/amount")
                        .decimalValue())
                .isEqualByComparingTo("117350.50");
    }

    @Test
    void a_project_is_named_by_a_key_with_commas_and_quotation_marks_and_columns_stand_in_any_order() {
        Reply pushed = table(
                "/cost-lines",
                "kind,\"month\",projectKey.key,projectKey.system,actual.currency,actual.amount",
                "INVESTMENT,2026-11,\"P-17, \"\"etapp 2\"\"\",erp,SEK,1");

        assertThat(counts(pushed)).as(pushed.text()).isEqualTo("1 0 0 0");
    }

    @Test
    void the_same_table_again_changes_nothing_and_leaves_nothing_in_the_journal() {
        String[] rows = {HEADER, project + ",2026-11,INVESTMENT,1,SEK,2,SEK", project + ",2026-12,OPERATION,1,SEK,,"};
        table("/cost-lines", rows);
        String before = journal();

        assertThat(counts(table("/cost-lines", rows))).isEqualTo("0 0 2 0");
        assertThat(counts(table("/cost-lines?atomic=true", rows))).isEqualTo("0 0 2 0");
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void what_was_read_as_a_table_can_be_pushed() {
        table("/cost-lines", HEADER, project + ",2026-11,INVESTMENT,1.5,SEK,,", project + ",2026-12,OPERATION,,,3,SEK");
        String shown = reader.with("Accept", "text/csv")
                .get("/cost-lines?fields=project,month,kind,planned,actual")
                .text();

        assertThat(shown).startsWith(HEADER + "\r\n");
        assertThat(counts(table("/cost-lines", shown))).isEqualTo("0 0 2 0");
    }

    @Test
    void each_row_that_is_refused_is_told_by_its_line_and_the_others_are_kept() {
        Reply pushed = table(
                "/cost-lines",
                HEADER,
                project + ",2026-13,INVESTMENT,1,SEK,,",
                project + ",2026-11,INVESTMENT,1,SEK",
                project + ",2026-11,INVESTMENT,\"1,SEK,,",
                project + ",2026-11,INVESTMENT,\"1 000,5\",SEK,,",
                project + ",2026-11,INVESTMENT,-0.001,SEK,,",
                project + ",2026-11,INVESTMENT,1,EUR,,",
                project + ",2026-11,INVESTMENT,,SEK,,",
                project + ",2026-11,INVESTMENT,,,,",
                strategyId() + ",2026-11,INVESTMENT,1,SEK,,",
                project + ",2026-11,INVESTMENT,7,SEK,,");

        List<String> refused = new ArrayList<>();
        pushed.json()
                .path("rejected")
                .forEach(one -> refused.add(one.path("line").asText() + " "
                        + one.path("pointer").asText() + " " + one.path("code").asText()));
        assertThat(refused)
                .containsExactly(
                        "2 /month malformed-month",
                        "3  csv-malformed",
                        "4  csv-malformed",
                        "5 /planned/amount wrong-type",
                        "6 /planned/amount amount-too-fine",
                        "7 /planned/currency cost-line-in-other-currency",
                        "8 /planned/amount missing-field",
                        "9  cost-line-empty",
                        "10 /project reference-unknown");
        assertThat(pushed.json().at("/rejected/1/detail").asText()).isEqualTo("The row has 5 cells, and the header 7");
        assertThat(told()).containsExactly("2026-11 INVESTMENT 7 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "project,month,kind,planned.amount,belopp | /belopp unknown-field",
                "project,month,kind,planned.amount,withoutPlan | /withoutPlan unknown-field",
                "project,month,month,kind,planned.amount | /month duplicate-field",
                "month,kind,planned.amount | /project missing-field",
                "project,kind,planned.amount | /month missing-field",
                "project,month,planned.amount | /kind missing-field",
                "project,month,kind | /planned.amount missing-field",
                "Project,month,kind,planned.amount | /Project unknown-field"
            })
    void a_header_that_is_not_right_refuses_all_and_the_column_is_named(String header, String fault) {
        for (String address : List.of("/cost-lines", "/cost-lines?atomic=true")) {
            Reply refused = table(address, header, project + ",2026-11,INVESTMENT,1,SEK");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/code")).isEqualTo("shape-wrong");
            assertThat(refused.faults()).contains(fault);
        }
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void a_table_with_other_separators_is_refused_with_what_is_wrong(String separator) {
        Reply refused = table("/cost-lines", HEADER.replace(",", separator), project);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("csv-separator-wrong");
        assertThat(refused.at("/detail")).endsWith("are to be separated by commas");
    }

    @Test
    void a_table_with_nothing_in_it_or_of_another_encoding_is_refused() {
        assertThat(table("/cost-lines", "").faults())
                .containsExactly(
                        "/project missing-field",
                        "/month missing-field",
                        "/kind missing-field",
                        "/planned.amount missing-field");
        Reply latin = bookkeeping.send(
                "POST", "/cost-lines", "text/csv", BodyPublishers.ofByteArray("månad,kind".getBytes(ISO_8859_1)));
        assertThat(latin.status()).isEqualTo(400);
        assertThat(latin.at("/code")).isEqualTo("csv-malformed");
        assertThat(bookkeeping
                        .send(
                                "POST",
                                "/cost-lines",
                                "text/csv; charset=iso-8859-1",
                                BodyPublishers.ofByteArray(HEADER.getBytes(UTF_8)))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void one_row_that_is_refused_refuses_all_where_all_or_nothing_is_asked_for() {
        Reply refused = table(
                "/cost-lines?atomic=true",
                HEADER,
                project + ",2026-11,INVESTMENT,1,SEK,,",
                project + ",2026-12,INVESTMENT,0.001,SEK,,");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("stream-refused");
        assertThat(refused.at("/errors/0/line")).isEqualTo("3");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_row_that_is_too_long_is_passed_over_and_told() {
        Reply pushed = table("/cost-lines", HEADER, "x".repeat((1 << 20) + 1), project + ",2026-11,INVESTMENT,7,SEK,,");

        assertThat(pushed.at("/rejected/0/code")).isEqualTo("line-too-long");
        assertThat(counts(pushed)).isEqualTo("1 0 0 1");
    }

    @Test
    void another_header_under_the_same_key_is_told_apart() {
        Client once = bookkeeping.with("Idempotency-Key", "night-1");
        String row = project + ",2026-11,INVESTMENT,7,SEK,,";
        String other = "project,month,kind,actual.amount,actual.currency,planned.amount,planned.currency";

        assertThat(counts(table(once, "/cost-lines", HEADER, row))).isEqualTo("1 0 0 0");
        assertThat(table(once, "/cost-lines", HEADER, row).header("Idempotency-Replayed"))
                .isEqualTo("true");
        Reply refused = table(once, "/cost-lines", other, row);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(told()).containsExactly("2026-11 INVESTMENT 7 ");
    }

    @Test
    void a_table_takes_who_may_push() {
        assertThat(table(reader, "/cost-lines", HEADER).status()).isEqualTo(403);
    }

    private Reply table(String path, String... lines) {
        return table(bookkeeping, path, lines);
    }

    private static Reply table(Client as, String path, String... lines) {
        return as.send("POST", path, "text/csv", BodyPublishers.ofString(String.join("\r\n", lines)));
    }

    private String strategyId() {
        return reader.get("/projects/" + project).at("/strategy");
    }

    private String journal() {
        return api.as(Role.ADMINISTRATOR).get("/journal?limit=200").text();
    }

    private static String counts(Reply pushed) {
        JsonNode report = pushed.json();
        return report.path("accepted").asText() + " "
                + report.path("corrected").asText() + " "
                + report.path("unchanged").asText() + " "
                + report.path("rejectedInAll").asText();
    }

    /** All lines, as {@code month kind planned actual}. */
    private List<String> told() {
        List<String> lines = new ArrayList<>();
        reader.get("/cost-lines?limit=200")
                .json()
                .path("items")
                .forEach(line -> lines.add(line.path("month").asText() + " "
                        + line.path("kind").asText() + " "
                        + line.at("/planned/amount").asText() + " "
                        + line.at("/actual/amount").asText()));
        return lines;
    }
}
