package dev.kurs.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Test
    void nothing_sums_up_to_nothing() {
        assertThat(new ExactSum().total()).isEqualByComparingTo(Ratio.ZERO);
    }

    @Test
    void thirds_and_sevenths_sum_up_exactly() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 3; i++) {
            sum.add(BigDecimal.ONE, 3).add(new BigDecimal("0.7"), 7).add(new BigDecimal("-0.1"), 1);
        }

        assertThat(sum.total()).isEqualByComparingTo(Ratio.ONE);
    }

    @Test
    void the_sums_of_two_parts_are_that_of_the_whole() {
        Laws.hold(300, random -> {
            List<Ratio> all = new ArrayList<>();
            ExactSum whole = new ExactSum();
            ExactSum one = new ExactSum();
            ExactSum other = new ExactSum();
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                BigDecimal over = BigDecimal.valueOf(random.nextLong(-99_999, 99_999), random.nextInt(4));
                Ratio next = Ratio.of(over, BigDecimal.valueOf(random.nextLong(1, 800), random.nextInt(3)));
                all.add(next);
                whole.add(next);
                (random.nextBoolean() ? one : other).add(next);
            }
            Ratio byPairs = all.stream().reduce(Ratio.ZERO, Ratio::plus);

            assertThat(whole.total()).isEqualByComparingTo(byPairs);
            assertThat(new ExactSum().add(one).add(other).total()).isEqualByComparingTo(byPairs);
            assertThat(new ExactSum().add(whole, new BigDecimal("-0.25")).total())
                    .isEqualByComparingTo(byPairs.times(new BigDecimal("0.25")).negated());
        });
    }

    @Test
    void denominators_do_not_grow_with_the_number_of_terms() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 10_000; i++) {
            sum.add(BigDecimal.valueOf(i), 730L * (1 + i % 12));
        }

        assertThat(sum.total().denominator()).isEqualByComparingTo(new BigDecimal(730L * 27_720));
    }

    @Test
    void a_denominator_is_over_zero() {
        assertThatThrownBy(() -> new ExactSum().add(BigDecimal.ONE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExactSum().add(BigDecimal.ONE, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
