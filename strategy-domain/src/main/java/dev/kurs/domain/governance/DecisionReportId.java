package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import java.util.UUID;

/** The identity of a report of a decision. */
public record DecisionReportId(UUID value) implements Id {

    @Override
    public String kind() {
        return "decision-report";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
