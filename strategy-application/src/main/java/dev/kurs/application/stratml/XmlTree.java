package dev.kurs.application.stratml;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses a document into elements with their positions, within limits and without ever following a DOCTYPE. */
final class XmlTree {

    private final StratmlLimits limits;
    private final StartTags tags;
    private final LineIndex lines;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlElement root;

    private XmlTree(String text, StratmlLimits limits) {
        this.limits = limits;
        tags = new StartTags(text);
        lines = new LineIndex(text);
    }

    /**
     * The root of a document, with all that is in it.
     *
     * @throws NotStratml if it is not well-formed, has a DOCTYPE or breaks a limit
     */
    static XmlElement parse(String text, StratmlLimits limits) {
        XmlTree tree = new XmlTree(text, limits);
        tree.refuseDoctype(text);
        try {
            XMLStreamReader events = factory().createXMLStreamReader(new StringReader(text));
            while (events.hasNext()) {
                tree.take(events.next(), events);
            }
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
        if (tree.root == null) {
            throw new IllegalStateException("the parser accepted a document without a root");
        }
        return tree.root;
    }

    /** Before the parser runs, so that nothing in a DOCTYPE is ever looked at, not even to find it malformed. */
    private void refuseDoctype(String text) {
        int first = new StartTags(text).next();
        if (text.startsWith("<!DOCTYPE", first)) {
            throw refusal(RefusalCode.DOCTYPE_NOT_ALLOWED, lines.at(first), Map.of());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void take(int event, XMLStreamReader events) {
        switch (event) {
            case START_ELEMENT -> start(events);
            case CHARACTERS, CDATA, SPACE -> text(events);
            case END_ELEMENT -> open.pop().setText(texts.pop().toString());
            default -> {
                // Comments, instructions and the document's own start and end say nothing about the plan.
            }
        }
    }

    private void start(XMLStreamReader events) {
        Position position = lines.at(tags.next());
        elements++;
        check(elements, limits.elements(), RefusalCode.TOO_MANY_ELEMENTS, position);
        check(open.size() + 1, limits.depth(), RefusalCode.TOO_DEEP, position);
        check(events.getAttributeCount(), limits.attributes(), RefusalCode.TOO_MANY_ATTRIBUTES, position);
        XmlElement parent = open.peek();
        StringBuilder before = texts.peek();
        XmlElement element = new XmlElement(
                parent,
                before == null ? 0 : before.length(),
                orEmpty(events.getNamespaceURI()),
                events.getLocalName(),
                position,
                attributes(events));
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
        texts.push(new StringBuilder());
    }

    private static List<XmlElement.Attribute> attributes(XMLStreamReader events) {
        List<XmlElement.Attribute> attributes = List.of();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String namespace = orEmpty(events.getAttributeNamespace(i));
            String name = events.getAttributeLocalName(i);
            // In XML 1.1, the JDK hands out the declarations of namespaces as if they were attributes.
            if (!namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI) && !name.equals(XMLConstants.XMLNS_ATTRIBUTE)) {
                attributes = attributes.isEmpty() ? new ArrayList<>() : attributes;
                attributes.add(new XmlElement.Attribute(namespace, name, events.getAttributeValue(i)));
            }
        }
        return attributes;
    }

    private void text(XMLStreamReader events) {
        XmlElement element = open.peek();
        StringBuilder text = texts.peek();
        if (element != null && text != null) {
            text.append(events.getText());
            check(text.length(), limits.textLength(), RefusalCode.TEXT_TOO_LONG, element.position());
        }
    }

    private static void check(int found, int limit, RefusalCode code, Position position) {
        if (found > limit) {
            throw refusal(code, position, Map.of("limit", Integer.toString(limit)));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static NotStratml refusal(XMLStreamException broken) {
        Location location = broken.getLocation();
        Position position = location == null
                ? new Position(1, 1)
                : new Position(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
        String message = orEmpty(broken.getMessage());
        String marker = "Message: ";
        int reason = message.indexOf(marker);
        String words = reason < 0 ? message : message.substring(reason + marker.length());
        return refusal(RefusalCode.NOT_WELL_FORMED, position, Map.of("reason", Texts.excerpt(words)));
    }

    private static NotStratml refusal(RefusalCode code, Position position, Map<String, String> figures) {
        return new NotStratml(code, position, figures);
    }
}
