package dev.kurs.application.stratml;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One document being written: values in the form that the schema wants, and what is lost on the way. */
final class PlanOutput {

    private final StratmlPart part;
    private final XmlOutput xml;
    private final Identifiers identifiers = new Identifiers();
    private final List<Loss> losses = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    PlanOutput(StratmlPart part, XmlOutput xml) {
        this.part = part;
        this.xml = xml;
    }

    /** What is written inside an element. */
    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }

    /** What is written inside the element of a part. */
    @FunctionalInterface
    interface PartContent<T> {
        void write(T part) throws IOException;
    }

    StratmlPart part() {
        return part;
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** An element by its name, with content. */
    void element(String name, Content content) throws IOException {
        path.addLast(name);
        xml.start(name);
        content.write();
        xml.end();
        path.removeLast();
    }

    /** One of several elements of a name, counted from 1 in the path of what is lost. */
    void element(String name, int number, Content content) throws IOException {
        path.addLast(name + "[" + number + "]");
        xml.start(name);
        content.write();
        xml.end();
        path.removeLast();
    }

    /** An element that is written only if there is something to say. */
    void elementIf(boolean says, String name, Content content) throws IOException {
        if (says) {
            element(name, content);
        }
    }

    /** Elements of a name, one for each part that has something to say. */
    <T> void elements(String name, List<T> parts, Predicate<T> saysNothing, PartContent<T> content) throws IOException {
        int number = 1;
        for (T part : parts) {
            if (!saysNothing.test(part)) {
                element(name, number, () -> content.write(part));
            }
            number++;
        }
    }

    /** An attribute of the element just started, if there is a word for it. */
    void attribute(String name, @Nullable StratmlWord word) throws IOException {
        if (word != null) {
            xml.attribute(name, word.word());
        }
    }

    /** An attribute of the element just started, of none but legal characters. */
    void attribute(String name, String value) throws IOException {
        xml.attribute(name, value);
    }

    /** A text that can be left out. */
    void text(String name, @Nullable String text) throws IOException {
        if (text != null) {
            xml.element(name, legal(name, text));
        }
    }

    /** A text that the schema asks for: empty if there is none. */
    void neededText(String name, @Nullable String text) throws IOException {
        text(name, Objects.requireNonNullElse(text, ""));
    }

    /** An identifier, if there is one: made a name, and unique. Returns what was written. */
    @Nullable String identifier(@Nullable String identifier) throws IOException {
        if (identifier == null) {
            return null;
        }
        String unique = identifiers.unique(Identifiers.name(identifier));
        if (!unique.equals(identifier)) {
            lose(
                    LossCode.IDENTIFIER_REWRITTEN,
                    "Identifier",
                    Map.of("text", Texts.excerpt(identifier), "identifier", Texts.excerpt(unique)));
        }
        xml.element("Identifier", unique);
        return unique;
    }

    /** An identifier where only Part 2 has one. */
    void identifierOfPart2(@Nullable String identifier) throws IOException {
        if (part == StratmlPart.PART_2) {
            identifier(identifier);
        } else if (identifier != null) {
            lose(LossCode.IDENTIFIER_DROPPED, "Identifier", Map.of("identifier", Texts.excerpt(identifier)));
        }
    }

    void date(String name, @Nullable LocalDate date) throws IOException {
        if (date == null) {
            return;
        }
        if (date.getYear() < 1 || date.getYear() > 9999) {
            lose(LossCode.DATE_DROPPED, name, Map.of("date", date.toString()));
        } else {
            xml.element(name, date.toString());
        }
    }

    /** Tells that something at the element being written is lost. */
    void lose(LossCode code, Map<String, String> figures) {
        losses.add(new Loss(code, path(), figures));
    }

    /** Tells that something in a child of the element being written is lost. */
    void lose(LossCode code, String child, Map<String, String> figures) {
        path.addLast(child);
        lose(code, figures);
        path.removeLast();
    }

    private String path() {
        return path.size() == 1 ? path.getFirst() : path.stream().skip(1).collect(Collectors.joining("/"));
    }

    private String legal(String name, String text) {
        String legal = Texts.legal(text);
        if (!legal.equals(text)) {
            String count = Integer.toString(Texts.countIllegal(text));
            lose(LossCode.CHARACTER_REPLACED, name, Map.of("count", count));
        }
        return legal;
    }
}
