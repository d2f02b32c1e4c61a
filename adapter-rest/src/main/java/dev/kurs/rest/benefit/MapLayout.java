package dev.kurs.rest.benefit;

import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Edge;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.BenefitMap.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where everything on the picture of a benefit map stands, in whole pixels. There is a column for each kind of thing, and
 * one more before that of the projects for each step of those that others need. Lines bend between columns alone; one that
 * passes a column by goes straight through a lane of its own, so none goes through a box. The same map is laid out the same.
 *
 * @param columns from left to right
 * @param boxes one for each node, in the order of the nodes
 * @param lines one for each edge, in the order of the edges
 */
record MapLayout(List<Column> columns, List<Box> boxes, List<Line> lines, int width, int height) {

    /** How wide the picture is when it has no more columns than there are kinds of things, and one of enablers. */
    static final int WIDTH = 1280;

    static final int MARGIN = 16;
    static final int FONT = 13;
    static final int LEADING = 16;
    static final int PADDING = 8;

    /** Where the uppermost box begins, below the title and the headings. */
    static final int TOP = 84;

    private static final int BETWEEN_COLUMNS = 60;
    private static final int WIDEST = 280;
    private static final int NARROWEST = (WIDTH - 2 * MARGIN - 4 * BETWEEN_COLUMNS) / 5;
    private static final int MOST_LINES = 3;
    private static final int BETWEEN_BOXES = 14;
    private static final int BETWEEN_LANES = 8;
    private static final int LANE = 4;

    private static final List<Kind> AFTER_ENABLERS = List.of(Kind.PROJECT, Kind.CHANGE, Kind.BENEFIT, Kind.GOAL);

    /** What a column holds. */
    enum Kind {
        ENABLER,
        PROJECT,
        CHANGE,
        BENEFIT,
        GOAL
    }

    /** A column. */
    record Column(Kind kind, int x, int width) {}

    /**
     * A box.
     *
     * @param tag what is told of it above its title; null for nothing
     * @param text its title in lines, shortened where it must be
     */
    record Box(
            Node node,
            Kind kind,
            int x,
            int y,
            int width,
            int height,
            @Nullable String tag,
            List<String> text) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /** A point. */
    record Point(int x, int y) {}

    /**
     * A line, from the right side of a box to the left side of another.
     *
     * @param points an even number: it bends between the first and the second, goes straight on from there to the third,
     *     bends between that and the fourth, and so on
     */
    record Line(Edge edge, List<Point> points) {}

    /** The layout of a map; a tag is told above the title of a box, where there is one. */
    static MapLayout of(BenefitMap map, Function<Node, @Nullable String> tags) {
        return new Making(map, tags).layout();
    }

    /** A layout that is being made. Vertices are the nodes, by their place, and then the lanes of lines. */
    private static final class Making {

        private final BenefitMap map;
        private final Function<Node, @Nullable String> tags;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Integer> columnOf = new ArrayList<>();
        private final List<Kind> kinds = new ArrayList<>();
        private final List<List<Integer>> ways = new ArrayList<>();
        private final List<List<Integer>> before = new ArrayList<>();
        private final List<List<Integer>> after = new ArrayList<>();

        Making(BenefitMap map, Function<Node, @Nullable String> tags) {
            this.map = map;
            this.tags = tags;
            map.nodes().forEach(node -> numbers.put(node.id(), numbers.size()));
        }

        MapLayout layout() {
            placeInColumns();
            map.edges().forEach(this::trace);
            List<Column> columns = columns();
            List<List<String>> texts = map.nodes().stream()
                    .map(node -> text(node, columns.get(columnOf(node)).width()))
                    .toList();
            int[] heights = new int[columnOf.size()];
            int[] gaps = new int[columnOf.size()];
            for (int vertex = 0; vertex < heights.length; vertex++) {
                boolean box = vertex < texts.size();
                heights[vertex] = box ? height(map.nodes().get(vertex), texts.get(vertex)) : LANE;
                gaps[vertex] = box ? BETWEEN_BOXES : BETWEEN_LANES;
            }
            int[] tops =
                    Stacking.of(Ordering.of(unordered(columns.size()), before, after), before, after, heights, gaps);
            List<Box> boxes = boxes(columns, texts, tops, heights);
            int bottom = TOP;
            for (int vertex = 0; vertex < heights.length; vertex++) {
                bottom = Math.max(bottom, TOP + tops[vertex] + heights[vertex]);
            }
            int right = columns.isEmpty()
                    ? WIDTH
                    : columns.get(columns.size() - 1).x()
                            + columns.get(columns.size() - 1).width()
                            + MARGIN;
            return new MapLayout(columns, boxes, lines(columns, boxes, tops), Math.max(WIDTH, right), bottom + MARGIN);
        }

        private int columnOf(Node node) {
            return columnOf.get(number(node.id()));
        }

        private int number(String id) {
            return Objects.requireNonNull(numbers.get(id), "a node of the map");
        }

        /** By kind; whom others need stands as many columns before the projects as the longest chain after it has steps. */
        private void placeInColumns() {
            int[] steps = steps();
            int most = 0;
            for (int one : steps) {
                most = Math.max(most, one);
            }
            List<Integer> wanted = new ArrayList<>();
            for (int i = 0; i < map.nodes().size(); i++) {
                NodeType type = map.nodes().get(i).type();
                wanted.add(type == NodeType.PROJECT ? most - steps[i] : most + place(type));
            }
            List<Integer> used = List.copyOf(new TreeSet<>(wanted));
            wanted.forEach(column -> columnOf.add(used.indexOf(column)));
            for (int column : used) {
                kinds.add(column < most ? Kind.ENABLER : AFTER_ENABLERS.get(column - most));
            }
        }

