package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitHeader;
import dev.kurs.domain.benefit.BenefitMap;
import dev.kurs.domain.benefit.BenefitMap.Contributing;
import dev.kurs.domain.benefit.BenefitMap.Requiring;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.benefit.Share;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How what is done leads to what a strategy is for. On the map are the benefits that any of its projects causes or any of
 * its goals is served by, and were not given up; their projects, of other strategies too, but for those that were stopped;
 * the strategy's goals by the revision in force, or while there is none by the open one; and the projects that any of these
 * projects needs. What hangs on a confidential draft is there for editors alone.
 */
public final class BenefitMaps {

    private final Transactions transactions;

    /** The reads over these. */
    public BenefitMaps(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The map of a strategy, and what the strategy is called. */
    public record StrategyMap(String title, BenefitMap map) {}

    /**
     * The map, as things stand, in a number of queries that grows with nothing but the pages of benefits.
     *
     * @throws NotFound when there is no such strategy that the actor may see
     */
    public StrategyMap get(Actor actor, StrategyId id) {
        return transactions.read(actor.organisation(), ports -> {
            Strategy strategy = ports.strategies()
                    .find(id, AsOf.NOW)
                    .map(Stored::value)
                    .filter(one -> StrategyViews.isVisible(actor, one))
                    .orElseThrow(() -> new NotFound("strategy", id));
            boolean confidential = actor.may(Role.EDITOR);
            Map<BenefitId, BenefitHeader> benefits = benefits(ports, id, confidential);
            List<Requiring> requiring = requiring(ports);
            Map<ProjectId, String> projects = projects(ports, id, confidential, benefits.values(), requiring);
            return new StrategyMap(
                    strategy.header().title(),
                    BenefitMap.of(
                            projects,
                            goals(ports, strategy),
                            benefits,
                            contributing(ports, projects.keySet()),
                            requiring));
        });
    }

    private static Map<BenefitId, BenefitHeader> benefits(Ports ports, StrategyId strategy, boolean confidential) {
        Map<BenefitId, BenefitHeader> benefits = new LinkedHashMap<>();
        Listing first = Listing.first(Listing.MAXIMUM).where("strategy", strategy.toString());
        for (Listing part = first; part != null; ) {
            Page<Stored<Benefit>> page = ports.benefits().list(part, ports.today(), confidential);
            page.items().stream()
                    .map(Stored::value)
                    .filter(benefit -> !isGivenUp(benefit))
                    .forEach(benefit -> benefits.put(benefit.id(), benefit.header()));
            part = page.next() == null ? null : first.goingOn(page.next());
        }
        return benefits;
    }

    private static boolean isGivenUp(Benefit benefit) {
        return benefit.closure() != null && benefit.closure().outcome() == Outcome.ABANDONED;
    }

    private static List<Requiring> requiring(Ports ports) {
        return ports.registers().listAll(Dependency.KIND, null).stream()
                .map(Stored::value)
                .filter(dependency -> dependency.kind() == DependencyKind.REQUIRES)
                .map(dependency -> new Requiring(dependency.project(), dependency.on()))
                .toList();
    }

    private static List<Contributing> contributing(Ports ports, Collection<ProjectId> projects) {
        return ports.registers().listOwned(Contribution.KIND, projects).stream()
                .map(Stored::value)
                .map(one -> new Contributing(one.project(), one.goal(), one.weight()))
                .toList();
    }

    /** Those of the strategy, those that cause its benefits, and those that any of these needs. */
    private static Map<ProjectId, String> projects(
            Ports ports,
            StrategyId strategy,
            boolean confidential,
            Collection<BenefitHeader> benefits,
            List<Requiring> requiring) {
        Set<ProjectId> wanted = new LinkedHashSet<>();
        ports.projects().listNamed(strategy).forEach(project -> wanted.add(project.id()));
        benefits.stream()
                .flatMap(benefit -> benefit.projects().stream())
                .map(Share::project)
                .forEach(wanted::add);
        boolean more = true;
        while (more) {
            more = wanted.addAll(requiring.stream()
                    .filter(one -> wanted.contains(one.project()))
                    .map(Requiring::on)
                    .toList());
        }
        Map<ProjectId, String> projects = new LinkedHashMap<>();
        ports.projects().listNamed(wanted, confidential).stream()
                .filter(project -> project.stage() != Stage.STOPPED)
                .forEach(project -> projects.put(project.id(), project.name()));
        return projects;
    }

    private static Map<GoalId, String> goals(Ports ports, Strategy strategy) {
        Map<GoalId, String> goals = new LinkedHashMap<>();
        LocalDate today = ports.today();
        int revision = strategy.revisionInForce(today)
                .orElseGet(() -> strategy.currentRevision(today))
                .number();
        ports.goals().listAll(Map.of(strategy.id(), revision), AsOf.NOW).stream()
                .sorted(Comparator.comparing(goal -> goal.id().toString()))
                .forEach(goal -> goals.put(goal.id(), goal.title()));
        return goals;
    }
}
