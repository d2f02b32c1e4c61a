package dev.kurs.rest.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.ChangeGoal;
import dev.kurs.application.strategy.RemoveGoal;
import dev.kurs.application.strategy.StrategyViews.GoalView;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Patch;
import dev.kurs.rest.Query;
import dev.kurs.rest.Sent;
import dev.kurs.rest.Shown;
import dev.kurs.rest.Writing;
import dev.kurs.rest.WrittenCollection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The goals of a strategy's revisions: read from any, written in the open one. */
@Path(StrategyShown.COLLECTION + "/{strategy}/goals")
public final class GoalsResource {

    private static final String KIND = "goal";

    private static final List<String> FILTERS =
            List.of("kind", "title", "parent", "owner", "weight", "order", "contributesTo");

    private static final Form<GoalBody> FORM = Form.of(GoalBody.class, GoalFigures.class);

    private final StrategyApplication application;

    /** The resource over the application. */
    public GoalsResource(StrategyApplication application) {
        this.application = application;
    }

    /** A goal as it is written. */
    public record GoalBody(
            @NotNull GoalKind kind,
            @NotNull @Size(min = 1, max = Text.BODY) String title,
            @Nullable @Size(max = Text.BODY) String description,
            @Nullable GoalId parent,
            @Nullable PersonId owner,
            @Nullable BigDecimal weight,
            @Nullable Integer order,
            @Size(max = 1000) List<@NotNull GoalId> supports,
            @Nullable GoalId contributesTo) {

        static GoalBody of(Goal goal) {
            return new GoalBody(
                    goal.kind(),
                    goal.title(),
                    goal.description(),
                    goal.parent(),
                    goal.owner(),
                    goal.weight(),
                    goal.order(),
                    goal.supports(),
                    goal.contributesTo());
        }

        Goal toGoal(GoalId id, StrategyId strategy) {
            return new Goal(
                    id,
                    strategy,
                    kind,
                    title,
                    description,
                    parent,
                    owner,
                    weight == null ? BigDecimal.ONE : weight,
                    order,
                    supports,
                    contributesTo);
        }
    }

    /** Lists the goals of a revision. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@PathParam("strategy") UUID strategy, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, FILTERS);
        Integer revision = query.value("revision", Integer.class);
        Moment moment = Moments.of(query);
        query.end();
        Page<Shown> page = call.read(ports -> {
            Page<GoalView> found = application
                    .strategyViews()
                    .listGoals(
                            ports,
                            call.actor(),
                            new StrategyId(strategy),
                            revision,
                            listing.knowing(moment.in(ports).known()),
                            moment);
            Map<UUID, List<ExternalKey>> keys = ports.resources()
                    .externalKeys(
                            found.items().stream().map(GoalsResource::uuid).toList());
            return new Page<>(
                    found.items().stream()
                            .map(view -> shown(call, view, keys.getOrDefault(uuid(view), List.of())))
                            .toList(),
                    found.next());
        });
        return Answers.list(call, query, FORM, page).response();
    }

    /** Adds a goal to the open revision. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("strategy") UUID strategy, @Context ContainerRequestContext context) {
        Call call = writing(context);
        return written(call, new StrategyId(strategy)).add();
    }

    /** Adds and changes goals in the open revision, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@PathParam("strategy") UUID strategy, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call, new StrategyId(strategy)).push(atomic);
    }

    private WrittenCollection<GoalBody, Goal> written(Call call, StrategyId strategy) {
        return new WrittenCollection<>(call, application, new Goals(call, strategy));
    }

    /** How the goals of a strategy are written. */
    private final class Goals implements Writing<GoalBody, Goal> {

        private final Call call;
        private final StrategyId strategy;

        Goals(Call call, StrategyId strategy) {
            this.call = call;
            this.strategy = strategy;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<GoalBody> form() {
            return FORM;
        }

        @Override
        public Stored<Goal> add(StrategyApplication within, Actor actor, Sent<GoalBody> sent) {
            return within.addGoal()
                    .handle(
                            actor,
                            new AddGoal.Command(
                                    strategy, id -> sent.as(() -> sent.body().toGoal(id, strategy))));
        }

        @Override
        public Stored<Goal> change(
                StrategyApplication within, Actor actor, UUID uuid, @Nullable Long version, Sent<GoalBody> sent) {
            GoalId id = new GoalId(uuid);
            return within.changeGoal()
                    .handle(
                            actor,
                            new ChangeGoal.Command(
                                    strategy,
                                    id,
                                    version,
                                    before -> sent.as(() -> sent.body().toGoal(id, strategy))));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return GoalsResource.this.standing(ports, call, strategy, new GoalId(id));
        }

        @Override
        public Shown shown(Ports ports, Stored<Goal> stored) {
            return GoalsResource.this.shown(
                    call, ports, strategy, stored.value().id());
        }

        @Override
        public void requireOwner(Ports ports) {
            ports.strategies().get(strategy);
        }
    }

