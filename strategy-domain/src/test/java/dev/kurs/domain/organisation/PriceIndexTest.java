package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Refusals;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {1900, 2026, 2200})
    void an_index_is_for_a_year_of_three_centuries(int year) {
        assertThat(Refusals.ifAny(() -> index(year, "102.75", "SCB"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 2201, 0, -5})
    void any_other_year_is_refused(int year) {
        assertThat(Refusals.ifAny(() -> index(year, "102.75", "SCB"))).containsExactly("index-year-out-of-range /year");
    }

    @Test
    void all_that_is_wrong_is_told_together() {
        assertThat(Refusals.of(() -> index(1, "0", " ")))
                .containsExactly("index-year-out-of-range /year", "index-not-positive /value", "text-missing /source");
        assertThat(Refusals.of(() -> index(2026, "-1", "SCB"))).containsExactly("index-not-positive /value");
        assertThat(Refusals.of(() -> index(2026, "0.0000000000001", "SCB")))
                .containsExactly("number-out-of-range /value");
    }

    private static PriceIndex index(int year, String value, String source) {
        return new PriceIndex(new PriceIndexId(new UUID(0x7000L, 1)), year, new BigDecimal(value), source);
    }
}
