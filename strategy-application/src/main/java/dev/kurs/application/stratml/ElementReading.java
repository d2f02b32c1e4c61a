package dev.kurs.application.stratml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one element by its shape, telling of all that does not fit. Nothing of the element goes by unsaid. */
final class ElementReading {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlElement element;
    private final Shape shape;
    private final ReadingRun run;
    private final Map<String, List<XmlElement>> children = new HashMap<>();

    ElementReading(XmlElement element, Shape shape, ReadingRun run) {
        this.element = element;
        this.shape = shape;
        this.run = run;
        sort();
        checkAttributes();
        if (!Texts.isAbsent(element.text())) {
            run.tell(element, RepairCode.TEXT_MISPLACED, Map.of("text", Texts.excerpt(element.text())));
        }
    }

    private void sort() {
        int furthest = 0;
        boolean told = false;
        for (XmlElement child : element.children()) {
            Optional<Shape.Child> kind = run.isOurs(child) ? shape.child(child.name()) : Optional.empty();
            if (kind.isEmpty()) {
                run.tell(child, RepairCode.ELEMENT_UNKNOWN, Map.of("text", Texts.excerpt(child.wholeText())));
                continue;
            }
            int order = shape.order(kind.get());
            if (order < furthest && !told) {
                run.tell(child, RepairCode.ELEMENT_OUT_OF_ORDER);
                told = true;
            }
            furthest = Math.max(furthest, order);
            take(child, kind.get());
        }
    }

    private void take(XmlElement child, Shape.Child kind) {
        if (!child.name().equals(kind.name())) {
            run.tell(child, RepairCode.ELEMENT_RENAMED, Map.of("name", kind.name()));
        }
        List<XmlElement> siblings = children.computeIfAbsent(kind.name(), name -> new ArrayList<>(1));
        boolean empty = child.isEmpty();
        if (empty && (!kind.keepsEmpty() || (!kind.repeats() && !siblings.isEmpty()))) {
            run.tell(child, RepairCode.ELEMENT_EMPTY);
            return;
        }
        if (kind.part2() && run.part() == StratmlPart.PART_1) {
            run.tell(child, RepairCode.ELEMENT_OF_OTHER_PART);
        }
        if (!kind.repeats() && !siblings.isEmpty()) {
            if (!siblings.get(0).isEmpty()) {
                run.tell(child, RepairCode.ELEMENT_REPEATED, Map.of("text", Texts.excerpt(child.wholeText())));
                return;
            }
            run.tell(siblings.remove(0), RepairCode.ELEMENT_EMPTY);
        }
        siblings.add(child);
    }

    private void checkAttributes() {
        for (XmlElement.Attribute attribute : element.attributes()) {
            boolean known = attribute.namespace().isEmpty()
                    && (shape.hasAttribute(attribute.name()) || isOldIndicatorType(attribute));
            if (!known && !attribute.namespace().equals(XSI)) {
                run.tell(
                        element,
                        RepairCode.ATTRIBUTE_UNKNOWN,
                        Map.of("attribute", attribute.name(), "text", Texts.excerpt(attribute.value())));
            }
        }
    }

    private boolean isOldIndicatorType(XmlElement.Attribute attribute) {
        return attribute.name().equals("IndicatorType") && shape.hasAttribute("PerformanceIndicatorType");
    }

    XmlElement element() {
        return element;
    }

    /** The children of a name, in order. */
    List<XmlElement> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** The child of a name that there can be one of. */
    Optional<XmlElement> one(String name) {
        return all(name).stream().findFirst();
    }

    /** The one child of a name, read by its own shape. */
    Optional<ElementReading> one(String name, Shape childShape) {
        return one(name).map(child -> new ElementReading(child, childShape, run));
    }

    /** The children of a name, each read by its own shape. */
    Stream<ElementReading> all(String name, Shape childShape) {
        return all(name).stream().map(child -> new ElementReading(child, childShape, run));
    }

    /** The text of a child; the tree's records give it its form. */
    @Nullable String text(String name) {
        return one(name).map(this::textOf).orElse(null);
    }

    /** Tells of a placeholder if the text of a child that cannot be missing is. */
    void need(String name, Placeholder placeholder) {
        XmlElement child = one(name).orElse(null);
        if (child == null || child.isEmpty()) {
            RepairCode code =
                    placeholder == Placeholder.INDICATOR_UNIT ? RepairCode.UNIT_MISSING : RepairCode.NAME_MISSING;
            run.tell(child == null ? element : child, code, Map.of("placeholder", placeholder.slug()));
        }
    }

