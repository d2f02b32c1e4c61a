package dev.kurs.rest.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.ChangeProject;
import dev.kurs.application.portfolio.CreateProject;
import dev.kurs.application.portfolio.ProjectViews.ProjectView;
import dev.kurs.application.portfolio.RemoveProject;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Patch;
import dev.kurs.rest.Query;
import dev.kurs.rest.Sent;
import dev.kurs.rest.Shown;
import dev.kurs.rest.Writing;
import dev.kurs.rest.WrittenCollection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects: written, and read as they stood on any day. */
@Path(ProjectShown.COLLECTION)
public final class ProjectsResource {

    private static final String KIND = "project";

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

    private final StrategyApplication application;

    /** The resource over the application. */
    public ProjectsResource(StrategyApplication application) {
        this.application = application;
    }

    /** Lists projects. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(ProjectShown.FORM, ProjectFilters.class, SORTS);
        Moment moment = query.moment();
        query.end();
        Page<ProjectView> page = application.projectViews().list(call.actor(), listing, moment);
        List<Shown> items =
                page.items().stream().map(view -> ProjectShown.of(call, view)).toList();
        return Answers.list(call, query, ProjectShown.FORM, new Page<>(items, page.next()))
                .response();
    }

    /** Creates a project. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(@Context ContainerRequestContext context) {
        return written(editing(context)).add();
    }

    /** Creates and changes projects, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    /** Shows a project. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        return show(call, id(call));
    }

    /** Changes what is said of a project. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@Context ContainerRequestContext context) {
        Call call = editing(context);
        Patch<ProjectBody> patch = call.patch(ProjectShown.FORM);
        ProjectId id = id(call);
        Long version = call.version(true, () -> standing(call, id));
        return call.write(
                actor -> application.changeProject().handle(actor, new ChangeProject.Command(id, version, before -> {
                    Sent<ProjectBody> sent = patch.to(ProjectBody.of(before.value()), before.externalKeys());
                    return sent.as(sent.body()::toHeader);
                })),
                (ports, stored) -> Answers.one(ProjectShown.of(call, ports, stored)));
    }

    /** Removes a project that took no step. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@Context ContainerRequestContext context) {
        Call call = editing(context);
        ProjectId id = id(call);
        Long version = call.version(false, () -> standing(call, id));
        return call.write(
                actor -> application.removeProject().handle(actor, new RemoveProject.Command(id, version)),
                removed -> Answers.nothing());
    }

    /** Shows the project that carries a key of another system. */
    @GET
    @Path("external/{system}/{key:.+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response getExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        ExternalKey external = Call.externalKey(system, key);
        UUID id = call.read(ports -> ports.resources().findByExternalKey(KIND, external))
                .orElseThrow(() -> new NotFound(KIND, system + "/" + key));
        return show(call, new ProjectId(id));
    }

    /** Makes or changes the project that carries a key of another system. */
    @PUT
    @Path("external/{system}/{key:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response putExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        return written(editing(context)).put(Call.externalKey(system, key));
    }

    private WrittenCollection<ProjectBody, Project> written(Call call) {
        return new WrittenCollection<>(call, application, new Projects(call));
    }

    /** How projects are written. */
    private record Projects(Call call) implements Writing<ProjectBody, Project> {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<ProjectBody> form() {
            return ProjectShown.FORM;
        }

        @Override
        public Stored<Project> add(StrategyApplication within, Actor actor, Sent<ProjectBody> sent) {
            return within.createProject()
                    .handle(actor, new CreateProject.Command(id -> sent.as(sent.body()::toHeader)));
        }

        @Override
        public Stored<Project> change(
                StrategyApplication within, Actor actor, UUID id, @Nullable Long version, Sent<ProjectBody> sent) {
            return within.changeProject()
                    .handle(
                            actor,
                            new ChangeProject.Command(
                                    new ProjectId(id), version, before -> sent.as(sent.body()::toHeader)));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return ports.projects().get(new ProjectId(id)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<Project> stored) {
            return ProjectShown.of(call, ports, stored);
        }
    }

    private Response show(Call call, ProjectId id) {
        Query query = call.query();
        query.fields(ProjectShown.FORM);
        Moment moment = query.moment();
        query.end();
        ProjectView view = application.projectViews().get(call.actor(), id, moment);
        return Answers.one(ProjectShown.of(call, view), query).response();
    }

    private static Call editing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private static ProjectId id(Call call) {
        return new ProjectId(call.pathId("id"));
    }

    private static long standing(Call call, ProjectId id) {
        return call.read(ports -> ports.projects().get(id).version());
    }
}
