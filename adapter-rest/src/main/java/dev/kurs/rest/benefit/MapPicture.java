package dev.kurs.rest.benefit;

import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Edge;
import dev.kurs.domain.benefit.BenefitMap.Node;
import dev.kurs.domain.benefit.BenefitMap.NodeType;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Texts;
import dev.kurs.rest.benefit.MapLayout.Box;
import dev.kurs.rest.benefit.MapLayout.Column;
import dev.kurs.rest.benefit.MapLayout.Kind;
import dev.kurs.rest.benefit.MapLayout.Line;
import dev.kurs.rest.benefit.MapLayout.Point;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A benefit map as a picture (SVG 1.1) that needs nothing but itself: no script, no style sheet, no font from elsewhere.
 * What a box is can be seen by its column, its shape and its colour; what has no room in it is told whole by its title.
 */
final class MapPicture {

    /** The media type. */
    static final String TYPE = "image/svg+xml";

    private static final String FONTS = "Arial, 'Liberation Sans', Helvetica, 'DejaVu Sans', sans-serif";
    private static final int TITLE_FONT = 18;
    private static final int HEADING_FONT = 13;
    private static final int THINNEST = 10;
    private static final int THICKNESS = 30;

    private final BenefitMap map;
    private final String strategy;
    private final Language language;
    private final StringBuilder svg = new StringBuilder();

    private MapPicture(BenefitMap map, String strategy, Language language) {
        this.map = map;
        this.strategy = strategy;
        this.language = language;
    }

    /** How boxes of a kind look: the colours of their inside and their edge, and how round their corners are. */
    private enum Look {
        ENABLER("#e9eef3", "#33475b", 0),
        PROJECT("#e6f0fa", "#1b4f80", 0),
        CHANGE("#fff4d6", "#7a5200", 6),
        BENEFIT("#e4f4ea", "#14593a", 16),
        DISBENEFIT("#fdeaea", "#96201b", 16),
        GOAL("#efe9fb", "#4a2c88", 0);

        private final String fill;
        private final String stroke;
        private final int radius;

        Look(String fill, String stroke, int radius) {
            this.fill = fill;
            this.stroke = stroke;
            this.radius = radius;
        }

        static Look of(Box box) {
            return box.node().disbenefit() ? DISBENEFIT : valueOf(box.kind().name());
        }
    }

    /**
     * The picture, in UTF-8.
     *
     * @param strategy what the strategy is called
     */
    static byte[] of(BenefitMap map, String strategy, Language language) {
        return new MapPicture(map, strategy, language).draw().getBytes(StandardCharsets.UTF_8);
    }

    private String draw() {
        MapLayout layout = MapLayout.of(map, this::tag);
        begin(layout);
        for (Column column : layout.columns()) {
            heading(column);
        }
        Map<String, String> titles = new HashMap<>();
        map.nodes().forEach(node -> titles.put(node.id(), node.title()));
        svg.append("<g fill=\"none\" stroke=\"#5a6572\">\n");
        layout.lines().forEach(line -> line(line, titles));
        svg.append("</g>\n");
        layout.boxes().forEach(this::box);
        if (map.nodes().isEmpty()) {
            text(MapLayout.MARGIN, MapLayout.TOP, MapLayout.FONT, "", word("empty", Map.of()));
        }
        return svg.append("</svg>\n").toString();
    }

