package dev.kurs.domain.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalRatesTest {

    /** Yearly amounts that come to nothing at these rates and at no other: the product of {@code (1 + rate) x - 1}. */
    private static Map<Long, BigDecimal> comingToNothingAt(String... rates) {
        List<BigDecimal> amounts = List.of(BigDecimal.ONE);
        for (String rate : rates) {
            BigDecimal growth = BigDecimal.ONE.add(new BigDecimal(rate));
            List<BigDecimal> next = new ArrayList<>();
            for (int i = 0; i <= amounts.size(); i++) {
                BigDecimal up = i == 0 ? BigDecimal.ZERO : amounts.get(i - 1).multiply(growth);
                BigDecimal down = i == amounts.size() ? BigDecimal.ZERO : amounts.get(i);
                next.add(up.subtract(down));
            }
            amounts = next;
        }
        Map<Long, BigDecimal> byDay = new TreeMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            byDay.put(365L * i, amounts.get(i));
        }
        return byDay;
    }

    private static InternalRates of(Map<Long, BigDecimal> byDay) {
        return InternalRates.of(new ArrayList<>(new TreeMap<>(byDay).entrySet()));
    }

    private static List<String> shown(InternalRates rates) {
        return rates.rates().stream()
                .map(rate -> rate.setScale(12, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "0",
                "-0.5",
                "-0.99",
                "250",
                "0.1 0.2",
                "-0.3 0.05",
                "0.1 0.1000001",
                "-0.9 0 4",
                "0.05 0.1 0.15",
                "0.05 0.051 0.052",
                "-0.5 -0.25 0.1 0.3 0.9 2",
                "0.01 0.02 0.03 0.04 0.05 0.06 0.07 0.08"
            })
    void all_rates_are_found_and_told_apart(String rates) {
        String[] known = rates.split(" ", -1);

        InternalRates found = of(comingToNothingAt(known));

        assertThat(shown(found)).containsExactly(known);
        assertThat(found.signChanges()).isEqualTo(known.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1 0.1", "0.1 0.1 0.1", "0.05 0.2 0.2", "-0.4 -0.4 0.3 0.3", "0 0 0 0"})
    void a_rate_at_which_the_sum_touches_nothing_or_crosses_it_flat_stands_once(String rates) {
        String[] known = rates.split(" ", -1);

        assertThat(shown(of(comingToNothingAt(known))))
                .containsExactly(Arrays.stream(known).distinct().toArray(String[]::new));
    }

    @Test
    void amounts_of_one_sign_never_come_to_nothing() {
        InternalRates none = of(Map.of(0L, new BigDecimal("-10"), 100L, new BigDecimal("-20")));

        assertThat(none.rates()).isEmpty();
        assertThat(none.signChanges()).isZero();
        assertThat(none.sought()).isTrue();
        assertThat(none.only()).isNull();
    }

    @Test
    void no_amounts_at_all_have_no_rate() {
        assertThat(of(Map.of()).rates()).isEmpty();
        assertThat(of(Map.of(3L, BigDecimal.ZERO, 4L, BigDecimal.ZERO)).signChanges())
                .isZero();
    }

    @Test
    void two_changes_of_sign_may_have_no_rate_between_them() {
        InternalRates none = of(Map.of(0L, BigDecimal.ONE, 365L, new BigDecimal("-1"), 730L, new BigDecimal("10")));

        assertThat(none.signChanges()).isEqualTo(2);
        assertThat(none.rates()).isEmpty();
        assertThat(none.sought()).isTrue();
    }

    @Test
    void one_rate_among_several_is_not_the_rate() {
        assertThat(of(comingToNothingAt("0.1", "0.2")).only()).isNull();
        assertThat(of(comingToNothingAt("0.1")).only()).isNotNull();
    }

    @Test
    void a_rate_that_misses_nothing_by_a_hair_is_none() {
        Map<Long, BigDecimal> touching = comingToNothingAt("0.1", "0.1");
        touching.merge(0L, new BigDecimal("1E-20"), BigDecimal::add);

        assertThat(of(touching).rates()).isEmpty();
    }

    @Test
    void rates_that_differ_by_a_hair_are_two() {
        Map<Long, BigDecimal> crossing = comingToNothingAt("0.1", "0.1");
        crossing.merge(0L, new BigDecimal("-1E-20"), BigDecimal::add);

        assertThat(of(crossing).rates())
                .hasSize(2)
                .allSatisfy(
                        rate -> assertThat(rate.subtract(new BigDecimal("0.1")).abs())
                                .isBetween(new BigDecimal("1E-11"), new BigDecimal("1E-9")));
    }

    @Test
    void where_the_sign_changes_too_often_nothing_is_looked_for_and_that_is_said() {
        Map<Long, BigDecimal> restless = new TreeMap<>();
        for (long day = 0; day <= InternalRates.MOST_SIGN_CHANGES + 1L; day++) {
            restless.put(day, BigDecimal.valueOf(day % 2 == 0 ? -1 : 1));
        }

        InternalRates none = of(restless);

        assertThat(none.sought()).isFalse();
        assertThat(none.rates()).isEmpty();
    }

    @Test
    void random_amounts_agree_with_a_scan_and_halving() {
        Laws.hold(150, random -> {
            Map<Long, BigDecimal> amounts = random(random);

            InternalRates found = of(amounts);

            assertThat(found.rates().size()).isLessThanOrEqualTo(found.signChanges());
            assertThat(found.rates())
                    .allSatisfy(rate -> assertThat(residue(amounts, rate)).isLessThan(1e-12));
            for (double scanned : scan(amounts)) {
                assertThat(found.rates())
                        .anySatisfy(
                                rate -> assertThat(Math.abs(u(rate) - scanned)).isLessThan(1e-7));
            }
            assertThat((found.signChanges() - crossings(amounts, found.rates())) % 2)
                    .isZero();
        });
    }

    private static Map<Long, BigDecimal> random(SplittableRandom random) {
        Map<Long, BigDecimal> amounts = new TreeMap<>();
        int count = random.nextInt(2, 12);
        for (int i = 0; i < count; i++) {
            amounts.put(random.nextLong(0, 4000), BigDecimal.valueOf(random.nextLong(-100_000_00, 100_000_00), 2));
        }
        return amounts;
    }

    /** The sum in parts of its terms' sizes. */
    private static double value(Map<Long, BigDecimal> amounts, double u) {
        double sum = 0;
        double size = 0;
        double most = u < 0 ? -u * last(amounts) / 365 : 0;
        for (Map.Entry<Long, BigDecimal> one : amounts.entrySet()) {
            double term = one.getValue().doubleValue() * Math.exp(-u * one.getKey() / 365 - most);
            sum += term;
            size += Math.abs(term);
        }
        return sum / size;
    }

    private static double u(BigDecimal rate) {
        return Math.log(rate.add(BigDecimal.ONE).doubleValue());
    }

    private static long last(Map<Long, BigDecimal> amounts) {
        return new TreeSet<>(amounts.keySet()).last();
    }

    private static double residue(Map<Long, BigDecimal> amounts, BigDecimal rate) {
        return Math.abs(value(amounts, u(rate)));
    }

    private static List<Double> scan(Map<Long, BigDecimal> amounts) {
        List<Double> roots = new ArrayList<>();
        double step = 0.003;
        for (double u = -27.6; u < 27.6; u += step) {
            if (value(amounts, u) * value(amounts, u + step) < 0) {
                roots.add(halved(amounts, u, u + step));
            }
        }
        return roots;
    }

    private static double halved(Map<Long, BigDecimal> amounts, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (value(amounts, low) * value(amounts, middle) <= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** How many rates there must be besides those beyond the bounds: an even number apart from the changes of sign. */
    private static int crossings(Map<Long, BigDecimal> amounts, List<BigDecimal> rates) {
        int beyond = (value(amounts, -27.6310211) > 0) == (sign(amounts, true) > 0) ? 0 : 1;
        int above = (value(amounts, 27.6310211) > 0) == (sign(amounts, false) > 0) ? 0 : 1;
        return rates.size() + beyond + above;
    }

    private static int sign(Map<Long, BigDecimal> amounts, boolean ofLast) {
        List<BigDecimal> some =
                amounts.values().stream().filter(one -> one.signum() != 0).toList();
        return some.get(ofLast ? some.size() - 1 : 0).signum();
    }
}
