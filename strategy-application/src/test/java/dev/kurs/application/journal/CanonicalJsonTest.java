package dev.kurs.application.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.indicator.Baseline;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private static String written(Object value) {
        return CanonicalJson.write(Map.of("v", value));
    }

    @Test
    void an_empty_map_is_an_empty_object() {
        assertThat(CanonicalJson.write(Map.of())).isEqualTo("{}");
    }

    @Test
    void keys_come_in_the_order_of_their_code_units_whatever_order_they_were_put_in() {
        Map<String, Object> map = new LinkedHashMap<>();
        // RFC 8785, section 3.2.3, sorts these seven in this order.
        map.put("\u20ac", "Euro Sign");
        map.put("\r", "Carriage Return");
        map.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        map.put("1", "One");
        map.put("\ud83d\ude00", "Emoji: Grinning Face");
        map.put("\u0080", "Control");
        map.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void what_is_null_is_left_out_of_objects_and_kept_in_lists() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("nothing", null);
        map.put("list", Arrays.asList("one", null));

        assertThat(CanonicalJson.write(map)).isEqualTo("{\"list\":[\"one\",null]}");
    }

    @Test
    void text_is_escaped_as_little_as_may_be() {
        // RFC 8785, section 3.2.2.2
        String text = "\u20ac$\u000f\nA'B\"\\\\\"/";

        assertThat(written(text)).isEqualTo("{\"v\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void every_control_character_is_escaped_in_its_one_way() {
        assertThat(written("\b\t\n\f\r\u0000\u001f\u007f"))
                .isEqualTo("{\"v\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3, 1000",
        "1.50, 1.50",
        "-0.000000000001, -0.000000000001",
        "1E-12, 0.000000000001",
        "123456789012345678.123456789012, 123456789012345678.123456789012"
    })
    void decimals_are_written_without_an_exponent(BigDecimal number, String expected) {
        assertThat(written(number)).isEqualTo("{\"v\":" + expected + "}");
    }

    @Test
    void whole_numbers_and_truth_values_are_bare() {
        assertThat(written(42)).isEqualTo("{\"v\":42}");
        assertThat(written(-9_007_199_254_740_991L)).isEqualTo("{\"v\":-9007199254740991}");
        assertThat(written(true)).isEqualTo("{\"v\":true}");
    }

    @Test
    void ids_days_moments_periods_and_enums_are_their_text() {
        assertThat(written(new OrgUnitId(ID))).isEqualTo("{\"v\":\"" + ID + "\"}");
        assertThat(written(ID)).isEqualTo("{\"v\":\"" + ID + "\"}");
        assertThat(written(LocalDate.parse("2026-03-02"))).isEqualTo("{\"v\":\"2026-03-02\"}");
        assertThat(written(Instant.parse("2026-03-02T09:00:00.125Z")))
                .isEqualTo("{\"v\":\"2026-03-02T09:00:00.125Z\"}");
        assertThat(written(Period.parse("P1Y2M"))).isEqualTo("{\"v\":\"P1Y2M\"}");
        assertThat(written(Role.EDITOR)).isEqualTo("{\"v\":\"EDITOR\"}");
    }

    @Test
    void records_are_objects_at_any_depth() {
        assertThat(written(new Baseline(new BigDecimal("40"), LocalDate.parse("2026-01-01"))))
                .isEqualTo("{\"v\":{\"date\":\"2026-01-01\",\"value\":40}}");
        assertThat(written(List.of(new Breakdown("gender", "K"))))
                .isEqualTo("{\"v\":[{\"dimension\":\"gender\",\"value\":\"K\"}]}");
        assertThat(written(Trajectory.parse("2027-01-01=60.5")))
                .isEqualTo("{\"v\":{\"points\":[{\"date\":\"2027-01-01\",\"value\":60.5}]}}");
        assertThat(written(new FieldChange("title", null, "After")))
                .isEqualTo("{\"v\":{\"after\":\"After\",\"name\":\"title\"}}");
    }

    @Test
    void maps_and_lists_may_lie_in_one_another() {
        assertThat(written(List.of(Map.of("b", 2, "a", List.of()), "c")))
                .isEqualTo("{\"v\":[{\"a\":[],\"b\":2},\"c\"]}");
    }

    @Test
    void the_same_facts_are_written_alike_whatever_order_they_came_in() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(CanonicalJson.write(one))
                .isEqualTo(CanonicalJson.write(other))
                .isEqualTo("{\"a\":1,\"b\":2}");
    }
}
