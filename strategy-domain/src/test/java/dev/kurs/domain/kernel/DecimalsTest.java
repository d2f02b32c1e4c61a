package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000, 0",
        "0E+30, 0",
        "0E+2147483647, 0",
        "0E-2147483647, 0",
        "1.50, 1.5",
        "100, 100",
        "1E+2, 100",
        "-1.0E+17, -100000000000000000",
        "999999999999999999, 999999999999999999",
        "0.000000000001, 0.000000000001",
        "0.0000000000010000, 0.000000000001",
        "999999999999999999.999999999999, 999999999999999999.999999999999",
    })
    void a_number_has_one_way_to_be_written(BigDecimal number, String written) {
        assertThat(Decimals.normalised(number, "/value"))
                .satisfies(kept -> assertThat(kept.toPlainString()).isEqualTo(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000", "-1000000000000000000", "1E+18", "0.0000000000001", "1E-13"})
    void a_number_with_more_digits_than_18_before_or_12_after_the_point_is_refused(BigDecimal number) {
        assertThat(Refusals.broken(() -> Decimals.normalised(number, "/value")))
                .containsExactly(
                        new BrokenRule(KernelRule.NUMBER_OUT_OF_RANGE, "/value", Map.of("digits", 18, "decimals", 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "-9.99E+2147483647", "1E-1000000000", "123456789E-2147483647"})
    void a_number_that_would_fill_the_memory_when_written_out_is_refused_at_once(BigDecimal number) {
        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(2), () -> Refusals.of(() -> Decimals.normalised(number, "/value"))))
                .containsExactly("number-out-of-range /value");
    }

    @Test
    void equal_numbers_are_written_alike_however_they_came() {
        Laws.hold(500, random -> {
            BigDecimal number = BigDecimal.valueOf(
                    random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), random.nextInt(-5, 13));
            BigDecimal rescaled = number.setScale(Math.max(number.scale(), 0) + random.nextInt(20));

            BigDecimal normalised = Decimals.normalised(number, "");
            assertThat(normalised).isEqualByComparingTo(number).isEqualTo(Decimals.normalised(rescaled, ""));
            assertThat(normalised.toString()).doesNotContain("E").doesNotMatch(".*\\.\\d*0");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0.1749999, 0.175",
        "0.2493150684931506849315068493150685, 0.249315",
        "0.0000005, 0",
        "0.0000015, 0.000002",
        "-0.0000005, 0",
        "0.0000025, 0.000002",
        "1.000000, 1",
        "120, 120",
        "1E+2, 100",
    })
    void a_ratio_is_shown_with_at_most_six_decimals_half_even(BigDecimal ratio, String shown) {
        assertThat(Decimals.shown(ratio)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0", "0, 0", "0.3, 0.3", "1, 1", "1.000001, 1"})
    void a_ratio_is_clipped_to_the_nearest_of_nothing_and_the_whole(BigDecimal ratio, BigDecimal clipped) {
        assertThat(Decimals.clipped(ratio)).isEqualByComparingTo(clipped);
    }

    @Test
    void numbers_are_ordered_by_value_whatever_their_scale() {
        assertThat(Decimals.byValue().compare(new BigDecimal("1.50"), new BigDecimal("1.5")))
                .isZero();
        assertThat(Decimals.byValue().compare(new BigDecimal("1.5"), new BigDecimal("12")))
                .isNegative();
    }
}
