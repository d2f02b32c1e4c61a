package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountScheduleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-02");

    @Test
    void every_organisation_begins_with_the_danish_british_and_flat_rates() {
        AtomicInteger next = new AtomicInteger();

        List<DiscountSchedule> shipped = DiscountSchedule.shipped(() -> id(next.incrementAndGet()));

        assertThat(shipped)
                .extracting(schedule -> schedule.validFrom() + " " + rates(schedule))
                .containsExactly(
                        "2021-01-07 0:0.035 36:0.025 71:0.015",
                        "2013-05-31 0:0.04 36:0.03 71:0.02",
                        "2003-01-01 0:0.035 31:0.03 76:0.025",
                        "2000-01-01 0:0.035");
        assertThat(shipped).extracting(DiscountSchedule::id).containsExactly(id(1), id(2), id(3), id(4));
        assertThat(shipped.get(0).authority()).contains("DK");
        assertThat(shipped.get(2).authority()).contains("UK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0 1", "0 36 71"})
    void bands_begin_with_year_0_and_go_on_in_rising_years(String years) {
        assertThat(Refusals.ifAny(() -> schedule("Ministry", years))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1", "-1 0", "1 0", "0 0", "0 36 36", "0 71 36", "0 5 4 6"})
    void bands_in_another_order_are_refused(String years) {
        assertThat(Refusals.ifAny(() -> schedule("Ministry", years))).containsExactly("bands-out-of-order /bands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.999999", "0", "0.035", "1"})
    void a_rate_is_over_minus_one_and_at_most_one(BigDecimal rate) {
        assertThat(new Band(0, rate).rate()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"-1", "-1.5", "1.000001", "3.5"})
    void any_other_rate_is_refused(BigDecimal rate) {
        assertThat(Refusals.of(() -> new Band(0, rate))).containsExactly("rate-out-of-range /rate");
    }

    @Test
    void rates_that_are_equal_make_bands_that_are_equal() {
        assertThat(new Band(0, new BigDecimal("0.0350"))).isEqualTo(new Band(0, new BigDecimal("0.035")));
    }

    @Test
    void all_that_is_wrong_with_a_schedule_is_told_together() {
        assertThat(Refusals.of(() -> schedule(" ", "1")))
                .containsExactly("text-missing /authority", "bands-out-of-order /bands");
    }

    private static String rates(DiscountSchedule schedule) {
        return String.join(
                " ",
                schedule.bands().stream()
                        .map(band -> band.fromYear() + ":" + band.rate().toPlainString())
                        .toList());
    }

    private static DiscountSchedule schedule(String authority, String years) {
        List<Band> bands = Arrays.stream(years.split(" ", -1))
                .filter(year -> !year.isEmpty())
                .map(year -> new Band(Integer.parseInt(year), new BigDecimal("0.03")))
                .toList();
        return new DiscountSchedule(id(1), authority, TODAY, bands);
    }

    private static DiscountScheduleId id(int number) {
        return new DiscountScheduleId(new UUID(0x7000L, number));
    }
}
