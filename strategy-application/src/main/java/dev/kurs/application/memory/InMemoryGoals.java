package dev.kurs.application.memory;

import dev.kurs.application.AsOf;
import dev.kurs.application.Stored;
import dev.kurs.application.strategy.Goals;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

final class InMemoryGoals extends InMemoryRevisionParts<Goal> implements Goals {

    InMemoryGoals(UnitOfWork unit) {
        super(unit, OrganisationRows::goals);
    }

    @Override
    public Map<GoalId, String> contributingTo(Collection<GoalId> goals) {
        return rows().all(AsOf.NOW).stream()
                .flatMap(editions -> editions.in(Integer.MAX_VALUE).stream())
                .map(Stored::value)
                .filter(goal -> goal.contributesTo() != null && goals.contains(goal.contributesTo()))
                .collect(Collectors.toMap(Goal::id, Goal::title));
    }
}
