package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.3333333333333333333333333333333333",
        "2, 3, 0.6666666666666666666666666666666667",
        "-2, 3, -0.6666666666666666666666666666666667",
        "2, -3, -0.6666666666666666666666666666666667",
        "-7, -40, 0.175",
        "0, 9, 0",
    })
    void a_ratio_is_told_in_34_digits_whatever_the_signs(BigDecimal over, BigDecimal under, BigDecimal told) {
        assertThat(Ratio.of(over, under).decimal()).isEqualByComparingTo(told);
    }

    @Test
    void a_decimal_is_a_ratio() {
        assertThat(Ratio.of(new BigDecimal("0.25")).decimal()).isEqualByComparingTo("0.25");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Ratio.of(BigDecimal.ONE, new BigDecimal("0.00")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("division by zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void a_denominator_is_over_zero(BigDecimal denominator) {
        assertThatThrownBy(() -> new Ratio(BigDecimal.ONE, denominator)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, 0", "0, 5, 0", "2, 5, 0.4", "5, 5, 1", "6, 5, 1"})
    void it_is_clipped_to_the_nearest_of_nothing_and_the_whole(BigDecimal over, BigDecimal under, BigDecimal clipped) {
        assertThat(Ratio.of(over, under).clipped().decimal()).isEqualByComparingTo(clipped);
    }

    @Test
    void halves_and_two_quarters_compare_equal() {
        assertThat(Ratio.of(new BigDecimal(1), new BigDecimal(2)))
                .isEqualByComparingTo(Ratio.of(new BigDecimal(2), new BigDecimal(4)));
    }

    @Test
    void a_difference_too_small_for_34_digits_is_still_told() {
        BigDecimal large = new BigDecimal("1E+40");
        Ratio one = Ratio.of(large, large.add(BigDecimal.ONE));

        assertThat(one.decimal()).isEqualByComparingTo("1");
        assertThat(one).isLessThan(Ratio.ONE);
    }

    @Test
    void the_order_is_that_of_cross_multiplied_whole_numbers() {
        Laws.hold(2000, random -> {
            BigDecimal[] over = {decimal(random), decimal(random)};
            BigDecimal[] under = {divisor(random), divisor(random)};

            BigInteger left = whole(over[0]).multiply(whole(under[1]));
            BigInteger right = whole(over[1]).multiply(whole(under[0]));
            int sign = under[0].signum() * under[1].signum();

            assertThat(Integer.signum(Ratio.of(over[0], under[0]).compareTo(Ratio.of(over[1], under[1]))))
                    .isEqualTo(sign * left.compareTo(right));
        });
    }

    @Test
    void a_difference_is_exact() {
        Laws.hold(1000, random -> {
            BigDecimal over = decimal(random);
            BigDecimal under = divisor(random);
            BigDecimal less = decimal(random);
            Ratio difference = Ratio.of(over, under).minus(less);

            // over/under - less = (over - less * under) / under; times 10^12 to stay among whole numbers
            BigInteger scale = BigInteger.TEN.pow(6);
            BigInteger expected =
                    whole(over).multiply(scale).subtract(whole(less).multiply(whole(under)));
            assertThat(difference)
                    .isEqualByComparingTo(Ratio.of(
                            new BigDecimal(expected),
                            new BigDecimal(whole(under).multiply(scale))));
        });
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 0, 2", "7, 2, 0, 4", "-5, 2, 0, -2", "1, 8, 2, 0.12", "3, 8, 2, 0.38", "3001, 8000, 2, 0.38"})
    void it_is_rounded_once_to_the_even_neighbour(BigDecimal over, BigDecimal under, int decimals, BigDecimal rounded) {
        assertThat(Ratio.of(over, under).rounded(decimals)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1, 6, 0.5", "1, 3, 2, 3, 1", "1, 3, -1, 3, 0"})
    void two_are_added(BigDecimal over, BigDecimal under, BigDecimal otherOver, BigDecimal otherUnder, BigDecimal sum) {
        assertThat(Ratio.of(over, under).plus(Ratio.of(otherOver, otherUnder))).isEqualByComparingTo(Ratio.of(sum));
    }

    @Test
    void one_is_multiplied_and_negated() {
        Ratio third = Ratio.of(BigDecimal.ONE, new BigDecimal(3));

        assertThat(third.times(new BigDecimal("1.5"))).isEqualByComparingTo(Ratio.of(new BigDecimal("0.5")));
        assertThat(third.negated()).isEqualByComparingTo(Ratio.of(BigDecimal.ONE, new BigDecimal(-3)));
    }

    /** The decimal in millionths. */
    private static BigInteger whole(BigDecimal decimal) {
        return decimal.movePointRight(6).toBigIntegerExact();
    }

    private static BigDecimal decimal(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextLong(-50, 50) * (random.nextBoolean() ? 1 : 12_345), random.nextInt(7));
    }

    private static BigDecimal divisor(SplittableRandom random) {
        BigDecimal drawn = decimal(random);
        return drawn.signum() == 0 ? BigDecimal.ONE : drawn;
    }
}
