package dev.kurs.application.organisation;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.strategy.RevisionParts;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.OrganisationRule;
import dev.kurs.domain.organisation.Person;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.RevisionPart;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Passes on what a person answers for: strategies they own or are the contact of, in open revisions the goals they own
 * and the premises they watch, projects that have not come to an end of which they are sponsor or manager, adaptations
 * that are not settled, risks they watch, corrective actions that are not done, open benefits that they own with the
 * changes of practice that they see to, and measurements that they are to make from today on. What an adopted revision
 * says of its goals never changes; it is told as left, and so are seats and mandates, which are given to somebody and do
 * not pass on, and that they are a stakeholder. Takes an administrator.
 */
public final class HandOver {

    private static final int MOST = 10_000;

    private final Transactions transactions;

    /** The use case over these. */
    public HandOver(Transactions transactions) {
        this.transactions = transactions;
    }

    /** From whom to whom. */
    public record Command(PersonId from, PersonId to) {}

    /**
     * What passed on and what could not: it stands in adopted content, is a seat or a mandate, or is no matter of
     * answering for it.
     */
    public record HandedOver(List<Usage> moved, List<Usage> left) {

        public HandedOver {
            moved = List.copyOf(moved);
            left = List.copyOf(left);
        }
    }

    /**
     * Passes it on.
     *
     * @throws NotFound when one of the two is not there
     * @throws dev.kurs.domain.kernel.RulesBroken {@code person-erased} when the one to answer for it was erased
     */
    public HandedOver handle(Actor actor, Command command) {
        actor.require(Role.ADMINISTRATOR);
        return transactions.write(actor, ports -> {
            ports.registers().get(Person.KIND, command.from());
            Stored<Person> to = ports.registers().get(Person.KIND, command.to());
            Faults.require(!to.value().erased(), OrganisationRule.PERSON_ERASED, "/to");
            List<Usage> moved = new ArrayList<>();
            List<Usage> left = new ArrayList<>();
            Set<UUID> seen = new HashSet<>();
            for (Usage usage : ports.resources().usages(command.from().value(), MOST)) {
                boolean passes = !tellsWhoDid(usage) && (seen.contains(usage.id()) || passOn(ports, command, usage));
                (passes ? moved : left).add(usage);
                if (passes) {
                    seen.add(usage.id());
                }
            }
            return new HandedOver(moved, left);
        });
    }

    /** Who took a step took it, and who closed a benefit did, whoever answers for it now. */
    private static boolean tellsWhoDid(Usage usage) {
        return (usage.kind().equals("project") && usage.pointer().startsWith("/steps/"))
                || (usage.kind().equals("benefit") && usage.pointer().startsWith("/closure"));
    }

    private static boolean passOn(Ports ports, Command command, Usage usage) {
        return switch (usage.kind()) {
            case "strategy" -> passOnStrategy(ports, command, new StrategyId(usage.id()));
            case "goal" ->
                passOnPart(ports, ports.goals(), usage.id(), (goal, revision) -> owned(goal, command, revision));
            case "premise" ->
                passOnPart(
                        ports,
                        ports.premises(),
                        usage.id(),
                        (premise, revision) -> watched(premise, command, revision));
            case "project" -> passOnProject(ports, command, new ProjectId(usage.id()));
            case "benefit" -> passOnBenefit(ports, command, new BenefitId(usage.id()));
            case "measurement-point" ->
                passOnEntry(
                        ports,
                        MeasurementPoint.KIND,
                        new MeasurementPointId(usage.id()),
                        point -> !point.date().isBefore(ports.today()),
                        point -> point.measuredBy(command.to()));
            case "adaptation" -> passOnAdaptation(ports, command, new AdaptationId(usage.id()));
            case "risk" ->
                passOnEntry(
                        ports, Risk.KIND, new RiskId(usage.id()), risk -> true, risk -> risk.handedOver(command.to()));
            case "corrective-action" ->
                passOnEntry(
                        ports,
                        CorrectiveAction.KIND,
                        new CorrectiveActionId(usage.id()),
                        action -> !action.done(),
                        action -> action.handedOver(command.to()));
            default -> false;
        };
    }

