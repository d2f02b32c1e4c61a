package dev.kurs.domain.strategy;

import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.KernelRule;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RulesBroken;
import dev.kurs.domain.strategy.Goal.GoalKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All goals of one revision, and the rules that hold among them: objectives one level below their goal and of its kind,
 * digital goals that support others without going round in a circle.
 */
public final class GoalTree {

    private final Map<GoalId, Goal> goals = new LinkedHashMap<>();

    /**
     * The tree of these goals.
     *
     * @param goals those of one revision, in any order
     */
    public GoalTree(Collection<Goal> goals) {
        goals.forEach(goal -> this.goals.put(goal.id(), goal));
    }

    /** The goals at the top of one kind, in their order. */
    public List<Goal> top(GoalKind kind) {
        return goals.values().stream()
                .filter(goal -> goal.parent() == null && goal.kind() == kind)
                .sorted(IN_ORDER)
                .toList();
    }

    /** The objectives of a goal, in their order. */
    public List<Goal> objectives(GoalId parent) {
        return goals.values().stream()
                .filter(goal -> parent.equals(goal.parent()))
                .sorted(IN_ORDER)
                .toList();
    }

    /** All goals. */
    public Collection<Goal> all() {
        return goals.values();
    }

    /** The goal of that id, if the revision has it. */
    public Optional<Goal> find(GoalId id) {
        return Optional.ofNullable(goals.get(id));
    }

    /** By their order, those without one last, then as they came. */
    public static final Comparator<Goal> IN_ORDER = Comparator.comparing(
                    Goal::order, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(goal -> goal.id().value().toString());

    /**
     * A goal new to the revision.
     *
     * @throws RulesBroken every rule it breaks among the others
     */
    public Change<Goal> added(Goal goal, int revision) {
        check(goal);
        return Change.of(
                goal,
                Event.of("strategy.goal-added", goal.id(), RecordShape.differences(null, goal))
                        .with("revision", revision));
    }

    /**
     * A goal that says something else from this revision on.
     *
     * @throws RulesBroken as {@link #added}
     */
    public Change<Goal> changed(Goal goal, int revision) {
        Goal before = goals.get(goal.id());
        if (goal.equals(before)) {
            return Change.none(goal);
        }
        check(goal);
        return new Change<>(
                before,
                goal,
                List.of(Event.of("strategy.goal-changed", goal.id(), RecordShape.differences(before, goal))
                        .with("revision", revision)));
    }

    /**
     * A goal taken out of the revision.
     *
     * @throws RulesBroken {@code goal-still-needed} naming those that hang on it
     */
    public Change<Goal> removed(Goal goal, int revision) {
        List<String> dependent = goals.values().stream()
                .filter(other ->
                        goal.id().equals(other.parent()) || other.supports().contains(goal.id()))
                .map(Goal::title)
                .sorted()
                .toList();
        Faults.require(dependent.isEmpty(), StrategyRule.GOAL_STILL_NEEDED, "", "by", dependent);
        return Change.of(
                goal,
                goal,
                Event.of("strategy.goal-removed", goal.id(), RecordShape.differences(goal, null))
                        .with("revision", revision));
    }

    /** Adds what keeps a revision with these goals from being adopted. */
    void checkAdoptable(Faults faults) {
        boolean business =
                goals.values().stream().anyMatch(goal -> goal.kind() == GoalKind.BUSINESS && goal.parent() == null);
        faults.unless(business, StrategyRule.BUSINESS_GOAL_MISSING, "/goals");
        goals.values().stream()
                .filter(goal -> goal.kind() == GoalKind.DIGITAL && !reachesBusiness(goal))
                .sorted(IN_ORDER)
                .forEach(goal -> faults.add(
                        StrategyRule.DIGITAL_GOAL_WITHOUT_BUSINESS_GOAL,
                        "/goals/" + goal.id(),
                        "goal",
                        goal.id(),
                        "title",
                        goal.title()));
    }

    private void check(Goal goal) {
        GoalTree after = with(goal);
        Faults faults = new Faults();
        after.checkParent(goal, faults);
        faults.unless(
                goal.kind() == GoalKind.DIGITAL || goal.supports().isEmpty(),
                StrategyRule.SUPPORTS_FROM_BUSINESS_GOAL,
                "/supports");
        for (int i = 0; i < goal.supports().size(); i++) {
            GoalId supported = goal.supports().get(i);
            faults.unless(
                    goals.containsKey(supported) || supported.equals(goal.id()),
                    StrategyRule.SUPPORTED_GOAL_NOT_IN_REVISION,
                    "/supports/" + i,
                    "goal",
                    supported);
            faults.unless(
                    !goal.supports().subList(0, i).contains(supported), KernelRule.LISTED_TWICE, "/supports/" + i);
        }
        faults.unless(!after.reachable(goal, Goal::supports).contains(goal.id()), StrategyRule.GOAL_CYCLE, "/supports");
        faults.throwIfAny();
    }

    private void checkParent(Goal goal, Faults faults) {
        List<Goal> objectives = objectives(goal.id());
        faults.unless(
                objectives.stream().allMatch(objective -> objective.kind() == goal.kind()),
                StrategyRule.OBJECTIVE_OF_OTHER_KIND,
                "/kind");
        if (goal.parent() == null) {
            return;
        }
        Goal parent = goals.get(goal.parent());
        if (parent == null) {
            faults.add(StrategyRule.PARENT_NOT_IN_REVISION, "/parent", "goal", goal.parent());
        } else if (parent.id().equals(goal.id())) {
            faults.add(StrategyRule.GOAL_CYCLE, "/parent");
        } else {
            faults.unless(parent.parent() == null && objectives.isEmpty(), StrategyRule.TOO_MANY_LEVELS, "/parent")
                    .unless(parent.kind() == goal.kind(), StrategyRule.OBJECTIVE_OF_OTHER_KIND, "/kind");
        }
    }

    private GoalTree with(Goal goal) {
        List<Goal> all = new ArrayList<>(goals.values());
        all.add(goal);
        return new GoalTree(all);
    }

    private boolean reachesBusiness(Goal goal) {
        return reachable(goal, GoalTree::serves).stream()
                .map(goals::get)
                .anyMatch(reached -> reached != null && reached.kind() == GoalKind.BUSINESS);
    }

    /** What a goal supports and, since an objective serves the goal that it belongs to, its parent. */
    private static List<GoalId> serves(Goal goal) {
        List<GoalId> served = new ArrayList<>(goal.supports());
        if (goal.parent() != null) {
            served.add(goal.parent());
        }
        return served;
    }

    /** All that is reached from a goal in one such step or more. */
    private Set<GoalId> reachable(Goal from, Function<Goal, List<GoalId>> step) {
        Set<GoalId> reached = new HashSet<>();
        List<GoalId> next = new ArrayList<>(step.apply(from));
        while (!next.isEmpty()) {
            GoalId id = next.remove(next.size() - 1);
            Goal goal = goals.get(id);
            if (reached.add(id) && goal != null) {
                next.addAll(step.apply(goal));
            }
        }
        return reached;
    }
}
