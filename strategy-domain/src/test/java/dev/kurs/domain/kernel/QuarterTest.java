package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q2, 2026-04-01, 2026-06-30",
        "2026-Q3, 2026-07-01, 2026-09-30",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "0001-Q1, 0001-01-01, 0001-03-31",
        "9999-Q4, 9999-10-01, 9999-12-31",
    })
    void a_quarter_is_three_months_and_written_in_one_way(String text, LocalDate first, LocalDate last) {
        Quarter quarter = Quarter.parse(text);

        assertThat(quarter).hasToString(text);
        assertThat(quarter.first()).isEqualTo(first);
        assertThat(quarter.last()).isEqualTo(last);
        assertThat(Quarter.of(first)).isEqualTo(quarter);
        assertThat(Quarter.of(last)).isEqualTo(quarter);
        assertThat(Quarter.of(quarter.year(), quarter.number())).isEqualTo(quarter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-Q0", "2026-Q5", "2026-q1", "26-Q1", "2026Q1", "02026-Q1", "0000-Q1", "2026-Q1 "
            })
    void what_is_no_quarter_is_refused(String text) {
        assertThatThrownBy(() -> Quarter.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quarters_follow_one_another_over_the_turn_of_the_year() {
        Quarter quarter = Quarter.parse("2026-Q4");

        assertThat(Stream.of(-4, -1, 0, 1, 5).map(quarter::plus).map(Quarter::toString))
                .containsExactly("2025-Q4", "2026-Q3", "2026-Q4", "2027-Q1", "2028-Q1");
        assertThat(Stream.of("2027-Q1", "2026-Q4", "2026-Q1")
                        .map(Quarter::parse)
                        .sorted()
                        .map(Quarter::toString))
                .isEqualTo(List.of("2026-Q1", "2026-Q4", "2027-Q1"));
        assertThatThrownBy(() -> Quarter.parse("9999-Q4").plus(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
