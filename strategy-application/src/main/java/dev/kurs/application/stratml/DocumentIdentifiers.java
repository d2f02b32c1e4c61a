package dev.kurs.application.stratml;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identifiers of a document, made names and unique before anything is read, so that references can follow. */
final class DocumentIdentifiers {

    private record First(String identifier, int line) {}

    private final RepairLog log;
    private final Identifiers names = new Identifiers();
    private final IdentityHashMap<XmlElement, String> assigned = new IdentityHashMap<>();
    private final Map<String, First> firsts = new HashMap<>();

    DocumentIdentifiers(XmlElement root, RepairLog log) {
        this.log = log;
        assignIn(root);
    }

    private void assignIn(XmlElement element) {
        if (element.name().equals("Identifier")) {
            assign(element);
        }
        element.children().forEach(this::assignIn);
    }

    private void assign(XmlElement element) {
        String text = Texts.line(element.wholeText());
        if (text == null) {
            return;
        }
        String name = Identifiers.name(text);
        String identifier = names.unique(name);
        First first = firsts.putIfAbsent(
                text, new First(identifier, element.position().line()));
        assigned.put(element, identifier);
        Map<String, String> figures = Map.of("text", Texts.excerpt(text), "identifier", Texts.excerpt(identifier));
        if (first != null) {
            Map<String, String> withLine = new HashMap<>(figures);
            withLine.put("line", Integer.toString(first.line()));
            log.tell(element, RepairCode.IDENTIFIER_REPEATED, withLine);
        } else if (!identifier.equals(text)) {
            log.tell(element, RepairCode.IDENTIFIER_REWRITTEN, figures);
        }
    }

    /** The identifier that an element got; absent if it is empty. */
    @Nullable String of(XmlElement element) {
        return assigned.get(element);
    }

    /** The identifier that a reference means now; as it is where nothing in the document is called that. */
    String referredTo(String reference) {
        First first = firsts.get(reference);
        return first == null ? reference : first.identifier();
    }
}
