package dev.kurs.application.stratml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gathers what is done to read a document. */
final class RepairLog {

    private final int limit;
    private final List<Repair> repairs = new ArrayList<>();

    RepairLog(int limit) {
        this.limit = limit;
    }

    /** Tells of a repair at an element; its figures by name. */
    void tell(XmlElement element, RepairCode code, Map<String, String> figures) {
        Position position = element.position();
        if (repairs.size() == limit) {
            throw new NotStratml(RefusalCode.TOO_MANY_REPAIRS, position, Map.of("limit", Integer.toString(limit)));
        }
        repairs.add(new Repair(position.line(), position.column(), element.path(), code, figures));
    }

    void tell(XmlElement element, RepairCode code) {
        tell(element, code, Map.of());
    }

    /** All of it, in the order of the document; what was told of one place stays in the order it was told. */
    List<Repair> inOrder() {
        return repairs.stream()
                .sorted(Comparator.comparingInt(Repair::line).thenComparingInt(Repair::column))
                .toList();
    }
}
