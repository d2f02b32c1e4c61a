package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final Currency DKK = Currency.getInstance("DKK");

    @ParameterizedTest
    @CsvSource({
        "125000, SEK, 125000 SEK",
        "125000.00, SEK, 125000 SEK",
        "0.01, SEK, 0.01 SEK",
        "-0.10, SEK, -0.1 SEK",
        "1E+3, SEK, 1000 SEK",
        "500, JPY, 500 JPY",
        "500.000, JPY, 500 JPY",
        "0.001, KWD, 0.001 KWD",
        "0, SEK, 0 SEK",
        "999999999999999999.99, SEK, 999999999999999999.99 SEK",
        "7, XXX, 7 XXX",
    })
    void an_amount_that_comes_in_is_kept_exactly(BigDecimal amount, Currency currency, String told) {
        Money money = Money.of(amount, currency);

        assertThat(money.amount()).isEqualByComparingTo(amount);
        assertThat(money).hasToString(told);
    }

    @ParameterizedTest
    @CsvSource({"0.001, SEK, 2", "0.1, JPY, 0", "0.0001, KWD, 3", "-12.345, SEK, 2", "0.5, XXX, 0"})
    void an_amount_finer_than_its_currency_is_refused_with_the_figures(
            BigDecimal amount, Currency currency, int decimals) {
        assertThat(Refusals.broken(() -> Money.of(amount, currency)))
                .containsExactly(new BrokenRule(
                        KernelRule.AMOUNT_TOO_FINE,
                        "/amount",
                        Map.of("amount", amount, "currency", currency.getCurrencyCode(), "decimals", decimals)));
    }

    @Test
    void a_valuation_of_one_unit_may_be_finer_than_its_currency() {
        assertThat(new Money(new BigDecimal("0.00125"), SEK)).hasToString("0.00125 SEK");
    }

    @Test
    void trailing_zeros_carry_no_meaning() {
        assertThat(Money.of(new BigDecimal("10.50"), SEK))
                .isEqualTo(Money.of(new BigDecimal("10.5"), SEK))
                .hasSameHashCodeAs(Money.of(new BigDecimal("10.5"), SEK));
    }

    @Test
    void a_tenth_and_two_tenths_are_three_tenths() {
        assertThat(kronor("0.1").plus(kronor("0.2"))).isEqualTo(kronor("0.3"));
    }

    @Test
    void two_currencies_are_never_added() {
        assertThat(Refusals.broken(() -> kronor("1").plus(Money.of(BigDecimal.ONE, DKK))))
                .containsExactly(
                        new BrokenRule(KernelRule.CURRENCIES_DIFFER, "", Map.of("one", "SEK", "other", "DKK")));
    }

    @Test
    void a_sum_outside_the_bounds_is_refused() {
        assertThat(Refusals.of(() -> kronor("999999999999999999.99").plus(kronor("0.01"))))
                .containsExactly("number-out-of-range /amount");
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, SEK, 0.12",
        "0.135, SEK, 0.14",
        "0.1350000001, SEK, 0.14",
        "0.1249999999, SEK, 0.12",
        "-0.125, SEK, -0.12",
        "-0.135, SEK, -0.14",
        "0.5, JPY, 0",
        "1.5, JPY, 2",
        "2.5, JPY, 2",
        "0.0005, KWD, 0",
        "0.0015, KWD, 0.002",
        "0.5, XXX, 0",
        "12, SEK, 12",
    })
    void what_is_shown_is_rounded_half_even_to_the_minor_unit(BigDecimal amount, Currency currency, BigDecimal shown) {
        assertThat(new Money(amount, currency).rounded().amount()).isEqualByComparingTo(shown);
    }

    @Test
    void sums_are_those_of_the_minor_units() {
        Laws.hold(500, random -> {
            BigInteger minorUnits = BigInteger.ZERO;
            Money sum = kronor("0");
            for (int i = random.nextInt(20); i >= 0; i--) {
                long ore = random.nextLong(-1_000_000_000L, 1_000_000_000L);
                minorUnits = minorUnits.add(BigInteger.valueOf(ore));
                sum = sum.plus(Money.of(BigDecimal.valueOf(ore, 2), SEK));
            }
            assertThat(sum.amount()).isEqualByComparingTo(new BigDecimal(minorUnits, 2));
        });
    }

    @Test
    void rounding_takes_the_nearest_minor_unit_and_of_two_as_near_the_even_one() {
        Laws.hold(500, random -> {
            long thousandths = random.nextLong(-100_000, 100_000) * (random.nextBoolean() ? 5 : 1);
            Money money = new Money(BigDecimal.valueOf(thousandths, 3), SEK);

            assertThat(money.rounded().amount()).isEqualByComparingTo(BigDecimal.valueOf(nearest(thousandths), 2));
        });
    }

    /** By whole numbers alone: of the two hundredths around, the nearer one, or the even one. */
    private static long nearest(long thousandths) {
        long below = Math.floorDiv(thousandths, 10L);
        long over = Math.floorMod(thousandths, 10L);
        boolean up = over > 5 || (over == 5 && below % 2 != 0);
        return up ? below + 1 : below;
    }

    @Test
    void it_does_not_matter_in_which_order_amounts_are_added() {
        Laws.hold(200, random -> {
            Money one = amount(random);
            Money two = amount(random);
            Money three = amount(random);

            assertThat(one.plus(two).plus(three)).isEqualTo(three.plus(one.plus(two)));
        });
    }

    private static Money amount(SplittableRandom random) {
        return new Money(BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), 6), SEK);
    }

    private static Money kronor(String amount) {
        return Money.of(new BigDecimal(amount), SEK);
    }
}
