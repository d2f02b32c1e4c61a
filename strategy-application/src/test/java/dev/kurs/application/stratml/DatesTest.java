package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-02-28, 2026-02-28",
        "2026-02-28Z, 2026-02-28, 2026-02-28",
        "2026-02-28+01:00, 2026-02-28, 2026-02-28",
        "2026-02-28T23:59:59, 2026-02-28, 2026-02-28",
        "2026-02-28T23:59:59.123+0100, 2026-02-28, 2026-02-28",
        "2026/2/8, 2026-02-08, 2026-02-08",
        "2026.02.08, 2026-02-08, 2026-02-08",
        "20260208, 2026-02-08, 2026-02-08",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026, 2026-01-01, 2026-12-31",
    })
    void a_text_that_means_one_day_is_read_as_it(String text, LocalDate first, LocalDate last) {
        assertThat(Dates.read(text, false)).contains(first);
        assertThat(Dates.read(text, true)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-13",
                "0000-01-01",
                "0000",
                "03/04/2026",
                "8 februari 2026",
                "2026-Q1",
                "2026/02.08",
                "26",
                "12026-01-01",
                "2026-1-1",
                "soon"
            })
    void what_means_no_day_or_two_is_not_read(String text) {
        assertThat(Dates.read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, true", "2026-02-28Z, false", "2026, false"})
    void only_a_plain_day_is_as_we_write_it(String text, boolean standard) {
        assertThat(Dates.isStandard(text)).isEqualTo(standard);
    }
}
