package dev.kurs.rest.benefit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the vertices of each column so that few of the lines between neighbouring columns cross: sweeps to and fro put
 * each vertex at the mean of its neighbours (Sugiyama, Tagawa and Toda 1981), then neighbours change places as long as that
 * helps. The best order that was seen stands. The same columns give the same order.
 */
final class Ordering {

    private static final int SWEEPS = 24;
    private static final int SWAPPING_ROUNDS = 12;

    /** Beyond this many vertices only the sweeps order them. */
    private static final int MOST_TO_SWAP = 3000;

    private final List<List<Integer>> columns;
    private final List<List<Integer>> before;
    private final List<List<Integer>> after;
    private final int[] position;

    /**
     * An order to be found.
     *
     * @param columns the vertices of each, which are numbered from 0, in some order
     * @param before the neighbours of each vertex in the column before its own
     * @param after those in the column after it
     */
    private Ordering(List<List<Integer>> columns, List<List<Integer>> before, List<List<Integer>> after) {
        this.columns = new ArrayList<>();
        columns.forEach(column -> this.columns.add(new ArrayList<>(column)));
        this.before = before;
        this.after = after;
        this.position = new int[before.size()];
        this.columns.forEach(this::number);
    }

    /** The columns in a better order; parameters as the constructor has them. */
    static List<List<Integer>> of(List<List<Integer>> columns, List<List<Integer>> before, List<List<Integer>> after) {
        Ordering ordering = new Ordering(columns, before, after);
        List<List<Integer>> best = ordering.copy();
        long fewest = ordering.crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            ordering.sweep(sweep % 2 == 0);
            if (before.size() <= MOST_TO_SWAP) {
                ordering.swap();
            }
            long crossings = ordering.crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = ordering.copy();
            }
        }
        return best;
    }

    /** How often lines between neighbouring columns cross, in this order. */
    static long crossings(List<List<Integer>> columns, List<List<Integer>> before, List<List<Integer>> after) {
        return new Ordering(columns, before, after).crossings();
    }

    private List<List<Integer>> copy() {
        return columns.stream().<List<Integer>>map(List::copyOf).toList();
    }

    private void number(List<Integer> column) {
        for (int i = 0; i < column.size(); i++) {
            position[column.get(i)] = i;
        }
    }

    private void sweep(boolean onwards) {
        for (int i = 1; i < columns.size(); i++) {
            List<Integer> column = columns.get(onwards ? i : columns.size() - 1 - i);
            List<List<Integer>> neighbours = onwards ? before : after;
            double[] wanted = new double[position.length];
            column.forEach(vertex -> wanted[vertex] = neighbours.get(vertex).stream()
                    .mapToInt(neighbour -> position[neighbour])
                    .average()
                    .orElse(position[vertex]));
            column.sort(Comparator.comparingDouble(vertex -> wanted[vertex]));
            number(column);
        }
    }

    private void swap() {
        boolean better = true;
        for (int round = 0; better && round < SWAPPING_ROUNDS; round++) {
            better = false;
            for (List<Integer> column : columns) {
                better |= swap(column);
            }
        }
    }

    private boolean swap(List<Integer> column) {
        boolean better = false;
        for (int i = 0; i + 1 < column.size(); i++) {
            int upper = column.get(i);
            int lower = column.get(i + 1);
            int now = crossings(upper, lower, before) + crossings(upper, lower, after);
            int then = crossings(lower, upper, before) + crossings(lower, upper, after);
            if (then < now) {
                column.set(i, lower);
                column.set(i + 1, upper);
                position[lower] = i;
                position[upper] = i + 1;
                better = true;
            }
        }
        return better;
    }

    /** How often the lines of two vertices cross, the first above the second. */
    private int crossings(int upper, int lower, List<List<Integer>> neighbours) {
        int crossings = 0;
        for (int ofUpper : neighbours.get(upper)) {
            for (int ofLower : neighbours.get(lower)) {
                crossings += position[ofUpper] > position[ofLower] ? 1 : 0;
            }
        }
        return crossings;
    }

    private long crossings() {
        long crossings = 0;
        for (int i = 0; i + 1 < columns.size(); i++) {
            crossings += crossings(columns.get(i), columns.get(i + 1).size());
        }
        return crossings;
    }

    /** Pairs of lines whose ends lie the other way round, counted by a Fenwick tree. */
    private long crossings(List<Integer> column, int there) {
        int[] seen = new int[there + 1];
        long crossings = 0;
        int lines = 0;
        for (int vertex : column) {
            int[] ends = after.get(vertex).stream()
                    .mapToInt(neighbour -> position[neighbour])
                    .sorted()
                    .toArray();
            for (int end : ends) {
                crossings += lines - upTo(seen, end);
            }
            Arrays.stream(ends).forEach(end -> add(seen, end));
            lines += ends.length;
        }
        return crossings;
    }

    private static int upTo(int[] tree, int end) {
        int sum = 0;
        for (int i = end + 1; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private static void add(int[] tree, int end) {
        for (int i = end + 1; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }
}
