package dev.kurs.rest.portfolio;

import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.portfolio.StageChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a project as it is shown. */
record StageChangeShown(
        Stage from,
        Stage to,
        LocalDate on,
        UUID by,
        @Nullable DecisionId decision,
        @Nullable String reason) {

    static StageChangeShown of(StageChange step) {
        return new StageChangeShown(
                step.from(), step.to(), step.on(), step.by().value(), step.decision(), step.reason());
    }

    static List<StageChangeShown> all(List<StageChange> steps) {
        return steps.stream().map(StageChangeShown::of).toList();
    }
}