        private static int place(NodeType type) {
            return switch (type) {
                case PROJECT -> 0;
                case CHANGE -> 1;
                case BENEFIT -> 2;
                case GOAL -> 3;
            };
        }

        /** How many projects the longest chain has that leads from each project through others; no chain goes round. */
        private int[] steps() {
            int[] steps = new int[map.nodes().size()];
            boolean longer = true;
            for (int round = 0; longer && round < steps.length; round++) {
                longer = false;
                for (Edge edge : map.edges()) {
                    int from = number(edge.from());
                    int to = number(edge.to());
                    if (map.nodes().get(to).type() == NodeType.PROJECT && steps[from] < steps[to] + 1) {
                        steps[from] = steps[to] + 1;
                        longer = true;
                    }
                }
            }
            return steps;
        }

        /** Gives a line a lane in each column that it passes by. */
        private void trace(Edge edge) {
            int to = number(edge.to());
            List<Integer> way = new ArrayList<>(List.of(number(edge.from())));
            for (int column = columnOf.get(way.get(0)) + 1; column < columnOf.get(to); column++) {
                way.add(columnOf.size());
                columnOf.add(column);
            }
            way.add(to);
            ways.add(way);
        }

        private List<List<Integer>> unordered(int count) {
            List<List<Integer>> columns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                columns.add(new ArrayList<>());
            }
            for (int vertex = 0; vertex < columnOf.size(); vertex++) {
                columns.get(columnOf.get(vertex)).add(vertex);
                before.add(new ArrayList<>());
                after.add(new ArrayList<>());
            }
            for (List<Integer> way : ways) {
                for (int i = 1; i < way.size(); i++) {
                    after.get(way.get(i - 1)).add(way.get(i));
                    before.get(way.get(i)).add(way.get(i - 1));
                }
            }
            return columns;
        }

        private List<Column> columns() {
            int count = Math.max(kinds.size(), 1);
            int fitting = (WIDTH - 2 * MARGIN - (count - 1) * BETWEEN_COLUMNS) / count;
            int width = Math.min(WIDEST, Math.max(NARROWEST, fitting));
            List<Column> columns = new ArrayList<>();
            for (Kind kind : kinds) {
                columns.add(new Column(kind, MARGIN + columns.size() * (width + BETWEEN_COLUMNS), width));
            }
            return columns;
        }

        private static List<String> text(Node node, int width) {
            return new TextWidth(FONT).wrapped(node.title(), width - 2 * PADDING, MOST_LINES);
        }

        private int height(Node node, List<String> text) {
            int lines = text.size() + (tags.apply(node) == null ? 0 : 1);
            return lines * LEADING + 2 * PADDING;
        }

        private List<Box> boxes(List<Column> columns, List<List<String>> texts, int[] tops, int[] heights) {
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < map.nodes().size(); i++) {
                Node node = map.nodes().get(i);
                Column column = columns.get(columnOf.get(i));
                String tag = tags.apply(node);
                boxes.add(new Box(
                        node,
                        column.kind(),
                        column.x(),
                        TOP + tops[i],
                        column.width(),
                        heights[i],
                        tag == null ? null : new TextWidth(FONT).shortened(tag, column.width() - 2 * PADDING),
                        texts.get(i)));
            }
            return boxes;
        }

        private List<Line> lines(List<Column> columns, List<Box> boxes, int[] tops) {
            int[] leaving = ends(boxes, 0, tops);
            int[] reaching = ends(boxes, 1, tops);
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < ways.size(); i++) {
                List<Integer> way = ways.get(i);
                List<Point> points = new ArrayList<>();
                points.add(new Point(boxes.get(way.get(0)).right(), leaving[i]));
                for (int lane : way.subList(1, way.size() - 1)) {
                    Column column = columns.get(columnOf.get(lane));
                    int y = TOP + tops[lane] + LANE / 2;
                    points.add(new Point(column.x(), y));
                    points.add(new Point(column.x() + column.width(), y));
                }
                points.add(new Point(boxes.get(way.get(way.size() - 1)).x(), reaching[i]));
                lines.add(new Line(map.edges().get(i), List.copyOf(points)));
            }
            return lines;
        }

        /**
         * How far down each line leaves or reaches its box: one below the other, in the order of where they go or come from.
         *
         * @param end 0 for where lines leave, 1 for where they reach
         */
        private int[] ends(List<Box> boxes, int end, int[] tops) {
            Map<Integer, List<Integer>> byBox = new HashMap<>();
            for (int i = 0; i < ways.size(); i++) {
                List<Integer> way = ways.get(i);
                byBox.computeIfAbsent(way.get(end * (way.size() - 1)), any -> new ArrayList<>())
                        .add(i);
            }
            int[] ends = new int[ways.size()];
            byBox.forEach((vertex, here) -> {
                here.sort(Comparator.comparingInt(i -> {
                    List<Integer> way = ways.get(i);
                    return tops[way.get(end == 0 ? 1 : way.size() - 2)];
                }));
                Box box = boxes.get(vertex);
                for (int i = 0; i < here.size(); i++) {
                    ends[here.get(i)] = box.y() + box.height() * (i + 1) / (here.size() + 1);
                }
            });
            return ends;
        }
    }
}
