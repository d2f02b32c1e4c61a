package dev.kurs.application.strategy;

import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import java.util.Collection;
import java.util.Map;

/** The goals of revisions. */
public interface Goals extends RevisionParts<Goal> {

    /** The goals of other strategies that contribute to one of these, by id, as things stand, with their titles. */
    Map<GoalId, String> contributingTo(Collection<GoalId> goals);
}
