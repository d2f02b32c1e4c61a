package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Transactions;
import dev.kurs.application.portfolio.PortfolioFacts.ProjectFacts;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Coverage;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio of a strategy or of the organisation: which goals its projects serve, what it costs and gives by year,
 * what competence it needs and how it goes. What belongs to confidential drafts is there for editors only. A fixed number
 * of queries, whatever the size.
 */
public final class PortfolioViews {

    private final Transactions transactions;

    /** The reads over these. */
    public PortfolioViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A portfolio on a day.
     *
     * @param strategy whose it is; null for the organisation's
     * @param goals those in force, and which projects under way contribute to each
     * @param projectsWithoutGoal the projects under way that contribute to no goal in force
     * @param money what it costs and gives
     * @param competence what the projects under way need and what there is, by skill and quarter
     * @param complexity how much complexity the active projects have together, and the organisation's limit
     * @param projects all of them, in the order of their ids
     */
    public record Portfolio(
            Moment.In moment,
            @Nullable StrategyId strategy,
            List<ServedGoal> goals,
            List<ProjectFacts> projectsWithoutGoal,
            PortfolioMoney money,
            List<Balance> competence,
            Complexity complexity,
            List<ProjectFacts> projects) {

        /** The goals that no project under way contributes to. */
        public List<Goal> goalsWithoutProject() {
            return goals.stream()
                    .filter(one -> one.by().isEmpty())
                    .map(ServedGoal::goal)
                    .toList();
        }
    }

    /** A goal, with the projects under way that contribute to it and their summed weight. */
    public record ServedGoal(Goal goal, List<Serving> by, BigDecimal weight) {}

    /** A project that contributes to a goal. */
    public record Serving(ProjectFacts project, BigDecimal weight) {}

    /** How much of a skill is needed and there in a quarter. */
    public record Balance(String skill, Quarter quarter, BigDecimal needed, BigDecimal available) {}

    /** Complexity points in use, and how many may be. */
    public record Complexity(int used, int limit) {}

