package dev.kurs.rest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

    private static final String SIMPLE = Translated.table("""
            {"date": "{day}", "value": {"number": "{value}"}, "source": "meter"}""");

    @Test
    void each_row_becomes_a_body_and_keeps_its_line() {
        Translated done = Translated.of(SIMPLE, "day,value\n2026-01-01,1.50\n\n2026-01-02,\"2\"\n");

        assertThat(done.bodies())
                .containsExactly(
                        "2: {\"date\":\"2026-01-01\",\"value\":1.50,\"source\":\"meter\"}",
                        "4: {\"date\":\"2026-01-02\",\"value\":2,\"source\":\"meter\"}");
        assertThat(done.refused()).isEmpty();
        assertThat(done.counts()).isEqualTo(new Translation.Counts(2, 0));
    }

    @Test
    void what_is_blank_or_means_nothing_is_left_out() {
        String mapping = Translated.table("""
                {"value": {"number": "{value}", "absent": ["Exempt", "-"]}, "note": "{note}",
                 "breakdown": {"body": {"dimension": "gender", "value": "{gender}"}}}""");

        Translated done = Translated.of(mapping, "value,note,gender\nExempt, ,K\n-,seen,\n,,\n");

        assertThat(done.bodies())
                .containsExactly(
                        "2: {\"breakdown\":{\"dimension\":\"gender\",\"value\":\"K\"}}", "3: {\"note\":\"seen\"}");
        assertThat(done.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'number': '{v}'}                                          | 1234.50     | 1234.50",
                "{'number': '{v}'}                                          | -7          | -7",
                "{'number': '{v}'}                                          | \u2212 7    | refused",
                "{'number': '{v}', 'point': ',', 'grouping': ' .\u00a0'}    | 1.234 567,5 | 1234567.5",
                "{'number': '{v}', 'point': ','}                            | 1.5         | refused",
                "{'number': '{v}', 'grouping': ','}                         | 1,234.5     | 1234.5",
                "{'number': '{v}', 'grouping': '$%'}                        | $12%        | 12",
                "{'number': '{v}', 'times': '1000000'}                      | 1.25        | 1250000.00",
                "{'number': '{v}', 'times': '0.01'}                         | 45          | 0.45",
                "{'number': '{v}'}                                          | Exempt      | refused",
                "{'number': '{v}'}                                          | 1-2         | refused",
                "{'number': '{v}'}                                          | 0x10        | refused",
                "{'day': '{v}'}                                             | 2026-02-28  | \"2026-02-28\"",
                "{'day': '{v}'}                                             | 2026-02-29  | refused",
                "{'day': '{v}', 'pattern': 'MM/dd/yyyy'}                    | 03/31/2016  | \"2016-03-31\"",
                "{'day': '{v}', 'pattern': 'MM/dd/yyyy'}                    | 31/03/2016  | refused",
                "{'day': '{v}-12-31'}                                       | 2026        | \"2026-12-31\"",
                "{'text': '{v}', 'values': {'K': 'women', 'M': 'men'}}      | K           | \"women\"",
                "{'text': '{v}', 'values': {'K': 'women', 'M': 'men'}}      | T           | refused",
                "'{{{v}}}'                                                  | a           | \"{a}\"",
                "[ '{v}', {'text': '{w}'} ]                                 | a           | [\"a\"]",
                "{'constant': null, 'when': {'v': ['a']}}                   | a           | null",
                "5                                                          | a           | 5",
            })
    void a_value_is_read_as_the_mapping_says(String recipe, String cell, String expected) {
        String mapping = Translated.table("{\"source\": \"{v}\", \"value\": " + recipe.replace('\'', '"') + "}");

        Translated done = Translated.of(mapping, "v,w\n\"" + cell + "\",\n");

        if (expected.equals("refused")) {
            assertThat(done.bodies()).isEmpty();
            assertThat(done.refused()).singleElement().asString().contains(cell.strip(), "[v]");
        } else {
            assertThat(done.bodies()).singleElement().asString().endsWith("\"value\":" + expected + "}");
        }
    }

    @Test
    void only_the_rows_that_are_asked_for_are_taken() {
        String mapping = """
                {"kursMapping": 1, "title": "Some", "rows": {"format": "csv", "separator": ";"},
                 "parameters": {"places": "which"}, "only": {"place": ["{$places}"], "kind": ["K", ""]},
                 "to": [{"collection": "measurements", "unless": {"place": ["b"]}, "body": {"source": "{place}"}}]}""";

        Translated done = Translated.of(
                mapping,
                Map.of("places", "a, b"),
                "place;kind\na;K\na;\na;L\nb;K\nc;K\n".getBytes(StandardCharsets.UTF_8));

        assertThat(done.bodies()).containsExactly("2: {\"source\":\"a\"}", "3: {\"source\":\"a\"}");
        assertThat(done.counts()).isEqualTo(new Translation.Counts(5, 2));
    }

    @Test
    void rows_about_the_same_that_differ_are_refused_all_of_them_and_copies_are_not() {
        Translated done = Translated.of(
                SIMPLE,
                "day,value\n2026-01-01,1\n2026-01-02,5\n2026-01-01,2\n2026-01-03,7\n2026-01-03,7\n2026-01-01,1\n");

        assertThat(done.bodies()).extracting(body -> body.substring(0, 2)).containsExactly("3:", "5:", "6:");
        assertThat(done.refused())
                .extracting(one -> one.substring(0, 15))
                .containsExactly("2: row-repeated", "4: row-repeated", "7: row-repeated");
        assertThat(done.refused().get(0)).contains("first=2", "count=2");
    }

    @Test
    void rows_about_the_same_are_told_apart_by_a_number_where_the_mapping_asks_for_it() {
        String mapping = SIMPLE.replace("}}]}", "}}]}")
                .replace("\"collection\"", "\"repeated\": {\"number\": \"source\"}, \"collection\"")
                .replace("\"source\": \"meter\"", "\"source\": {\"text\": \"meter\"}");

        Translated done = Translated.of(mapping, "day,value\n2026-01-01,1\n2026-01-01,2\n2026-01-01,1\n2026-01-01,3\n");

        assertThat(done.bodies())
                .extracting(body -> body.replaceAll(".*source\":\"([^\"]*)\".*", "$1"))
                .containsExactly("meter", "meter (2)", "meter", "meter (3)");
    }

    @Test
    void a_row_with_cells_too_many_or_too_few_is_told_and_the_others_are_taken() {
        Translated done = Translated.of(SIMPLE, "day,value\n2026-01-01\n2026-01-02,2\n2026-01-03,3,x\n");

        assertThat(done.bodies()).singleElement().asString().startsWith("3:");
        assertThat(done.refused())
                .containsExactly("2: row-width {found=1, expected=2}", "4: row-width {found=3, expected=2}");
    }

    @Test
    void columns_are_found_by_name_whatever_stands_before_the_first() {
        assertThat(Translated.of(SIMPLE, "\ufeffvalue, day \n1,2026-01-01\n").bodies())
                .hasSize(1);
        assertThatThrownBy(() -> Translated.of(SIMPLE, "Day,value\n2026-01-01,1\n"))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new MappingRefused.Fault(
                                        "",
                                        Refusal.of(
                                                "column-missing",
                                                "column",
                                                "day",
                                                "columns",
                                                java.util.List.of("Day", "value")))));
    }

    @ParameterizedTest
    @CsvSource({"'',file-empty", "'day,value\n2026-01-01,\"1', table-malformed"})
    void a_file_that_is_no_table_is_refused(String file, String code) {
        assertThatThrownBy(() -> Translated.of(SIMPLE, file))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults().get(0).refusal().code())
                                .isEqualTo(code));
    }

    @Test
    void a_table_in_another_encoding_is_read_in_it_and_refused_in_none() {
        byte[] latin1 = "day,value\n2026-01-01,Öst\n".getBytes(StandardCharsets.ISO_8859_1);
        String mapping = Translated.table("{\"source\": \"{value}\"}");

        assertThatThrownBy(() -> Translated.of(mapping, Map.of(), latin1))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults().get(0).refusal().code())
                                .isEqualTo("encoding-wrong"));
        String inLatin1 = mapping.replace("\"csv\"", "\"csv\", \"encoding\": \"windows-1252\"");
        assertThat(Charset.isSupported("windows-1252")).isTrue();
        assertThat(Translated.of(inLatin1, Map.of(), latin1).bodies()).containsExactly("2: {\"source\":\"Öst\"}");
    }

    @Test
    void the_rows_of_a_document_are_the_elements_of_a_list_in_it_or_of_lists_in_those() {
        String mapping = """
                {"kursMapping": 1, "title": "A document",
                 "rows": {"format": "json", "at": "/data/values", "each": "/values"},
                 "to": [{"collection": "measurements", "same": ["value", "note"], "body": {
                   "value": {"number": "{value}"}, "source": "{/meta/by}", "note": "{kpi}"}}]}""";
        String document = """
                {"before": [{"values": 1}], "data": {"count": 2, "values": [
                  {"kpi": "N1", "meta": {"by": "a"}, "values": [{"value": 1.10}, {"value": null}]},
                  {"kpi": "N2", "meta": {"by": "b"}, "values": [{"value": 3, "kpi": "own"}, 7]}]}, "after": {}}""";

        Translated done = Translated.of(mapping, document);

        assertThat(done.bodies())
                .containsExactly(
                        "1: {\"value\":1.10,\"source\":\"a\",\"note\":\"N1\"}",
                        "1: {\"source\":\"a\",\"note\":\"N1\"}",
                        "2: {\"value\":3,\"source\":\"b\",\"note\":\"own\"}");
        assertThat(done.refused()).containsExactly("2: row-no-object {}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | file-empty",
                "{\"data\": [1}          | document-malformed",
                "{\"other\": []}         | rows-missing",
                "{\"data\": {}}          | rows-missing",
                "[]                      | rows-missing",
            })
    void a_document_without_the_list_is_refused(String document, String code) {
        String mapping = """
                {"kursMapping": 1, "title": "A document", "rows": {"format": "json", "at": "/data"},
                 "to": [{"collection": "measurements", "body": {"source": "{a}"}}]}""";

        assertThatThrownBy(() -> Translated.of(mapping, document))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults().get(0).refusal().code())
                                .isEqualTo(code));
    }

    @Test
    void lines_of_json_are_rows_too() {
        String mapping = """
                {"kursMapping": 1, "title": "Lines", "rows": {"format": "json"},
                 "to": [{"collection": "org-units", "body": {"name": "{n}"}}]}""";

        assertThat(Translated.of(mapping, "{\"n\": \"a\"}\n{\"n\": \"b\"}\n").bodies())
                .containsExactly("1: {\"name\":\"a\"}", "2: {\"name\":\"b\"}");
        assertThat(Translated.of(mapping, "[{\"n\": \"a\"}, {\"n\": \"b\"}]").bodies())
                .hasSize(2);
    }
}
