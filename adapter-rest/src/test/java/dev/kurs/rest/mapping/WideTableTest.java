package dev.kurs.rest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables with a column for each year, and with a row for each report on the same thing. */
class WideTableTest {

    private static final String COSTS = """
            {"kursMapping": 1, "title": "A table", "rows": {"format": "csv"},
             "parameters": {"fund": "whose money"},
             "to": [{"collection": "cost-lines",
                     "forEach": [{"column": "_before", "month": "2020-12", "is": "actual"},
                                 {"column": "2021", "month": "2021-12", "is": "planned"}],
                     "body": {
                       "projectKey": {"body": {"system": "town", "key": "{id}"}},
                       "month": "#{month}",
                       "#{is}": {"number": "{$(fund)#{column}}", "times": "1000"}}}]}
            """;

    private static Translated costs(String fund, String file) {
        return Translated.of(COSTS, Map.of("fund", fund), file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_row_becomes_a_body_for_each_year_and_a_parameter_says_which_columns_are_meant() {
        String file = "id,city_before,city2021,state_before,state2021\nA,1,2,10,20\n";

        assertThat(costs("city", file).bodies())
                .containsExactly(
                        "2: {\"projectKey\":{\"system\":\"town\",\"key\":\"A\"},\"month\":\"2020-12\",\"actual\":1000}",
                        "2: {\"projectKey\":{\"system\":\"town\",\"key\":\"A\"},\"month\":\"2021-12\",\"planned\":2000}");
        assertThat(costs("state", file).bodies())
                .anyMatch(body -> body.endsWith("\"actual\":10000}"))
                .anyMatch(body -> body.endsWith("\"planned\":20000}"));
    }

    @Test
    void one_year_that_cannot_be_read_is_told_with_its_column_and_the_others_are_taken() {
        Translated done = costs("city", "id,city_before,city2021\nA,1,Exempt\nB,10-20,3\n");

        assertThat(done.bodies()).hasSize(2);
        assertThat(done.refused())
                .containsExactly(
                        "2: number-unreadable {text=Exempt, columns=[city2021]}",
                        "3: number-unreadable {text=10-20, columns=[city_before]}");
    }

    @Test
    void a_column_that_the_parameter_makes_and_the_table_lacks_is_refused_before_anything_is_taken() {
        assertThatThrownBy(() -> costs("kity", "id,city_before,city2021\nA,1,2\n"))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.refusal().figures().get("column"))
                                .containsExactly("kity2021", "kity_before"));
    }

    @Test
    void two_rows_that_say_different_things_of_the_same_project_month_and_kind_are_refused_each_year_for_itself() {
        Translated done = costs("city", "id,city_before,city2021\nA,1,2\nA,1,3\n");

        assertThat(done.bodies()).hasSize(2).allMatch(body -> body.contains("\"actual\":1000"));
        assertThat(done.refused()).hasSize(2).allMatch(told -> told.contains("row-repeated"));
    }

    @Test
    void of_several_reports_the_last_that_can_be_read_stands_where_the_mapping_says_so() {
        String mapping = """
                {"kursMapping": 1, "title": "A table", "rows": {"format": "csv"},
                 "to": [{"collection": "projects", "repeated": "last",
                         "body": {"name": "{name}", "complexity": {"number": "{points}"},
                                  "externalKeys": [{"body": {"system": "town", "key": "{id}"}}]}}]}
                """;

        Translated done = Translated.of(mapping, "id,name,points\nA,Old,1\nB,Only,1\nA,New,2\nA,Old,1\nA,Newest,?\n");

        assertThat(done.bodies())
                .extracting(body -> body.substring(0, body.indexOf(",")))
                .containsExactly("3: {\"name\":\"Only\"", "5: {\"name\":\"Old\"");
        assertThat(done.refused()).containsExactly("6: number-unreadable {text=?, columns=[points]}");
    }
}
