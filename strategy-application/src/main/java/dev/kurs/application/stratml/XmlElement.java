package dev.kurs.application.stratml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element as it stood in the document, before anything is made of it. */
final class XmlElement {

    /** An attribute of an element; the namespace is empty where it has no prefix. */
    record Attribute(String namespace, String name, String value) {}

    private final @Nullable XmlElement parent;
    private final int parentTextLength;
    private final String namespace;
    private final String name;
    private final Position position;
    private final List<Attribute> attributes;
    private List<XmlElement> children = List.of();
    private String text = "";

    XmlElement(
            @Nullable XmlElement parent,
            int parentTextLength,
            String namespace,
            String name,
            Position position,
            List<Attribute> attributes) {
        this.parent = parent;
        this.parentTextLength = parentTextLength;
        this.namespace = namespace;
        this.name = name;
        this.position = position;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void setText(String text) {
        this.text = text;
    }

    /** The namespace, empty for none. */
    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    Position position() {
        return position;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** Its own text, without its children's. */
    String text() {
        return text;
    }

    /** Its text and its children's, in the order of the document. */
    String wholeText() {
        if (children.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        appendText(whole);
        return whole.toString();
    }

    private void appendText(StringBuilder whole) {
        int at = 0;
        for (XmlElement child : children) {
            whole.append(text, at, child.parentTextLength);
            at = child.parentTextLength;
            child.appendText(whole);
        }
        whole.append(text, at, text.length());
    }

    /** Whether neither it nor anything in it has a visible text. Attributes say nothing without one. */
    boolean isEmpty() {
        return Texts.isAbsent(text) && children.stream().allMatch(XmlElement::isEmpty);
    }

    /** The names from the root's child down to this, joined by slashes; the root's own name for the root. */
    String path() {
        if (parent == null || parent.parent == null) {
            return name;
        }
        return parent.path() + "/" + name;
    }
}