    /** Shows a goal of a revision. */
    @GET
    @Path("{goal}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("strategy") UUID strategy,
            @PathParam("goal") UUID goal,
            @Context ContainerRequestContext context) {
        return show(Call.of(context), new StrategyId(strategy), ports -> goal);
    }

    /** Shows the goal that carries a key of another system. */
    @GET
    @Path("external/{system}/{key:.+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response getExternal(
            @PathParam("strategy") UUID strategy,
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        return show(
                Call.of(context),
                new StrategyId(strategy),
                ports -> ports.resources()
                        .findByExternalKey(KIND, Call.externalKey(system, key))
                        .orElseThrow(() -> new NotFound(KIND, system + "/" + key)));
    }

    /** Makes or changes the goal that carries a key of another system, in the open revision. */
    @PUT
    @Path("external/{system}/{key:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response putExternal(
            @PathParam("strategy") UUID uuid,
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        return written(call, new StrategyId(uuid)).put(Call.externalKey(system, key));
    }

    /** Changes a goal in the open revision. */
    @PATCH
    @Path("{goal}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("strategy") UUID uuid, @PathParam("goal") UUID goal, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId strategy = new StrategyId(uuid);
        GoalId id = new GoalId(goal);
        Patch<GoalBody> patch = call.patch(FORM);
        Long version = call.version(true, () -> standing(call, strategy, id));
        return call.write(
                actor -> application
                        .changeGoal()
                        .handle(actor, new ChangeGoal.Command(strategy, id, version, before -> {
                            Sent<GoalBody> sent = patch.to(GoalBody.of(before.value()), before.externalKeys());
                            return sent.as(() -> sent.body().toGoal(id, strategy));
                        })),
                (ports, stored) -> Answers.one(shown(call, ports, strategy, id)));
    }

    /** Takes a goal out of the open revision. */
    @DELETE
    @Path("{goal}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(
            @PathParam("strategy") UUID uuid, @PathParam("goal") UUID goal, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId strategy = new StrategyId(uuid);
        GoalId id = new GoalId(goal);
        Long version = call.version(false, () -> standing(call, strategy, id));
        return call.write(
                actor -> application.removeGoal().handle(actor, new RemoveGoal.Command(strategy, id, version)),
                removed -> Answers.nothing());
    }

    private Response show(Call call, StrategyId strategy, Function<Ports, UUID> which) {
        Query query = call.query();
        query.fields(FORM);
        Integer revision = query.value("revision", Integer.class);
        Moment moment = Moments.of(query);
        query.end();
        return call.read(ports -> {
                    GoalId id = new GoalId(which.apply(ports));
                    GoalView view =
                            application.strategyViews().getGoal(ports, call.actor(), strategy, id, revision, moment);
                    return Answers.one(shown(call, view, keys(ports, id)), query);
                })
                .response();
    }

    private Shown shown(Call call, Ports ports, StrategyId strategy, GoalId id) {
        GoalView view = application.strategyViews().getGoal(ports, call.actor(), strategy, id, null, Moment.NOW);
        return shown(call, view, keys(ports, id));
    }

    private static Shown shown(Call call, GoalView view, List<ExternalKey> keys) {
        Goal goal = view.goal().value();
        String collection = StrategyShown.COLLECTION + "/" + goal.strategy() + "/goals";
        String self = collection + "/" + goal.id();
        boolean writes = call.actor().may(Role.EDITOR);
        Link.Links links = Link.Links.of(self, collection)
                .to("strategy", StrategyShown.COLLECTION + "/" + goal.strategy())
                .to("indicators", Call.V1 + "/indicators?goal=" + goal.id())
                .act(writes && view.writable(), "change", "PATCH", self)
                .act(writes && view.writable(), "remove", "DELETE", self);
        return Shown.of(uuid(view), view.goal(), GoalBody.of(goal), GoalFigures.of(call, view), keys, links);
    }

    private static List<ExternalKey> keys(Ports ports, GoalId id) {
        return ports.resources().externalKeys(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    private static UUID uuid(GoalView view) {
        return view.goal().value().id().value();
    }

    private static Call writing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private long standing(Call call, StrategyId strategy, GoalId id) {
        return call.read(ports -> standing(ports, call, strategy, id));
    }

    private long standing(Ports ports, Call call, StrategyId strategy, GoalId id) {
        return application
                .strategyViews()
                .getGoal(ports, call.actor(), strategy, id, null, Moment.NOW)
                .goal()
                .version();
    }
}