    private void begin(MapLayout layout) {
        String title = word("title", Map.of("strategy", strategy));
        int height = layout.height();
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"")
                .append(language.name().toLowerCase(Locale.ROOT))
                .append("\" role=\"img\" aria-labelledby=\"title desc\" width=\"")
                .append(layout.width())
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(layout.width())
                .append(' ')
                .append(height)
                .append("\" font-family=\"")
                .append(FONTS)
                .append("\" fill=\"#1c2128\">\n<title id=\"title\">")
                .append(escaped(title))
                .append("</title>\n<desc id=\"desc\">")
                .append(escaped(description()))
                .append("</desc>\n<rect width=\"")
                .append(layout.width())
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"#ffffff\"/>\n");
        String shown = new TextWidth(TITLE_FONT).shortened(oneLine(title), layout.width() - 2 * MapLayout.MARGIN);
        text(MapLayout.MARGIN, 32, TITLE_FONT, " font-weight=\"bold\"", shown);
    }

    private String description() {
        return word(
                "description",
                Map.of(
                        "projects", count(NodeType.PROJECT),
                        "changes", count(NodeType.CHANGE),
                        "benefits", count(NodeType.BENEFIT),
                        "disbenefits",
                                map.nodes().stream().filter(Node::disbenefit).count(),
                        "goals", count(NodeType.GOAL),
                        "edges", map.edges().size()));
    }

    private long count(NodeType type) {
        return map.nodes().stream().filter(node -> node.type() == type).count();
    }

    private void heading(Column column) {
        String heading = word("column." + column.kind().name(), Map.of());
        String shown = new TextWidth(HEADING_FONT).shortened(heading, column.width());
        text(column.x(), 62, HEADING_FONT, " font-weight=\"bold\" fill=\"#3d4650\"", shown);
        svg.append("<path d=\"M")
                .append(column.x())
                .append(" 69h")
                .append(column.width())
                .append("\" stroke=\"#8a94a0\"/>\n");
    }

    private void line(Line line, Map<String, String> titles) {
        List<Point> points = line.points();
        svg.append("<path d=\"M")
                .append(points.get(0).x())
                .append(' ')
                .append(points.get(0).y());
        for (int i = 1; i < points.size(); i += 2) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            int middle = (from.x() + to.x()) / 2;
            svg.append('C').append(middle).append(' ').append(from.y());
            svg.append(' ').append(middle).append(' ').append(to.y());
            svg.append(' ').append(to.x()).append(' ').append(to.y());
            if (i + 1 < points.size()) {
                svg.append('H').append(points.get(i + 1).x());
            }
        }
        svg.append("\" stroke-width=\"").append(thickness(line.edge())).append('"');
        if (line.edge().weight() != null) {
            svg.append(" stroke-dasharray=\"6 3\"");
        }
        svg.append("><title>").append(escaped(told(line.edge(), titles))).append("</title></path>\n");
    }

    /** The thicker, the more of it: from 1 to 4 pixels, in tenths, and 1.5 where nobody says how much. */
    private static String thickness(Edge edge) {
        BigDecimal part = part(edge);
        int tenths = part == null
                ? 15
                : THINNEST + part.multiply(BigDecimal.valueOf(THICKNESS)).intValue();
        return tenths / 10 + "." + tenths % 10;
    }

    private static @Nullable BigDecimal part(Edge edge) {
        return edge.share() != null ? edge.share() : edge.weight();
    }

    private String told(Edge edge, Map<String, String> titles) {
        String ends = titles.get(edge.from()) + " \u2192 " + titles.get(edge.to());
        BigDecimal part = part(edge);
        if (part == null) {
            return ends;
        }
        String percent = part.movePointRight(2).stripTrailingZeros().toPlainString();
        String figure = language == Language.EN ? percent + "%" : percent.replace('.', ',') + "\u00a0%";
        return ends + ": " + figure;
    }

    private void box(Box box) {
        Look look = Look.of(box);
        svg.append("<g><title>").append(escaped(whole(box))).append("</title>");
        shape(box, look);
        int baseline = box.y() + MapLayout.PADDING + MapLayout.FONT - 1;
        int x = box.x() + MapLayout.PADDING;
        if (box.tag() != null) {
            text(x, baseline, MapLayout.FONT, " font-style=\"italic\" fill=\"" + look.stroke + "\"", box.tag());
            baseline += MapLayout.LEADING;
        }
        for (String one : box.text()) {
            text(x, baseline, MapLayout.FONT, "", one);
            baseline += MapLayout.LEADING;
        }
        svg.append("</g>\n");
    }

    private void shape(Box box, Look look) {
        svg.append("<rect x=\"")
                .append(box.x())
                .append("\" y=\"")
                .append(box.y())
                .append("\" width=\"")
                .append(box.width())
                .append("\" height=\"")
                .append(box.height())
                .append("\" fill=\"")
                .append(look.fill)
                .append("\" stroke=\"")
                .append(look.stroke)
                .append('"');
        if (look.radius > 0) {
            svg.append(" rx=\"").append(look.radius).append('"');
        }
        if (look == Look.DISBENEFIT) {
            svg.append(" stroke-width=\"2\" stroke-dasharray=\"5 3\"");
        }
        if (box.kind() == Kind.GOAL) {
            svg.append(" stroke-width=\"3\"");
        }
        svg.append("/>");
    }

    private String whole(Box box) {
        String kind = word("kind." + box.kind().name(), Map.of());
        return kind + (box.tag() == null ? "" : " (" + tag(box.node()) + ")") + ": "
                + box.node().title();
    }

    private @Nullable String tag(Node node) {
        if (node.disbenefit()) {
            return word("disbenefit", Map.of());
        }
        return node.done() ? word("done", Map.of()) : null;
    }

    private void text(int x, int y, int size, String attributes, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" font-size=\"")
                .append(size)
                .append('"')
                .append(attributes)
                .append('>')
                .append(escaped(text))
                .append("</text>\n");
    }

    private String word(String key, Map<String, Object> figures) {
        return Texts.ALL.filled(language, "map." + key, figures);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The text with what XML has another use for written otherwise, and what it cannot hold replaced. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isInXml(character) ? character : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0 (section 2.2). */
    private static boolean isInXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
