package dev.kurs.application.stratml;

import dev.kurs.application.stratml.StratmlPlan.Goal;
import dev.kurs.application.stratml.StratmlPlan.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a goal's own indicators travel. Every published schema has indicators under objectives only, so they are written
 * under an objective that says what it is; its identifier, made of the goal's, tells a reader of ours to undo it.
 */
final class GoalIndicators {

    private static final String MARK = ".own-indicators";

    private static final String EXPLANATION =
            "The indicators of the goal itself. StratML has indicators of objectives only.";

    private GoalIndicators() {}

    /** The objective that carries the indicators of a goal, which must have an identifier for it. */
    static Objective carrier(Goal goal, String goalIdentifier) {
        return new Objective(goal.name(), null, goalIdentifier + MARK, null, List.of(), EXPLANATION, goal.indicators());
    }

    static boolean isCarrier(Objective objective, @Nullable String goalIdentifier) {
        return goalIdentifier != null
                && (goalIdentifier + MARK).equals(objective.identifier())
                && EXPLANATION.equals(objective.otherInformation());
    }
}
