package dev.kurs.domain.portfolio;

import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which goals in force the projects that are under way serve, and which projects serve none.
 *
 * @param goals each goal, in the order they were given, with those that contribute to it
 * @param projectsWithoutGoal those under way that contribute to no goal in force
 */
public record Coverage(List<Served> goals, List<ProjectId> projectsWithoutGoal) {

    public Coverage {
        goals = List.copyOf(goals);
        projectsWithoutGoal = List.copyOf(projectsWithoutGoal);
    }

    /** That a project contributes to a goal. */
    public record Contributing(ProjectId project, GoalId goal, BigDecimal weight) {}

    /**
     * A goal and what serves it.
     *
     * @param by those projects under way that contribute to it
     * @param weight theirs, summed up
     */
    public record Served(GoalId goal, List<Contributing> by, BigDecimal weight) {}

    /**
     * How it stands.
     *
     * @param goals those in force
     * @param live the projects that are under way
     * @param contributions any
     */
    public static Coverage of(
            Collection<GoalId> goals, Collection<ProjectId> live, Collection<Contributing> contributions) {
        Map<GoalId, List<Contributing>> serving = new LinkedHashMap<>();
        goals.forEach(goal -> serving.put(goal, new ArrayList<>()));
        Set<ProjectId> underWay = new HashSet<>(live);
        Set<ProjectId> serve = new HashSet<>();
        for (Contributing one : contributions) {
            List<Contributing> to = serving.get(one.goal());
            if (to != null && underWay.contains(one.project())) {
                to.add(one);
                serve.add(one.project());
            }
        }
        List<Served> served = new ArrayList<>();
        serving.forEach((goal, by) -> served.add(
                new Served(goal, by, by.stream().map(Contributing::weight).reduce(BigDecimal.ZERO, BigDecimal::add))));
        return new Coverage(
                served,
                live.stream().filter(project -> !serve.contains(project)).toList());
    }

    /** The goals that no project under way serves. */
    public List<GoalId> goalsWithoutProject() {
        return goals.stream()
                .filter(goal -> goal.by().isEmpty())
                .map(Served::goal)
                .toList();
    }
}
