package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.BenefitTies;
import dev.kurs.application.Listing;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.benefit.Benefits.ProjectBenefit;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.DecisionUse;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.ProofRule;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Organisation.Governance;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.GateFacts;
import dev.kurs.domain.portfolio.GateFacts.BenefitState;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What projects still lack to go on, in a fixed number of queries however many there are. */
public final class GateViews {

    private final Transactions transactions;

    /** The reads over these. */
    public GateViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What a project lacks to go on.
     *
     * @param next the stage that it comes to when it goes on; null when it has come to an end
     * @param missing all that would be refused today, with its figures
     */
    public record GateView(ProjectId project, @Nullable Stage next, List<BrokenRule> missing) {

        public GateView {
            missing = List.copyOf(missing);
        }
    }

    /**
     * What a project lacks, as things stand.
     *
     * @throws dev.kurs.application.NotFound when there is none that the actor may see
     */
    public GateView get(Actor actor, ProjectId id) {
        return transactions.read(actor.organisation(), ports -> {
            ProjectViews.requireVisible(ports, actor, id);
            return all(ports, actor, List.of(ports.projects().get(id).value())).get(id);
        });
    }

    /**
     * What these projects lack, by project, for whoever has a unit of work open already. Benefits that the actor may not see
     * are not named.
     */
    public static Map<ProjectId, GateView> all(Ports ports, Actor actor, Collection<Project> projects) {
        Map<ProjectId, GateFacts> facts =
                facts(ports, projects.stream().map(Project::id).toList());
        Set<Act> decided = ports.organisation().governance() == Governance.ENFORCED ? decided(ports) : null;
        Map<ProjectId, GateView> views = new LinkedHashMap<>();
        for (Project project : projects) {
            Stage next = project.next();
            Faults faults = new Faults();
            faults.addAll("", project.lacking(facts.getOrDefault(project.id(), GateFacts.NONE)));
            if (next != null && decided != null) {
                Power power = power(next);
                faults.unless(
                        decided.contains(new Act(project.id(), power)),
                        ProofRule.DECISION_MISSING,
                        "/decision",
                        "power",
                        power);
            }
            List<BrokenRule> missing = faults.found().stream()
                    .filter(fault -> !(fault.figures().get("benefit") instanceof BenefitId benefit)
                            || new BenefitTies(ports).isVisible(actor, benefit, AsOf.NOW))
                    .toList();
            views.put(project.id(), new GateView(project.id(), next, missing));
        }
        return views;
    }

    /** What the gates of these projects ask about, by project. */
    static Map<ProjectId, GateFacts> facts(Ports ports, Collection<ProjectId> projects) {
        Set<ProjectId> contributing = ports.registers().listOwned(Contribution.KIND, projects).stream()
                .map(stored -> stored.value().project())
                .collect(Collectors.toSet());
        Set<ProjectId> planned = ports.costLines().planned(projects, AsOf.NOW);
        Map<ProjectId, List<BenefitState>> benefits = new HashMap<>();
        for (ProjectBenefit one : ports.benefits().ofProjects(projects, ports.today())) {
            benefits.computeIfAbsent(one.project(), any -> new ArrayList<>()).add(state(one));
        }
        Map<ProjectId, GateFacts> facts = new LinkedHashMap<>();
        projects.forEach(project -> facts.put(
                project,
                new GateFacts(
                        contributing.contains(project),
                        planned.contains(project),
                        benefits.getOrDefault(project, List.of()))));
        return facts;
    }

    private static BenefitState state(ProjectBenefit benefit) {
        return new BenefitState(
                benefit.id(),
                benefit.name(),
                benefit.owned(),
                benefit.baseline(),
                benefit.target(),
                benefit.measurementPoint(),
                benefit.nextMeasurement() != null,
                benefit.status().isClosed());
    }

    /** What it takes to let a project into a stage. */
    static Power power(Stage to) {
        return switch (to) {
            case DELIVERY -> Power.APPROVE_PROJECT;
            case STOPPED -> Power.STOP_PROJECT;
            default -> Power.PASS_GATE;
        };
    }

    /** That a project is let through by a power. */
    private record Act(ProjectId project, Power power) {}

    /** What was approved, is not superseded, and no act rests on yet. */
    private static Set<Act> decided(Ports ports) {
        List<Decision> made = new ArrayList<>();
        for (Power power : List.of(Power.APPROVE_PROJECT, Power.PASS_GATE)) {
            Listing part = Listing.first(Listing.MAXIMUM)
                    .where("status", DecisionStatus.DECIDED.name())
                    .where("subjectType", Subject.Type.PROJECT.name())
                    .where("power", power.name());
            while (part != null) {
                Listing.Page<Stored<Decision>> page = ports.decisions().list(part, true);
                page.items().stream()
                        .map(Stored::value)
                        .filter(Decision::approved)
                        .forEach(made::add);
                part = page.next() == null ? null : part.goingOn(page.next());
            }
        }
        List<DecisionId> ids = made.stream().map(Decision::id).toList();
        Set<DecisionId> spent =
                new HashSet<>(ports.decisions().listSuperseding(ids).keySet());
        ports.registers()
                .listOwned(DecisionUse.KIND, ids)
                .forEach(use -> spent.add(use.value().decision()));
        Set<Act> decided = new HashSet<>();
        for (Decision decision : made) {
            if (!spent.contains(decision.id()) && decision.proposal().subject().id() instanceof ProjectId project) {
                decided.add(new Act(project, decision.proposal().power()));
            }
        }
        return decided;
    }
}
