package dev.kurs.domain.benefit;

import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How what is done leads to what it is for: from a project that others need, by the project and the change of practice, to
 * the benefit and the goal. What leads nowhere and has nothing that leads to it is not on it, benefits apart.
 *
 * @param nodes the projects, then the changes of practice, then the benefits, then the goals, each in the order in which
 *     they were given
 * @param edges in the order of the nodes that they come from, then of those that they lead to
 */
public record BenefitMap(List<Node> nodes, List<Edge> edges) {

    public BenefitMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node stands for. */
    public enum NodeType {
        /** Something that is done. */
        PROJECT,
        /** Something that has to be done otherwise. */
        CHANGE,
        /** A good, or an ill, that comes of it. */
        BENEFIT,
        /** What it is for. */
        GOAL
    }

    /**
     * Something on the map.
     *
     * @param id that of the project, benefit or goal; of a change of practice, that of its benefit, {@code #} and the JSON
     *     pointer to it
     * @param title what it is called
     * @param disbenefit whether it is a benefit that is expected to be an ill
     * @param done whether it is a change of practice that is made
     */
    public record Node(String id, NodeType type, String title, boolean disbenefit, boolean done) {

        Node(String id, NodeType type, String title) {
            this(id, type, title, false, false);
        }
    }

    /**
     * A way from one to the next.
     *
     * @param share what part of the benefit the project causes, where it comes from a project to a benefit or to a change
     *     that the benefit depends on
     * @param weight how much of its force a project puts into a goal, where it leads straight there
     */
    public record Edge(
            String from,
            String to,
            @Nullable BigDecimal share,
            @Nullable BigDecimal weight) {}

    /** That a project puts a part of its force into a goal. */
    public record Contributing(ProjectId project, GoalId goal, BigDecimal weight) {}

    /** That a project is of no use without another. */
    public record Requiring(ProjectId project, ProjectId on) {}

    /**
     * The map. A project leads straight to a goal that it contributes to only where none of its benefits does. Only
     * projects and goals that are given are on it.
     *
     * @param projects what each is called
     * @param goals what each is called
     */
    public static BenefitMap of(
            Map<ProjectId, String> projects,
            Map<GoalId, String> goals,
            Map<BenefitId, BenefitHeader> benefits,
            Collection<Contributing> contributing,
            Collection<Requiring> requiring) {
        Tracing tracing = new Tracing(projects, goals);
        benefits.forEach(tracing::trace);
        contributing.forEach(tracing::trace);
        tracing.traceEnablers(requiring);
        return tracing.map();
    }

    /** A map that is being made. */
    private static final class Tracing {

        private final Map<ProjectId, String> projects;
        private final Map<GoalId, String> goals;
        private final List<Node> changes = new ArrayList<>();
        private final List<Node> benefits = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final Set<String> linked = new HashSet<>();
        private final Set<List<Object>> served = new HashSet<>();

        Tracing(Map<ProjectId, String> projects, Map<GoalId, String> goals) {
            this.projects = projects;
            this.goals = goals;
        }

        void trace(BenefitId id, BenefitHeader benefit) {
            String node = id.toString();
            benefits.add(new Node(node, NodeType.BENEFIT, benefit.name(), benefit.disbenefit(), false));
            List<String> before = traceChanges(node, benefit.practiceChanges());
            List<Share> shares = benefit.projects().stream()
                    .filter(share -> projects.containsKey(share.project()))
                    .toList();
            List<GoalId> towards =
                    benefit.goals().stream().filter(goals::containsKey).toList();
            for (Share share : shares) {
                for (String next : before.isEmpty() ? List.of(node) : before) {
                    link(new Edge(share.project().toString(), next, share.share(), null));
                }
                towards.forEach(goal -> served.add(List.of(share.project(), goal)));
            }
            towards.forEach(goal -> link(new Edge(node, goal.toString(), null, null)));
        }

        private List<String> traceChanges(String benefit, List<PracticeChange> practice) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < practice.size(); i++) {
                String id = benefit + "#/practiceChanges/" + i;
                PracticeChange change = practice.get(i);
                changes.add(new Node(id, NodeType.CHANGE, change.text(), false, change.done()));
                link(new Edge(id, benefit, null, null));
                ids.add(id);
            }
            return ids;
        }

        void trace(Contributing one) {
            if (projects.containsKey(one.project())
                    && goals.containsKey(one.goal())
                    && !served.contains(List.of(one.project(), one.goal()))) {
                link(new Edge(one.project().toString(), one.goal().toString(), null, one.weight()));
            }
        }

        /** Whom something on the map needs is on it too, and whom they need in turn. */
        void traceEnablers(Collection<Requiring> requiring) {
            List<Requiring> left = new ArrayList<>(requiring.stream()
                    .filter(one -> projects.containsKey(one.project()) && projects.containsKey(one.on()))
                    .toList());
            Predicate<Requiring> reached = one -> linked.contains(one.project().toString());
            for (List<Requiring> next = next(left, reached); !next.isEmpty(); next = next(left, reached)) {
                next.forEach(
                        one -> link(new Edge(one.on().toString(), one.project().toString(), null, null)));
                left.removeAll(next);
            }
        }

        private static List<Requiring> next(List<Requiring> left, Predicate<Requiring> reached) {
            return left.stream().filter(reached).toList();
        }

        private void link(Edge edge) {
            edges.add(edge);
            Collections.addAll(linked, edge.from(), edge.to());
        }

        BenefitMap map() {
            List<Node> nodes = Stream.of(
                            named(projects, NodeType.PROJECT),
                            changes.stream(),
                            benefits.stream(),
                            named(goals, NodeType.GOAL))
                    .flatMap(all -> all)
                    .toList();
            Map<String, List<Edge>> from = new LinkedHashMap<>();
            Map<String, Integer> order = new LinkedHashMap<>();
            nodes.forEach(node -> {
                from.put(node.id(), new ArrayList<>());
                order.put(node.id(), order.size());
            });
            edges.forEach(edge ->
                    Objects.requireNonNull(from.get(edge.from()), "a node").add(edge));
            return new BenefitMap(
                    nodes,
                    from.values().stream()
                            .flatMap(some -> some.stream()
                                    .sorted((one, other) -> Integer.compare(
                                            order.getOrDefault(one.to(), 0), order.getOrDefault(other.to(), 0))))
                            .toList());
        }

        private Stream<Node> named(Map<?, String> titles, NodeType type) {
            return titles.entrySet().stream()
                    .filter(one -> linked.contains(one.getKey().toString()))
                    .map(one -> new Node(one.getKey().toString(), type, one.getValue()));
        }
    }
}
