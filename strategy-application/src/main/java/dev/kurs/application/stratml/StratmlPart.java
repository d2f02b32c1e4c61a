package dev.kurs.application.stratml;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the standard that are read and written. */
public enum StratmlPart {
    /** ISO 17469-1: strategic plans, without indicators or roles. */
    PART_1("StrategicPlan", "urn:ISO:std:iso:17469:tech:xsd:stratml_core", "http://www.stratml.net"),
    /** ISO 17469-2: performance plans and reports. */
    PART_2(
            "PerformancePlanOrReport",
            "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
            "http://www.stratml.net/PerformancePlanOrReport");

    private final String root;
    private final String namespace;
    private final String oldNamespace;

    StratmlPart(String root, String namespace, String oldNamespace) {
        this.root = root;
        this.namespace = namespace;
        this.oldNamespace = oldNamespace;
    }

    /** The name of the document's root element. */
    public String root() {
        return root;
    }

    /** The namespace that the part is written in. */
    public String namespace() {
        return namespace;
    }

    /** The namespace of before the standard became ISO's; read, not written. */
    public String oldNamespace() {
        return oldNamespace;
    }

    static Optional<StratmlPart> ofRoot(String name) {
        return Stream.of(values()).filter(part -> part.root.equals(name)).findFirst();
    }

    /** Whether the namespace is, or was, one of StratML's, or none. Hand-written ones differ in case and a last slash. */
    static boolean isOurs(String namespace) {
        String plain = plain(namespace);
        return plain.isEmpty()
                || Stream.of(values())
                        .anyMatch(
                                part -> plain.equals(plain(part.namespace)) || plain.equals(plain(part.oldNamespace)));
    }

    private static String plain(String namespace) {
        String lower = namespace.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