    /**
     * The portfolio of a strategy. Its goals are those of the revision in force that day; while there is none, of the open
     * one.
     *
     * @throws NotFound when there is no strategy that the actor may see
     */
    public Portfolio ofStrategy(Actor actor, StrategyId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> ofStrategy(ports, actor, id, moment));
    }

    /** The same, from what a unit of work sees. */
    public static Portfolio ofStrategy(Ports ports, Actor actor, StrategyId id, Moment moment) {
        Moment.In in = moment.in(ports);
        Strategy strategy = StrategyViews.find(ports, actor, id, in).value();
        Revision revision = StrategyViews.counting(strategy, in);
        return portfolio(ports, actor, id, Map.of(id, revision.number()), in);
    }

    /** The portfolio of the organisation. Its goals are those in force that day, of all strategies that are not closed. */
    public Portfolio ofOrganisation(Actor actor, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            return portfolio(ports, actor, null, ports.portfolioFacts().inForce(in.day(), in.known()), in);
        });
    }

    private static Portfolio portfolio(
            Ports ports,
            Actor actor,
            @Nullable StrategyId strategy,
            Map<StrategyId, Integer> revisions,
            Moment.In moment) {
        boolean confidential = actor.may(Role.EDITOR);
        AsOf known = moment.known();
        PortfolioFacts facts = ports.portfolioFacts();
        Map<ProjectId, ProjectFacts> projects = new LinkedHashMap<>();
        facts.projects(strategy, moment.day(), confidential, known).forEach(one -> projects.put(one.id(), one));
        List<ProjectId> live = projects.values().stream()
                .filter(project -> project.stage().isLive())
                .map(ProjectFacts::id)
                .toList();
        List<Goal> goals = goals(ports, revisions, known);
        Coverage coverage =
                Coverage.of(goals.stream().map(Goal::id).toList(), live, facts.contributions(strategy, known));
        PortfolioMoney money = PortfolioMoney.of(ports, strategy, projects.keySet(), confidential, moment);
        return new Portfolio(
                moment,
                strategy,
                served(goals, coverage, projects),
                coverage.projectsWithoutGoal().stream()
                        .map(id -> get(projects, id))
                        .toList(),
                money,
                balances(facts, strategy, new HashSet<>(live), known),
                new Complexity(
                        projects.values().stream()
                                .filter(project -> project.stage().isActive())
                                .mapToInt(ProjectFacts::complexity)
                                .sum(),
                        ports.organisation().complexityLimit()),
                List.copyOf(projects.values()));
    }

    /** Goals in the order in which strategies tell them: each above its objectives, those of one strategy together. */
    private static List<Goal> goals(Ports ports, Map<StrategyId, Integer> revisions, AsOf known) {
        Map<StrategyId, List<Goal>> byStrategy = new TreeMap<>(Comparator.comparing(StrategyId::toString));
        ports.goals()
                .listAll(revisions, known)
                .forEach(goal -> byStrategy
                        .computeIfAbsent(goal.strategy(), any -> new ArrayList<>())
                        .add(goal));
        List<Goal> inOrder = new ArrayList<>();
        byStrategy.values().forEach(goals -> {
            GoalTree tree = new GoalTree(goals);
            for (Goal.GoalKind kind : Goal.GoalKind.values()) {
                for (Goal top : tree.top(kind)) {
                    inOrder.add(top);
                    inOrder.addAll(tree.objectives(top.id()));
                }
            }
        });
        return inOrder;
    }

    private static List<ServedGoal> served(List<Goal> goals, Coverage coverage, Map<ProjectId, ProjectFacts> projects) {
        Map<GoalId, Coverage.Served> served = new LinkedHashMap<>();
        coverage.goals().forEach(one -> served.put(one.goal(), one));
        List<ServedGoal> all = new ArrayList<>();
        for (Goal goal : goals) {
            Coverage.Served one = served.get(goal.id());
            if (one != null) {
                List<Serving> by = one.by().stream()
                        .map(contribution -> new Serving(get(projects, contribution.project()), contribution.weight()))
                        .toList();
                all.add(new ServedGoal(goal, by, one.weight()));
            }
        }
        return all;
    }

    private static ProjectFacts get(Map<ProjectId, ProjectFacts> projects, ProjectId id) {
        ProjectFacts project = projects.get(id);
        if (project == null) {
            throw new IllegalStateException("only projects of the portfolio are under way in it, not " + id);
        }
        return project;
    }

    private static List<Balance> balances(
            PortfolioFacts facts, @Nullable StrategyId strategy, Set<ProjectId> live, AsOf known) {
        record Place(String skill, Quarter quarter) {}
        Map<Place, BigDecimal> needed =
                new TreeMap<>(Comparator.comparing(Place::skill).thenComparing(Place::quarter));
        Map<Place, BigDecimal> available = new LinkedHashMap<>();
        facts.needs(strategy, known).stream()
                .filter(need -> live.contains(need.project()))
                .forEach(need -> needed.merge(new Place(need.skill(), need.quarter()), need.fte(), BigDecimal::add));
        facts.competences(known).forEach(one -> {
            Place place = new Place(one.skill(), one.quarter());
            available.merge(place, one.fte(), BigDecimal::add);
            needed.putIfAbsent(place, BigDecimal.ZERO);
        });
        List<Balance> balances = new ArrayList<>();
        needed.forEach((place, fte) -> balances.add(
                new Balance(place.skill(), place.quarter(), fte, available.getOrDefault(place, BigDecimal.ZERO))));
        return balances;
    }

    /** How many projects there are at each stage. */
    public static Map<Stage, Integer> byStage(Portfolio portfolio) {
        Map<Stage, Integer> counts = new TreeMap<>();
        portfolio.projects().forEach(project -> counts.merge(project.stage(), 1, Integer::sum));
        return counts;
    }
}
