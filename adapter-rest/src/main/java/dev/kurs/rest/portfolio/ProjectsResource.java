package dev.kurs.rest.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.ChangeProject;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.application.portfolio.ProjectViews.ProjectView;
import dev.kurs.application.portfolio.RemoveProject;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectHeader;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.AggregateResource;
import dev.kurs.rest.Call;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Projects: written, and read as they stood on any day. */
@Path(ProjectShown.COLLECTION)
public final class ProjectsResource
        extends AggregateResource<ProjectId, ProjectBody, ProjectHeader, Project, ProjectView> {

    private static final List<String> SORTS =
            List.of("strategy", "stage", "name", "sponsor", "manager", "orgUnit", "complexity");

    /** What projects are picked by. */
    record ProjectFilters(
            StrategyId strategy,
            GoalId goal,
            Stage stage,
            String name,
            PersonId sponsor,
            PersonId manager,
            OrgUnitId orgUnit,
            Integer complexity) {}

    /** The resource over the application. */
    public ProjectsResource(StrategyApplication application) {
        super(application, "project", ProjectShown.FORM, ProjectId::new);
    }

    @Override
    protected Listing listing(Query query) {
        return query.listing(ProjectShown.FORM, ProjectFilters.class, SORTS);
    }

    @Override
    protected Page<ProjectView> list(Actor actor, Listing listing, Moment moment) {
        return application().projectViews().list(actor, listing, moment);
    }

    @Override
    protected ProjectView get(Actor actor, ProjectId one, Moment moment) {
        return application().projectViews().get(actor, one, moment);
    }

    @Override
    protected Stored<Project> add(StrategyApplication within, Actor actor, Supplier<Keyed<ProjectHeader>> content) {
        return within.createProject().handle(actor, new CreateProject.Command(id -> content.get()));
    }

    @Override
    protected Stored<Project> change(
            StrategyApplication within,
            Actor actor,
            ProjectId one,
            @Nullable Long version,
            UnaryOperator<Keyed<ProjectHeader>> edit) {
        return within.changeProject().handle(actor, new ChangeProject.Command(one, version, edit));
    }

    @Override
    protected void remove(Actor actor, ProjectId one, @Nullable Long version) {
        application().removeProject().handle(actor, new RemoveProject.Command(one, version));
    }

    @Override
    protected Stored<Project> standing(Ports ports, ProjectId one) {
        return ports.projects().get(one);
    }

    @Override
    protected ProjectBody body(ProjectHeader header) {
        return ProjectBody.of(header);
    }

    @Override
    protected ProjectHeader content(ProjectBody body) {
        return body.toHeader();
    }

    @Override
    protected Shown shown(Call call, ProjectView view) {
        return ProjectShown.of(call, view);
    }

    @Override
    protected Shown shown(Call call, Ports ports, Stored<Project> stored) {
        return ProjectShown.of(call, ports, stored);
    }
}
