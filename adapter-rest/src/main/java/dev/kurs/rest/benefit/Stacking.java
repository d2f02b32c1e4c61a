package dev.kurs.rest.benefit;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds how far down each vertex of a column stands: as near as can be to where its neighbours would have it, in the
 * column's order, and with room between. What is nearest by least squares is found by pooling whoever would have to pass
 * one another (isotonic regression).
 */
final class Stacking {

    private static final int ROUNDS = 10;

    private final List<List<Integer>> columns;
    private final List<List<Integer>> before;
    private final List<List<Integer>> after;
    private final int[] heights;
    private final int[] gaps;
    private final double[] middles;

    private Stacking(
            List<List<Integer>> columns,
            List<List<Integer>> before,
            List<List<Integer>> after,
            int[] heights,
            int[] gaps) {
        this.columns = columns;
        this.before = before;
        this.after = after;
        this.heights = heights;
        this.gaps = gaps;
        this.middles = new double[heights.length];
    }

    /**
     * The upper edge of each vertex, in pixels from the uppermost of all.
     *
     * @param columns the vertices of each, from the top
     * @param before the neighbours of each vertex in the column before its own
     * @param after those in the column after it
     * @param heights how high each vertex is
     * @param gaps the room that each needs above and below; between two it is the greater one's
     */
    static int[] of(
            List<List<Integer>> columns,
            List<List<Integer>> before,
            List<List<Integer>> after,
            int[] heights,
            int[] gaps) {
        return new Stacking(columns, before, after, heights, gaps).tops();
    }

    private int[] tops() {
        double middle = columns.stream().mapToInt(this::height).max().orElse(0) / 2.0;
        for (List<Integer> column : columns) {
            double top = middle - height(column) / 2.0;
            for (int i = 0; i < column.size(); i++) {
                int vertex = column.get(i);
                top += i == 0 ? 0 : gap(column, i);
                middles[vertex] = top + heights[vertex] / 2.0;
                top += heights[vertex];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < columns.size(); i++) {
                align(columns.get(round % 2 == 0 ? i : columns.size() - 1 - i));
            }
        }
        return whole();
    }

    private int height(List<Integer> column) {
        int height = 0;
        for (int i = 0; i < column.size(); i++) {
            height += heights[column.get(i)] + (i == 0 ? 0 : gap(column, i));
        }
        return height;
    }

    private int gap(List<Integer> column, int below) {
        return Math.max(gaps[column.get(below - 1)], gaps[column.get(below)]);
    }

    /** A run of vertices that stand as close as they may, and where its first one would stand. */
    private record Pool(double sum, int size) {

        double mean() {
            return sum / size;
        }

        Pool and(Pool other) {
            return new Pool(sum + other.sum, size + other.size);
        }
    }

    private void align(List<Integer> column) {
        double[] least = offsets(column);
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            Pool pool = new Pool(wanted(column.get(i)) - least[i], 1);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() >= pool.mean()) {
                pool = pools.remove(pools.size() - 1).and(pool);
            }
            pools.add(pool);
        }
        int i = 0;
        for (Pool pool : pools) {
            for (int member = 0; member < pool.size(); member++, i++) {
                middles[column.get(i)] = pool.mean() + least[i];
            }
        }
    }

    /** How far below the middle of the first vertex that of each stands at least. */
    private double[] offsets(List<Integer> column) {
        double[] offsets = new double[column.size()];
        for (int i = 1; i < offsets.length; i++) {
            double halves = (heights[column.get(i - 1)] + heights[column.get(i)]) / 2.0;
            offsets[i] = offsets[i - 1] + halves + gap(column, i);
        }
        return offsets;
    }

    private double wanted(int vertex) {
        double sum = 0;
        for (int neighbour : before.get(vertex)) {
            sum += middles[neighbour];
        }
        for (int neighbour : after.get(vertex)) {
            sum += middles[neighbour];
        }
        int neighbours = before.get(vertex).size() + after.get(vertex).size();
        return neighbours == 0 ? middles[vertex] : sum / neighbours;
    }

    /** In whole pixels, rounded so that nobody comes closer to another. */
    private int[] whole() {
        int[] tops = new int[heights.length];
        int uppermost = Integer.MAX_VALUE;
        for (List<Integer> column : columns) {
            int bottom = Integer.MIN_VALUE;
            for (int i = 0; i < column.size(); i++) {
                int vertex = column.get(i);
                int top = (int) Math.round(middles[vertex] - heights[vertex] / 2.0);
                tops[vertex] = i == 0 ? top : Math.max(top, bottom + gap(column, i));
                bottom = tops[vertex] + heights[vertex];
                uppermost = Math.min(uppermost, tops[vertex]);
            }
        }
        for (int vertex = 0; vertex < tops.length; vertex++) {
            tops[vertex] -= uppermost;
        }
        return tops;
    }
}
