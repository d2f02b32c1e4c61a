package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2028-12-31");

    /** Days are drawn between these two numbers of days from the first, and looked at with some to spare on both sides. */
    private static final int DRAWN = 12;

    private static final int LOOKED_AT = DRAWN + 3;

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, false",
        "2026-01-01, true",
        "2027-06-15, true",
        "2028-12-31, true",
        "2029-01-01, false",
    })
    void both_ends_belong_to_it(LocalDate day, boolean within) {
        assertThat(new Period(FIRST, LAST).contains(day)).isEqualTo(within);
    }

    @Test
    void one_without_a_last_day_does_not_end() {
        Period open = new Period(FIRST, null);

        assertThat(open.contains(LocalDate.MAX)).isTrue();
        assertThat(open.contains(FIRST.minusDays(1))).isFalse();
        assertThat(open.isWhole()).isFalse();
    }

    @Test
    void one_without_a_first_day_does_not_begin() {
        Period open = new Period(null, LAST);

        assertThat(open.contains(LocalDate.MIN)).isTrue();
        assertThat(open.contains(LAST.plusDays(1))).isFalse();
        assertThat(open.isWhole()).isFalse();
    }

    @Test
    void one_with_both_days_is_whole() {
        assertThat(new Period(FIRST, LAST).isWhole()).isTrue();
    }

    @Test
    void a_single_day_is_a_period() {
        assertThat(new Period(FIRST, FIRST).contains(FIRST)).isTrue();
    }

    @Test
    void one_that_begins_after_its_end_is_refused() {
        assertThat(Refusals.broken(() -> new Period(LAST, FIRST)))
                .containsExactly(new BrokenRule(KernelRule.PERIOD_REVERSED, "/to", Map.of("from", LAST, "to", FIRST)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2028-12-31, 2026-01-01/2028-12-31",
        "2026-01-01, , 2026-01-01/..",
        ", 2028-12-31, ../2028-12-31",
        ", , ../..",
    })
    void it_is_written_as_an_interval_of_iso_8601(LocalDate from, LocalDate to, String text) {
        assertThat(new Period(from, to)).hasToString(text);
        assertThat(Period.parse(text)).isEqualTo(new Period(from, to));
    }

    @Test
    void what_is_written_reads_the_same() {
        Laws.hold(500, random -> {
            Period period = period(random);

            assertThat(Period.parse(period.toString())).isEqualTo(period);
        });
    }

    @Test
    void it_contains_the_days_that_a_calendar_counts_off() {
        Laws.hold(300, random -> {
            Period period = period(random);
            Set<LocalDate> days = days(period);

            for (int i = -LOOKED_AT; i <= LOOKED_AT; i++) {
                LocalDate day = FIRST.plusDays(i);
                assertThat(period.contains(day)).as("%s in %s", day, period).isEqualTo(days.contains(day));
            }
        });
    }

    @Test
    void it_contains_another_when_it_contains_every_day_of_it() {
        Laws.hold(2000, random -> {
            Period one = period(random);
            Period other = period(random);

            assertThat(one.contains(other))
                    .as("%s in %s", other, one)
                    .isEqualTo(days(one).containsAll(days(other)));
        });
    }

    /** An open end reaches past every day that is drawn, so the days looked at tell it from any that is not open. */
    private static Set<LocalDate> days(Period period) {
        int from = period.from() == null ? -LOOKED_AT : (int) (period.from().toEpochDay() - FIRST.toEpochDay());
        int to = period.to() == null ? LOOKED_AT : (int) (period.to().toEpochDay() - FIRST.toEpochDay());
        return IntStream.rangeClosed(from, to).mapToObj(FIRST::plusDays).collect(Collectors.toSet());
    }

    private static Period period(SplittableRandom random) {
        int one = random.nextInt(-DRAWN, DRAWN + 1);
        int other = random.nextInt(-DRAWN, DRAWN + 1);
        return new Period(
                random.nextInt(4) == 0 ? null : FIRST.plusDays(Math.min(one, other)),
                random.nextInt(4) == 0 ? null : FIRST.plusDays(Math.max(one, other)));
    }
}
