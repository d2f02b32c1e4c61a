package dev.kurs.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {

    private static final Instant FROM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-03T09:00:00Z");

    @Test
    void a_row_is_known_from_just_after_its_recording_up_to_its_end() {
        assertThat(new AsOf(FROM.minusMillis(1)).knows(FROM, TO)).isFalse();
        assertThat(new AsOf(FROM).knows(FROM, TO)).isFalse();
        assertThat(new AsOf(FROM.plusMillis(1)).knows(FROM, TO)).isTrue();
        assertThat(new AsOf(TO).knows(FROM, TO)).isTrue();
        assertThat(new AsOf(TO.plusMillis(1)).knows(FROM, TO)).isFalse();
    }

    @Test
    void of_two_rows_of_which_one_follows_the_other_exactly_one_is_known() {
        for (Instant moment = FROM.plusMillis(1);
                moment.isBefore(TO.plusSeconds(3600));
                moment = moment.plusSeconds(1800)) {
            AsOf asOf = new AsOf(moment);
            assertThat(asOf.knows(FROM, TO)).isNotEqualTo(asOf.knows(TO, AsOf.FOREVER));
        }
        assertThat(new AsOf(TO).knows(TO, AsOf.FOREVER)).isFalse();
        assertThat(new AsOf(TO.plusMillis(1)).knows(TO, AsOf.FOREVER)).isTrue();
    }

    @Test
    void a_row_that_was_replaced_in_its_own_millisecond_was_never_known() {
        for (int offset = -1; offset <= 1; offset++) {
            assertThat(new AsOf(FROM.plusMillis(offset)).knows(FROM, FROM)).isFalse();
        }
        assertThat(AsOf.NOW.knows(FROM, FROM)).isFalse();
    }

    @Test
    void now_knows_what_stands_and_nothing_else() {
        assertThat(AsOf.NOW.knows(FROM, AsOf.FOREVER)).isTrue();
        assertThat(AsOf.NOW.knows(FROM, TO)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, Europe/Stockholm, 2026-03-02T23:00:00Z",
        "2026-07-02, Europe/Stockholm, 2026-07-02T22:00:00Z",
        "2026-03-28, Europe/Stockholm, 2026-03-28T23:00:00Z",
        "2026-03-29, Europe/Stockholm, 2026-03-29T22:00:00Z",
        "2026-10-25, Europe/Stockholm, 2026-10-25T23:00:00Z",
        "2026-03-02, UTC, 2026-03-03T00:00:00Z",
        "2026-03-02, Pacific/Auckland, 2026-03-02T11:00:00Z",
        // In Cairo the clocks go forward at midnight: the 24th of April begins at one.
        "2026-04-23, Africa/Cairo, 2026-04-23T22:00:00Z"
    })
    void a_day_ends_where_the_next_begins_in_its_time_zone(LocalDate day, ZoneId zone, Instant end) {
        assertThat(AsOf.endOf(day, zone)).isEqualTo(new AsOf(end));
    }

    @Test
    void forever_is_the_greatest_whole_number_that_a_double_holds_exactly() {
        assertThat(AsOf.FOREVER.toEpochMilli()).isEqualTo((1L << 53) - 1);
        assertThat((long) (double) AsOf.FOREVER.toEpochMilli()).isEqualTo(AsOf.FOREVER.toEpochMilli());
    }
}
