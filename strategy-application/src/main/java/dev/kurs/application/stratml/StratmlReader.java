package dev.kurs.application.stratml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Reads StratML with tolerance: Part 1 and Part 2 in their published versions and namespaces, and the faults that are met
 * in documents of the wild. What is put right, left out or missing is told; nothing is passed over in silence but comments,
 * processing instructions and {@code xsi:} attributes. What is not StratML is refused.
 */
public final class StratmlReader {

    private final StratmlLimits limits;

    /** A reader that reads no more than the limits allow. */
    public StratmlReader(StratmlLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document to its end. The stream is not closed. UTF-8, UTF-16, ASCII, ISO-8859-1, ISO-8859-15 and
     * windows-1252 are read, by byte order mark or declaration.
     *
     * @throws NotStratml if it is not well-formed, has a DOCTYPE, is not StratML, or breaks a limit
     * @throws IOException if the stream fails
     */
    public StratmlReading read(InputStream document) throws IOException {
        XmlElement root = XmlTree.parse(XmlDecoding.decode(document, limits.bytes()), limits);
        StratmlPart part = part(root);
        RepairLog log = new RepairLog(limits.repairs());
        tellNamespace(root, part, log);
        ReadingRun run = new ReadingRun(part, root, log);
        StratmlPlan plan = new PlanReading(run).plan(root);
        return new StratmlReading(plan, part, log.inOrder(), run.positions());
    }

    private static StratmlPart part(XmlElement root) {
        StratmlPart part = StratmlPart.ofRoot(root.name())
                .orElseThrow(() -> new NotStratml(
                        RefusalCode.ROOT_NOT_STRATML, root.position(), Map.of("root", Texts.excerpt(root.name()))));
        if (!StratmlPart.isOurs(root.namespace())) {
            throw new NotStratml(
                    RefusalCode.NAMESPACE_NOT_STRATML,
                    root.position(),
                    Map.of("root", root.name(), "namespace", Texts.excerpt(root.namespace())));
        }
        boolean hasCore = root.children().stream()
                .anyMatch(child -> child.name().equals("StrategicPlanCore") && StratmlPart.isOurs(child.namespace()));
        if (!hasCore) {
            Optional<XmlElement> stranger = root.children().stream()
                    .filter(child -> Shape.PLAN.child(child.name()).isEmpty())
                    .findFirst();
            throw new NotStratml(
                    RefusalCode.CORE_MISSING,
                    stranger.orElse(root).position(),
                    Map.of(
                            "root",
                            root.name(),
                            "found",
                            stranger.map(XmlElement::name).map(Texts::excerpt).orElse("")));
        }
        return part;
    }

    private static void tellNamespace(XmlElement root, StratmlPart part, RepairLog log) {
        String found = root.namespace();
        if (found.equals(part.namespace())) {
            return;
        }
        if (found.isEmpty()) {
            log.tell(root, RepairCode.NAMESPACE_MISSING, Map.of("namespace", part.namespace()));
        } else {
            boolean old = found.equals(part.oldNamespace());
            log.tell(
                    root,
                    old ? RepairCode.NAMESPACE_OLD : RepairCode.NAMESPACE_UNEXPECTED,
                    Map.of("found", Texts.excerpt(found), "namespace", part.namespace()));
        }
    }
}
