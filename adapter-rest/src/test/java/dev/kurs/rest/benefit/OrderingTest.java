package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class OrderingTest {

    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();

    private void random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int column = 0; column < 4; column++) {
            List<Integer> vertices = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(9); i++) {
                vertices.add(before.size());
                before.add(new ArrayList<>());
                after.add(new ArrayList<>());
            }
            columns.add(vertices);
        }
        for (int column = 1; column < columns.size(); column++) {
            for (int from : columns.get(column - 1)) {
                for (int to : columns.get(column)) {
                    if (random.nextInt(4) == 0) {
                        after.get(from).add(to);
                        before.get(to).add(from);
                    }
                }
            }
        }
    }

    /** Every pair of lines between two columns, one by one. */
    private long counted(List<List<Integer>> order) {
        long crossings = 0;
        for (int column = 1; column < order.size(); column++) {
            List<Integer> left = order.get(column - 1);
            List<Integer> right = order.get(column);
            for (int one : left) {
                for (int other : left) {
                    for (int there : after.get(one)) {
                        for (int elsewhere : after.get(other)) {
                            boolean crosses = left.indexOf(one) < left.indexOf(other)
                                    && right.indexOf(there) > right.indexOf(elsewhere);
                            crossings += crosses ? 1 : 0;
                        }
                    }
                }
            }
        }
        return crossings;
    }

    @RepeatedTest(50)
    void an_order_has_the_same_vertices_and_no_more_crossings(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        random(seed);

        List<List<Integer>> ordered = Ordering.of(columns, before, after);

        assertThat(Ordering.crossings(columns, before, after))
                .as("seed %d", seed)
                .isEqualTo(counted(columns));
        assertThat(Ordering.crossings(ordered, before, after))
                .as("seed %d", seed)
                .isEqualTo(counted(ordered));
        assertThat(counted(ordered)).as("seed %d", seed).isLessThanOrEqualTo(counted(columns));
        for (int i = 0; i < columns.size(); i++) {
            assertThat(ordered.get(i)).containsExactlyInAnyOrderElementsOf(columns.get(i));
        }
    }
}
