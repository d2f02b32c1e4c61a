package dev.kurs.application.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.strategy.StrategyViews;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Projects as they are read. A project of a confidential draft is not there for anybody but editors. */
public final class ProjectViews {

    private final Transactions transactions;

    /** The reads over these. */
    public ProjectViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A project on a day.
     *
     * @param project as it is known, with all its steps
     * @param shown as it stood on the day, where one was asked for
     * @param costs what it costs, as was known
     * @param externalKeys those that it carries now
     */
    public record ProjectView(
            Stored<Project> project, Project shown, ProjectCosts costs, List<ExternalKey> externalKeys) {

        public ProjectView {
            externalKeys = List.copyOf(externalKeys);
        }
    }

    /** A project as it stands, for whoever has a unit of work open already. */
    public static ProjectView of(Ports ports, Stored<Project> project) {
        return views(ports, List.of(project), Moment.NOW.in(ports)).get(0);
    }

    /**
     * A project.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public ProjectView get(Actor actor, ProjectId id, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Stored<Project> project = ports.projects()
                    .find(id, in.known())
                    .filter(stored -> isVisible(ports, actor, stored.value(), in.known()))
                    .orElseThrow(() -> new NotFound("project", id));
            return views(ports, List.of(project), in).get(0);
        });
    }

    /** Projects, in a fixed number of queries. A filter by stage goes by the stage of the day. */
    public Page<ProjectView> list(Actor actor, Listing listing, Moment moment) {
        return transactions.read(actor.organisation(), ports -> {
            Moment.In in = moment.in(ports);
            Page<Stored<Project>> page = ports.projects()
                    .list(listing.knowing(in.known()), in.named() ? in.day() : null, actor.may(Role.EDITOR));
            return new Page<>(views(ports, page.items(), in), page.next());
        });
    }

    /**
     * Refuses an actor who may not see a project, and what belongs to it; it is not there for them.
     *
     * @throws NotFound when there is none that the actor may see
     */
    public static void requireVisible(Ports ports, Actor actor, ProjectId id) {
        if (!isVisible(ports, actor, id)) {
            throw new NotFound("project", id);
        }
    }

    /** Whether there is such a project, and the actor may see it. */
    public static boolean isVisible(Ports ports, Actor actor, ProjectId id) {
        return ports.projects()
                .find(id, AsOf.NOW)
                .filter(stored -> isVisible(ports, actor, stored.value(), AsOf.NOW))
                .isPresent();
    }

    /** What has become confidential is so in its past too, and what was confidential stays so in its past. */
    private static boolean isVisible(Ports ports, Actor actor, Project project, AsOf known) {
        return Stream.of(known, AsOf.NOW)
                .distinct()
                .flatMap(asOf -> ports.strategies().find(project.header().strategy(), asOf).stream())
                .allMatch(strategy -> StrategyViews.isVisible(actor, strategy.value()));
    }

    private static List<ProjectView> views(Ports ports, List<Stored<Project>> projects, Moment.In moment) {
        Map<UUID, List<ExternalKey>> keys = ports.resources()
                .externalKeys(projects.stream()
                        .map(stored -> stored.value().id().value())
                        .toList());
        Map<ProjectId, ProjectCosts> costs = ProjectCosts.of(
                ports, projects.stream().map(stored -> stored.value().id()).toList(), moment);
        return projects.stream()
                .map(stored -> new ProjectView(
                        stored,
                        moment.named() ? stored.value().on(moment.day()) : stored.value(),
                        Objects.requireNonNull(costs.get(stored.value().id())),
                        keys.getOrDefault(stored.value().id().value(), List.of())))
                .toList();
    }
}
