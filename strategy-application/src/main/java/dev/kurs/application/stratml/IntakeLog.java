package dev.kurs.application.stratml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what has no place in our strategies, with where it stood in the document. */
final class IntakeLog {

    private static final Position START = new Position(1, 1);

    private final StratmlReading reading;
    private final List<Repair> repairs;

    IntakeLog(StratmlReading reading) {
        this.reading = reading;
        this.repairs = new ArrayList<>(reading.repairs());
    }

    /** Tells of something at a part of the plan. */
    void tell(Record part, RepairCode code, Map<String, String> figures) {
        Position position = reading.positions().of(part).orElse(START);
        repairs.add(
                new Repair(position.line(), position.column(), part.getClass().getSimpleName(), code, figures));
    }

    /** Tells that what a part says is not kept; nothing to tell when it says nothing. */
    void notKept(Record part, @Nullable String text) {
        if (text != null) {
            tell(part, RepairCode.NOT_IN_MODEL, Map.of("text", Texts.excerpt(text)));
        }
    }

    /** All of it, what the reader told too, in the order of the document. */
    List<Repair> inOrder() {
        return repairs.stream()
                .sorted(Comparator.comparingInt(Repair::line).thenComparingInt(Repair::column))
                .toList();
    }
}