    private static boolean passOnStrategy(Ports ports, Command command, StrategyId id) {
        Stored<Strategy> before = ports.strategies().get(id);
        if (before.value().status() == Strategy.StrategyStatus.CLOSED) {
            return false;
        }
        Change<Strategy> change =
                before.value().withHeader(before.value().header().handedOver(command.from(), command.to()));
        if (!change.isEmpty()) {
            ports.strategies().save(before.version(), change);
        }
        return !change.isEmpty();
    }

    private static boolean passOnProject(Ports ports, Command command, ProjectId id) {
        Stored<Project> before = ports.projects().get(id);
        Project project = before.value();
        if (project.stage().isEnd()) {
            return false;
        }
        Change<Project> change = project.withHeader(project.header().handedOver(command.from(), command.to()));
        if (!change.isEmpty()) {
            ports.projects().save(before.version(), change);
        }
        return !change.isEmpty();
    }

    private static boolean passOnAdaptation(Ports ports, Command command, AdaptationId id) {
        Stored<Adaptation> before = ports.registers().get(Adaptation.KIND, id);
        Adaptation adaptation = before.value();
        if (adaptation.status().isSettled() || !command.from().equals(adaptation.responsible())) {
            return false;
        }
        ports.registers()
                .save(
                        Adaptation.KIND,
                        before.version(),
                        Adaptation.KIND.changed(adaptation, adaptation.handedOver(command.to())));
        return true;
    }

    private static <E extends RegisterEntry> boolean passOnEntry(
            Ports ports, RegisterKind<E> kind, Id id, Predicate<E> isLeftToDo, UnaryOperator<E> passed) {
        Stored<E> before = ports.registers().get(kind, id);
        boolean passes = isLeftToDo.test(before.value());
        if (passes) {
            ports.registers().save(kind, before.version(), kind.changed(before.value(), passed.apply(before.value())));
        }
        return passes;
    }

    private static boolean passOnBenefit(Ports ports, Command command, BenefitId id) {
        Stored<Benefit> before = ports.benefits().get(id);
        if (before.value().isClosed()) {
            return false;
        }
        Change<Benefit> change =
                before.value().withHeader(before.value().header().handedOver(command.from(), command.to()), null);
        if (!change.isEmpty()) {
            ports.benefits().save(before.version(), change);
        }
        return !change.isEmpty();
    }

    private static <P extends RevisionPart> boolean passOnPart(
            Ports ports, RevisionParts<P> parts, UUID id, BiFunction<P, Integer, Change<P>> change) {
        Optional<StrategyId> strategy = parts.findStrategy(id);
        Optional<Revision> open =
                strategy.flatMap(of -> ports.strategies().get(of).value().openRevision());
        if (strategy.isEmpty() || open.isEmpty()) {
            return false;
        }
        int revision = open.get().number();
        Optional<Stored<P>> before = parts.find(strategy.get(), id, revision, AsOf.NOW);
        Optional<Change<P>> passed =
                before.map(part -> change.apply(part.value(), revision)).filter(one -> !one.isEmpty());
        passed.ifPresent(one -> parts.save(revision, before.orElseThrow().version(), one));
        return passed.isPresent();
    }

    private static Change<Goal> owned(Goal goal, Command command, int revision) {
        return command.from().equals(goal.owner())
                ? Change.of(goal, goal.ownedBy(command.to()), event("goal", "owner", goal.id(), command, revision))
                : Change.none(goal);
    }

    private static Change<Premise> watched(Premise premise, Command command, int revision) {
        return command.from().equals(premise.watcher())
                ? Change.of(
                        premise,
                        premise.watchedBy(command.to()),
                        event("premise", "watcher", premise.id(), command, revision))
                : Change.none(premise);
    }

    private static Event event(String kind, String field, Id id, Command command, int revision) {
        return Event.of(
                        "strategy." + kind + "-changed",
                        id,
                        List.of(new FieldChange(field, command.from(), command.to())))
                .with("revision", revision);
    }
}
