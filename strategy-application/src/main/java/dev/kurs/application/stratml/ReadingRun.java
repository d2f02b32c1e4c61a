package dev.kurs.application.stratml;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One document being read: what its elements share. */
final class ReadingRun {

    private final StratmlPart part;
    private final String namespace;
    private final RepairLog log;
    private final DocumentIdentifiers identifiers;
    private final Positions positions = new Positions();
    private final Set<String> namespacesTold = new HashSet<>();

    ReadingRun(StratmlPart part, XmlElement root, RepairLog log) {
        this.part = part;
        this.namespace = root.namespace();
        this.log = log;
        this.identifiers = new DocumentIdentifiers(root, log);
        namespacesTold.add(namespace);
    }

    StratmlPart part() {
        return part;
    }

    DocumentIdentifiers identifiers() {
        return identifiers;
    }

    Positions positions() {
        return positions;
    }

    void tell(XmlElement element, RepairCode code, Map<String, String> figures) {
        log.tell(element, code, figures);
    }

    void tell(XmlElement element, RepairCode code) {
        log.tell(element, code);
    }

    /** Whether an element is in one of StratML's namespaces or in none. One unlike the root's is told once. */
    boolean isOurs(XmlElement element) {
        String found = element.namespace();
        boolean ours = found.equals(namespace) || StratmlPart.isOurs(found);
        if (ours && namespacesTold.add(found)) {
            log.tell(
                    element,
                    RepairCode.NAMESPACE_UNEXPECTED,
                    Map.of("found", Texts.excerpt(found), "namespace", part.namespace()));
        }
        return ours;
    }
}
