package dev.kurs.application.stratml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "_a, _a",
                "Åtgärd-1.2, Åtgärd-1.2",
                "78901c50-230a, _78901c50-230a",
                "-x, _-x",
                "mål 1, mål_1",
                "urn:uuid:1, urn_uuid_1",
                "a\uD83D\uDE00b, a__b",
                ":, _",
            })
    void what_is_no_name_is_made_one(String text, String name) {
        assertThat(Identifiers.name(text)).isEqualTo(name);
    }

    @Test
    void the_second_of_a_name_is_counted_even_where_the_count_is_taken() {
        Identifiers identifiers = new Identifiers();

        assertThat(identifiers.unique("a")).isEqualTo("a");
        assertThat(identifiers.unique("a-2")).isEqualTo("a-2");
        assertThat(identifiers.unique("a")).isEqualTo("a-3");
        assertThat(identifiers.unique("a-2")).isEqualTo("a-2-2");
        assertThat(identifiers.unique("a")).isEqualTo("a-4");
    }

    @Test
    void many_of_one_name_take_no_longer_each_than_few() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Identifiers identifiers = new Identifiers();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < 100_000; i++) {
                assertThat(seen.add(identifiers.unique("a"))).isTrue();
            }
        });
    }

    @Test
    void a_validator_agrees_on_every_character_that_is_let_through() {
        StringBuilder all = new StringBuilder("_");
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            if (Identifiers.isName("_" + c)) {
                all.append(c);
            }
        }
        String document = """
                <StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>x</Name><StrategicPlanCore>
                <Goal><Name>x</Name><Description/><Identifier>%s</Identifier>%s</Goal>
                </StrategicPlanCore></StrategicPlan>
                """.formatted(all, objectivesWithEachFirstCharacter());

        assertThat(all.length()).isGreaterThan(20_000);
        assertThat(Schemas.PART_1.faults(document.getBytes(UTF_8))).isEmpty();
    }

    private static String objectivesWithEachFirstCharacter() {
        StringBuilder objectives = new StringBuilder();
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            if (Identifiers.isName(String.valueOf(c))) {
                objectives.append("<Objective><Identifier>").append(c).append("</Identifier></Objective>");
            }
        }
        return objectives.toString();
    }
}
