package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import org.jspecify.annotations.Nullable;

/**
 * Where something lies: what a mandate reaches over, and what a decision is about. The organisation contains its
 * strategies and bodies; a strategy contains its goals and its projects, and no other strategy, not even one that is
 * broken down from it.
 *
 * @param strategy the strategy; null for the whole organisation
 * @param goal one of its goals; null unless the place is that goal
 * @param project one of its projects; null unless the place is that project
 */
public record Place(
        @Nullable StrategyId strategy,
        @Nullable GoalId goal,
        @Nullable ProjectId project) {

    /** The whole organisation. */
    public static final Place ORGANISATION = new Place(null, null, null);

    /** What kind of place it is. */
    public enum Type {
        /** All there is. */
        ORGANISATION,
        /** A strategy with its goals and projects. */
        STRATEGY,
        /** One goal. */
        GOAL,
        /** One project. */
        PROJECT
    }

    public Place {
        if ((goal != null && project != null) || (strategy == null && (goal != null || project != null))) {
            throw new IllegalArgumentException("a goal or a project lies in a strategy, and is one of the two");
        }
    }

    /** A strategy with all that lies in it. */
    public static Place of(StrategyId strategy) {
        return new Place(strategy, null, null);
    }

    /** A goal of a strategy. */
    public static Place of(StrategyId strategy, GoalId goal) {
        return new Place(strategy, goal, null);
    }

    /** A project of a strategy. */
    public static Place of(StrategyId strategy, ProjectId project) {
        return new Place(strategy, null, project);
    }

    /** What kind of place it is. */
    public Type type() {
        return project != null
                ? Type.PROJECT
                : goal != null ? Type.GOAL : strategy != null ? Type.STRATEGY : Type.ORGANISATION;
    }

    /** The id of what it is, as its type says; null for the organisation. */
    public @Nullable Id id() {
        return project != null ? project : goal != null ? goal : strategy;
    }

    /** Whether the other lies here, or is this one. */
    public boolean contains(Place other) {
        return switch (type()) {
            case ORGANISATION -> true;
            case STRATEGY -> other.strategy != null && other.strategy.equals(strategy);
            case GOAL, PROJECT -> equals(other);
        };
    }

    /** How narrow it is: 0 for the organisation, 1 for a strategy, 2 for a goal or a project. */
    public int depth() {
        return switch (type()) {
            case ORGANISATION -> 0;
            case STRATEGY -> 1;
            case GOAL, PROJECT -> 2;
        };
    }
}
