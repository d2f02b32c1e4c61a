package dev.kurs.domain.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountingTest {

    private static final BigDecimal NEAR = new BigDecimal("1E-35");

    @Test
    void thirty_one_british_years_are_thirty_at_one_rate_and_one_at_the_next() {
        assertThat(shown(new Discounting(Cases.UK).factor(31 * 365))).isEqualTo("0.34590");
    }

    @Test
    void thirty_six_danish_years_are_thirty_five_and_one() {
        assertThat(shown(new Discounting(Cases.DK).factor(36 * 365))).isEqualTo("0.29266");
    }

    @Test
    void nothing_is_lost_on_the_day_itself() {
        assertThat(new Discounting(Cases.UK).factor(0)).isEqualByComparingTo("1");
    }

    @Test
    void money_is_not_discounted_backwards() {
        assertThatThrownBy(() -> new Discounting(Cases.UK).factor(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "10950, 1", "10951, 2", "27375, 2", "27376, 3"})
    void a_band_that_begins_with_year_31_holds_after_30_years(long days, int bands) {
        assertThat(new Discounting(Cases.UK).passed(days)).hasSize(bands);
    }

    @Test
    void a_band_of_year_1_begins_with_the_first_day() {
        DiscountSchedule schedule = Cases.schedule("0", "0.5", "1", "0.1");

        assertThat(new Discounting(schedule).factor(365)).isCloseTo(inverse("1.1"), within(NEAR));
        assertThat(new Discounting(schedule).passed(10))
                .extracting(Band::fromYear)
                .containsExactly(1);
    }

    @Test
    void every_factor_agrees_with_powers_by_series() {
        Laws.hold(60, random -> {
            int second = random.nextInt(1, 20);
            int third = second + random.nextInt(1, 20);
            List<String> rates = List.of(rate(random.nextInt(-60, 99)), rate(random.nextInt(100)), rate(0));
            DiscountSchedule schedule =
                    Cases.schedule("0", rates.get(0), second + "", rates.get(1), third + "", rates.get(2));
            long days = random.nextLong(0, 50 * 365);

            BigDecimal expected = BigDecimal.ONE;
            long[] starts = {0, (second - 1) * 365L, (third - 1) * 365L, Long.MAX_VALUE};
            for (int band = 0; band < 3; band++) {
                long within = Math.max(0, Math.min(days, starts[band + 1]) - starts[band]);
                expected = expected.multiply(
                        Series.power(BigDecimal.ONE.add(new BigDecimal(rates.get(band))), -within, 365));
            }

            BigDecimal factor = new Discounting(schedule).factor(days);
            assertThat(factor.subtract(expected).abs()).isLessThan(expected.multiply(NEAR));
        });
    }

    private static String rate(int percent) {
        return BigDecimal.valueOf(percent, 2).toPlainString();
    }

    private static BigDecimal inverse(String of) {
        return BigDecimal.ONE.divide(new BigDecimal(of), Roots.PRECISION);
    }

    private static String shown(BigDecimal factor) {
        return factor.setScale(5, RoundingMode.HALF_EVEN).toPlainString();
    }
}
