package dev.kurs.rest.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Edge;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.BenefitMap.NodeType;
import dev.kurs.rest.benefit.MapLayout.Box;
import dev.kurs.rest.benefit.MapLayout.Column;
import dev.kurs.rest.benefit.MapLayout.Kind;
import dev.kurs.rest.benefit.MapLayout.Line;
import dev.kurs.rest.benefit.MapLayout.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MapLayoutTest {

    private static MapLayout layout(BenefitMap map) {
        return MapLayout.of(map, node -> node.disbenefit() ? "onytta" : null);
    }

    static Stream<Arguments> maps() {
        return IntStream.of(0, 1, 2, 7, 60, 200, 600)
                .boxed()
                .flatMap(nodes -> IntStream.rangeClosed(1, 8).mapToObj(seed -> Arguments.of(nodes, seed)));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void no_two_boxes_overlap_and_each_lies_in_the_picture(int nodes, int seed) {
        MapLayout layout = layout(Maps.of(nodes, seed));

        List<Box> boxes = layout.boxes();
        for (Box one : boxes) {
            assertThat(one.x()).isGreaterThanOrEqualTo(MapLayout.MARGIN);
            assertThat(one.y()).isGreaterThanOrEqualTo(MapLayout.TOP);
            assertThat(one.right()).isLessThanOrEqualTo(layout.width() - MapLayout.MARGIN);
            assertThat(one.bottom()).isLessThanOrEqualTo(layout.height() - MapLayout.MARGIN);
            for (Box other : boxes) {
                boolean apart = one.right() < other.x()
                        || other.right() < one.x()
                        || one.bottom() < other.y()
                        || other.bottom() < one.y();
                assertThat(apart || one.equals(other))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_line_leaves_its_box_on_the_right_and_reaches_the_other_on_the_left(int nodes, int seed) {
        BenefitMap map = Maps.of(nodes, seed);
        MapLayout layout = layout(map);
        Map<String, Box> boxes = new HashMap<>();
        layout.boxes().forEach(box -> boxes.put(box.node().id(), box));

        assertThat(layout.lines()).extracting(Line::edge).isEqualTo(map.edges());
        for (Line line : layout.lines()) {
            Box from = boxes.get(line.edge().from());
            Box to = boxes.get(line.edge().to());
            Point first = line.points().get(0);
            Point last = line.points().get(line.points().size() - 1);
            assertThat(first.x()).isEqualTo(from.right());
            assertThat(first.y()).isBetween(from.y(), from.bottom());
            assertThat(last.x()).isEqualTo(to.x());
            assertThat(last.y()).isBetween(to.y(), to.bottom());
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void no_line_goes_through_a_box(int nodes, int seed) {
        MapLayout layout = layout(Maps.of(nodes, seed));

        for (Line line : layout.lines()) {
            List<Point> points = line.points();
            for (int i = 1; i < points.size(); i++) {
                Point from = points.get(i - 1);
                Point to = points.get(i);
                assertThat(from.x()).isLessThan(to.x());
                boolean bends = i % 2 == 1;
                for (Box box : layout.boxes()) {
                    boolean beside = box.right() <= from.x() || box.x() >= to.x();
                    boolean clear = !bends && (from.y() < box.y() || from.y() > box.bottom());
                    assertThat(beside || clear).as("%s through %s", line, box).isTrue();
                }
                assertThat(bends || from.y() == to.y()).as("straight on").isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void the_text_of_a_box_has_room_in_it(int nodes, int seed) {
        TextWidth width = new TextWidth(MapLayout.FONT);

        for (Box box : layout(Maps.of(nodes, seed)).boxes()) {
            assertThat(box.text()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            assertThat(box.text())
                    .allSatisfy(line -> assertThat(width.of(line))
                            .as(line)
                            .isLessThanOrEqualTo(box.width() - 2 * MapLayout.PADDING));
            int lines = box.text().size() + (box.tag() == null ? 0 : 1);
            assertThat(lines * MapLayout.LEADING + 2 * MapLayout.PADDING).isEqualTo(box.height());
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void the_same_map_is_laid_out_the_same(int nodes, int seed) {
        assertThat(layout(Maps.of(nodes, seed))).isEqualTo(layout(Maps.of(nodes, seed)));
    }

    @Test
    void a_map_with_all_kinds_of_things_is_as_wide_as_a_screen() {
        assertThat(layout(Maps.of(60, 5)).width()).isEqualTo(1280);
    }

    private static Node node(String id, NodeType type) {
        return new Node(id, type, id, false, false);
    }

    private static Edge edge(String from, String to) {
        return new Edge(from, to, null, null);
    }

    @Test
    void what_others_need_stands_before_them_a_column_for_each_step() {
        BenefitMap map = new BenefitMap(
                List.of(
                        node("cables", NodeType.PROJECT),
                        node("network", NodeType.PROJECT),
                        node("login", NodeType.PROJECT),
                        node("paper", NodeType.BENEFIT)),
                List.of(
                        edge("cables", "network"),
                        edge("network", "login"),
                        edge("cables", "login"),
                        edge("login", "paper")));

        MapLayout layout = layout(map);

        assertThat(layout.columns())
                .extracting(Column::kind)
                .containsExactly(Kind.ENABLER, Kind.ENABLER, Kind.PROJECT, Kind.BENEFIT);
        assertThat(layout.boxes())
                .extracting(Box::x)
                .containsExactlyElementsOf(
                        layout.columns().stream().map(Column::x).toList());
        assertThat(layout.lines().get(2).points()).hasSize(4);
    }

    @Test
    void lines_that_need_not_cross_do_not() {
        BenefitMap map = new BenefitMap(
                List.of(
                        node("a", NodeType.PROJECT),
                        node("b", NodeType.PROJECT),
                        node("c", NodeType.PROJECT),
                        node("1", NodeType.BENEFIT),
                        node("2", NodeType.BENEFIT),
                        node("3", NodeType.BENEFIT)),
                List.of(edge("a", "3"), edge("b", "1"), edge("c", "2"), edge("a", "2"), edge("b", "3")));

        List<Line> lines = layout(map).lines();

        for (Line one : lines) {
            for (Line other : lines) {
                int left = Integer.compare(
                        one.points().get(0).y(), other.points().get(0).y());
                int right = Integer.compare(
                        one.points().get(1).y(), other.points().get(1).y());
                assertThat(left * right).as("%s and %s", one, other).isGreaterThanOrEqualTo(0);
            }
        }
    }
}
