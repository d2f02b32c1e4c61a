package dev.kurs.rest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final String GOOD = """
            {"kursMapping": 1, "title": "A", "description": "B",
             "rows": {"format": "csv", "separator": ";", "encoding": "UTF-8"},
             "parameters": {"p": "what"}, "only": {"c": ["x"]},
             "to": [{"collection": "measurements", "same": ["date"], "repeated": "refuse",
               "body": {"date": {"day": "{d}", "pattern": "dd.MM.yyyy"}, "source": "{$p}",
                        "indicator": {"find": "indicator", "system": "erp", "key": "{k}"},
                        "value": {"number": "{v}", "times": "10"}}}]}""";

    @Test
    void a_mapping_says_which_columns_it_takes_from_and_what_each_value_is_made_of() {
        Mapping mapping = Mapping.parse(GOOD.getBytes(StandardCharsets.UTF_8)).with(Map.of("p", "erp"));

        assertThat(mapping.columns()).containsExactlyInAnyOrder("c", "d", "k", "v");
        Mapping.Target target = mapping.targets().get(0);
        assertThat(target.columns("/value")).containsExactly("v");
        assertThat(target.columns("/indicator")).containsExactly("k");
        assertThat(target.columns("")).containsExactly("d", "k", "v");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kursMapping\": 1            | \"kursMapping\": 2         | /kursMapping           | version-unknown",
                "\"title\": \"A\"              | \"titel\": \"A\"           | /titel                 | member-unknown",
                "\"title\": \"A\"              | \"title\": 7               | /title                 | member-wrong",
                "\"format\": \"csv\"           | \"format\": \"xls\"        | /rows/format           | word-unknown",
                "\"encoding\": \"UTF-8\"       | \"encoding\": \"none\"     | /rows/encoding         | encoding-unknown",
                "\"separator\": \";\"          | \"separator\": \";;\"      | /rows/separator        | separator-wrong",
                "\"separator\": \";\"          | \"at\": \"/x\"             | /rows/at               | member-unknown",
                "[\"x\"]                       | \"x\"                      | /only/c                | member-wrong",
                "\"same\": [\"date\"]          | \"same\": [\"day\"]        | /to/0/same/0           | field-unknown",
                "\"repeated\": \"refuse\"      | \"repeated\": \"ignore\"   | /to/0/repeated         | word-unknown",
                "\"repeated\": \"refuse\"      | \"repeated\": {\"number\": \"x\"} | /to/0/repeated/number | field-unknown",
                "\"pattern\": \"dd.MM.yyyy\"   | \"pattern\": \"bb{\"       | /to/0/body/date/pattern | pattern-wrong",
                "\"times\": \"10\"             | \"times\": \"ten\"         | /to/0/body/value/times | number-unreadable",
                "\"times\": \"10\"             | \"point\": \"*\"           | /to/0/body/value/point | word-unknown",
                "\"number\": \"{v}\"           | \"nummer\": \"{v}\"        | /to/0/body/value       | recipe-unknown",
                "\"number\": \"{v}\"           | \"number\": \"{v\"         | /to/0/body/value/number | braces-wrong",
                "\"{$p}\"                      | \"{$q}\"                   | /parameters            | parameter-unknown",
                "\"key\": \"{k}\"              | \"kay\": \"{k}\"           | /to/0/body/indicator/kay | member-unknown",
                "\"collection\": \"measurements\", | ``                     | /to/0/collection       | member-missing",
            })
    void everything_that_is_wrong_is_told_with_its_place(String good, String wrong, String pointer, String code) {
        String file = GOOD.replace(good, wrong);
        assertThat(file).isNotEqualTo(GOOD);

        assertThat(faults(file)).contains(pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"year\": \"2021\"}]                 | /to/0/body/source              | ",
                "[{\"year\": \"2021\"}, {\"year\": \"2022\"}] | /to/0/body/source    | ",
                "[]                                       | /to/0/forEach                  | member-wrong",
                "{\"year\": \"2021\"}                 | /to/0/forEach                  | member-wrong",
                "[\"2021\"]                             | /to/0/forEach/0                | member-wrong",
                "[{\"year\": 2021}]                     | /to/0/forEach/0/year           | member-wrong",
                "[{\"yaer\": \"2021\"}]               | /to/0/body/source              | name-unknown",
                "[{\"year\": \"2021\", \"x\": \"\"}] | /to/0/forEach/0/x           | name-unused",
                "[{\"year\": \"{\"}]                  | /to/0/body/source              | braces-wrong",
            })
    void a_target_for_each_of_several_columns_is_read_with_the_same_care(String list, String pointer, String code) {
        String file = GOOD.replace("\"{$p}\"", "\"{$p} #{year}\"")
                .replace("\"repeated\"", "\"forEach\": " + list + ", \"repeated\"");

        if (code == null) {
            assertThat(faults(file)).isEmpty();
        } else {
            assertThat(faults(file)).contains(pointer + " " + code).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_parameter_in_the_name_of_a_column_must_be_declared_too() {
        assertThat(faults(GOOD.replace("{v}", "{$(q)2021}"))).containsExactly("/parameters parameter-unknown");
        assertThat(Mapping.parse(GOOD.replace("{v}", "{v$(p)2021}").getBytes(StandardCharsets.UTF_8))
                        .with(Map.of("p", "$1"))
                        .columns())
                .containsExactlyInAnyOrder("c", "d", "k", "v$12021");
    }

    @Test
    void all_faults_come_together() {
        String file = GOOD.replace("\"kursMapping\": 1", "\"kursMapping\": 2").replace("{v}", "{v");

        assertThat(faults(file))
                .containsExactly("/kursMapping version-unknown", "/to/0/body/value/number braces-wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "7", "{\"kursMapping\": 1, \"kursMapping\": 1}", "{", "{\"kursMapping\": 1}"})
    void what_is_no_mapping_is_refused(String file) {
        assertThat(faults(file)).isNotEmpty();
    }

    @Test
    void parameters_are_asked_for_by_name() {
        Mapping mapping = Mapping.parse(GOOD.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> mapping.with(Map.of("q", "x")))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.refusal().code())
                                .containsExactly("parameter-missing", "parameter-unknown"));
    }

    private static List<String> faults(String file) {
        try {
            Mapping.parse(file.getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (MappingRefused e) {
            return e.faults().stream()
                    .map(fault -> fault.pointer() + " " + fault.refusal().code())
                    .toList();
        }
    }
}