    /** What was made of this element, its position noted; nothing if nothing that it says could be kept. */
    <T extends Record> Optional<T> kept(T part, boolean saysNothing) {
        if (saysNothing) {
            run.tell(element, RepairCode.ELEMENT_EMPTY);
            return Optional.empty();
        }
        return Optional.of(placed(part));
    }

    /** What was made of this element, its position noted. */
    <T extends Record> T placed(T part) {
        return run.positions().put(part, element);
    }

    /** The text of an element that holds nothing else; what else it holds is told of. */
    String textOf(XmlElement text) {
        for (XmlElement.Attribute attribute : text.attributes()) {
            if (!attribute.namespace().equals(XSI)) {
                run.tell(
                        text,
                        RepairCode.ATTRIBUTE_UNKNOWN,
                        Map.of("attribute", attribute.name(), "text", Texts.excerpt(attribute.value())));
            }
        }
        if (!text.children().isEmpty()) {
            run.tell(text, RepairCode.MARKUP_REMOVED);
        }
        String whole = text.wholeText();
        String legal = Texts.legal(whole);
        if (!legal.equals(whole)) {
            String count = Integer.toString(Texts.countIllegal(whole));
            run.tell(text, RepairCode.CHARACTER_REPLACED, Map.of("count", count));
        }
        return legal;
    }

    @Nullable String identifier() {
        return one("Identifier").map(run.identifiers()::of).orElse(null);
    }

    @Nullable LocalDate date(String name) {
        XmlElement child = one(name).orElse(null);
        if (child == null) {
            return null;
        }
        String text = Texts.line(textOf(child));
        if (text == null) {
            run.tell(child, RepairCode.DATE_EMPTY);
            return null;
        }
        LocalDate date = Dates.read(text, name.equals("EndDate")).orElse(null);
        if (date == null) {
            run.tell(child, RepairCode.DATE_UNREADABLE, Map.of("text", Texts.excerpt(text)));
        } else if (!Dates.isStandard(text)) {
            run.tell(child, RepairCode.DATE_REWRITTEN, Map.of("text", Texts.excerpt(text), "date", date.toString()));
        }
        return date;
    }

    @Nullable BigDecimal number(String name) {
        XmlElement child = one(name).orElse(null);
        if (child == null) {
            return null;
        }
        String text = Texts.line(textOf(child));
        if (text == null) {
            run.tell(child, RepairCode.NUMBER_EMPTY);
            return null;
        }
        BigDecimal number = Numbers.read(text).orElse(null);
        if (number == null) {
            run.tell(child, RepairCode.NUMBER_UNREADABLE, Map.of("text", Texts.excerpt(text)));
        } else if (!Numbers.isStandard(text)) {
            run.tell(
                    child,
                    RepairCode.NUMBER_REWRITTEN,
                    Map.of("text", Texts.excerpt(text), "number", number.toPlainString()));
        }
        return number;
    }

    /** The value of an attribute as it is written; the first of the names given is today's. */
    Optional<String> attribute(String... names) {
        for (String name : names) {
            for (XmlElement.Attribute attribute : element.attributes()) {
                if (attribute.namespace().isEmpty() && attribute.name().equals(name)) {
                    if (!name.equals(names[0])) {
                        run.tell(element, RepairCode.ATTRIBUTE_RENAMED, Map.of("attribute", name, "name", names[0]));
                    }
                    return Optional.of(attribute.value());
                }
            }
        }
        return Optional.empty();
    }

    /** The word in an attribute; the first of the names given is today's. */
    <W extends StratmlWord> @Nullable W word(W[] words, String... names) {
        String text = attribute(names).orElse(null);
        if (text == null) {
            return null;
        }
        if (Texts.isAbsent(text)) {
            run.tell(element, RepairCode.ATTRIBUTE_EMPTY, Map.of("attribute", names[0]));
            return null;
        }
        return word(words, text, element);
    }

    /** The word that a text means; told of, at an element, if it means none or is spelled in another way. */
    <W extends StratmlWord> @Nullable W word(W[] words, String text, XmlElement at) {
        String plain = plain(text);
        for (W word : words) {
            if (word.word().equals(text)) {
                return word;
            }
            if (plain(word.word()).equals(plain)) {
                run.tell(at, RepairCode.WORD_REWRITTEN, Map.of("text", Texts.excerpt(text), "word", word.word()));
                return word;
            }
        }
        run.tell(at, RepairCode.WORD_UNKNOWN, Map.of("text", Texts.excerpt(text)));
        return null;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                plain.append(Character.toLowerCase(text.charAt(at)));
            }
        }
        return plain.toString();
    }
}
