package dev.kurs.rest.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.ChangeStrategy;
import dev.kurs.application.strategy.CloseStrategy;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.LaunchStrategy;
import dev.kurs.application.strategy.RemoveStrategy;
import dev.kurs.application.strategy.StrategyViews.StrategyView;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answer;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Strategies: written, read on any day, launched and closed. */
@Path(StrategyShown.COLLECTION)
public final class StrategiesResource {

    private static final String KIND = "strategy";

    private static final List<String> FILTERS =
            List.of("title", "kind", "status", "owner", "parent", "orgUnit", "language");

    private static final Form<LaunchBody> LAUNCH = Form.keyless(LaunchBody.class, null);
    private static final Form<ClosureBody> CLOSURE = Form.keyless(ClosureBody.class, null);

    private final StrategyApplication application;

    /** The resource over the application. */
    public StrategiesResource(StrategyApplication application) {
        this.application = application;
    }

    /** The day of a launch; today, where none is given. */
    public record LaunchBody(@Nullable LocalDate on) {}

    /** How a strategy ends. */
    public record ClosureBody(
            @NotNull @Size(min = 1, max = Text.BODY) String reason,
            @NotNull @Size(min = 1, max = Text.BODY) String outcome,
            @Nullable StrategyId successor,
            @Nullable DecisionId decision) {}

    /** Lists strategies with their figures. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(StrategyShown.FORM, FILTERS);
        Moment moment = Moments.of(query);
        query.end();
        Page<StrategyView> found = application
                .strategyViews()
                .list(call.actor(), listing.knowing(call.read(moment::in).known()), moment);
        Map<UUID, List<ExternalKey>> keys = call.read(ports -> ports.resources()
                .externalKeys(found.items().stream()
                        .map(view -> view.strategy().value().id().value())
                        .toList()));
        List<Shown> items = found.items().stream()
                .map(view -> StrategyShown.of(
                        call,
                        view,
                        keys.getOrDefault(view.strategy().value().id().value(), List.of()),
                        null))
                .toList();
        return Answers.list(call, query, StrategyShown.FORM, new Page<>(items, found.next()))
                .response();
    }

    /** Creates a strategy. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(@Context ContainerRequestContext context) {
        Call call = writing(context);
        return written(call).add();
    }

    /** Creates and changes strategies, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    private WrittenCollection<StrategyBody, Strategy> written(Call call) {
        return new WrittenCollection<>(call, application, new Strategies(call));
    }

    /** How strategies are written. */
    private final class Strategies implements Writing<StrategyBody, Strategy> {

        private final Call call;

        Strategies(Call call) {
            this.call = call;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<StrategyBody> form() {
            return StrategyShown.FORM;
        }

        @Override
        public Stored<Strategy> add(StrategyApplication within, Actor actor, Sent<StrategyBody> sent) {
            return within.createStrategy()
                    .handle(
                            actor,
                            new CreateStrategy.Command(
                                    id -> sent.as(() -> sent.body().toDraft())));
        }

        @Override
        public Stored<Strategy> change(
                StrategyApplication within, Actor actor, UUID id, @Nullable Long version, Sent<StrategyBody> sent) {
            return within.changeStrategy()
                    .handle(
                            actor,
                            new ChangeStrategy.Command(
                                    new StrategyId(id),
                                    version,
                                    before -> sent.as(() -> sent.body().toDraft())));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return ports.strategies().get(new StrategyId(id)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<Strategy> stored) {
            return StrategiesResource.this.shown(call, ports, stored.value().id());
        }
    }

    /** Shows a strategy. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("id") UUID id, @Context ContainerRequestContext context) {
        return show(Call.of(context), ports -> id);
    }

    /** Shows the strategy that carries a key of another system. */
    @GET
    @Path("external/{system}/{key:.+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response getExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        return show(
                Call.of(context),
                ports -> ports.resources()
                        .findByExternalKey(KIND, Call.externalKey(system, key))
                        .orElseThrow(() -> new NotFound(KIND, system + "/" + key)));
    }

    /** Makes or changes the strategy that carries a key of another system. */
    @PUT
    @Path("external/{system}/{key:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response putExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        return written(call).put(Call.externalKey(system, key));
    }

    /** Changes a strategy and the content of its open revision. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId id = new StrategyId(uuid);
        Patch<StrategyBody> patch = call.patch(StrategyShown.FORM);
        Long version = call.version(true, () -> standing(call, id));
        return act(call, id, actor -> {
            application.changeStrategy().handle(actor, new ChangeStrategy.Command(id, version, before -> {
                Sent<StrategyBody> sent = patch.to(
                        StrategyBody.of(before.value().header(), before.value().content()), before.externalKeys());
                return sent.as(() -> sent.body().toDraft());
            }));
            return id;
        });
    }

    /** Removes a strategy that was never adopted. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId id = new StrategyId(uuid);
        Long version = call.version(false, () -> standing(call, id));
        return call.write(
                actor -> application.removeStrategy().handle(actor, new RemoveStrategy.Command(id, version)),
                removed -> Answers.nothing());
    }

    /** Launches a strategy. */
    @POST
    @Path("{id}/launch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response launch(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId id = new StrategyId(uuid);
        LaunchBody body = call.sentOr(LAUNCH, new LaunchBody(null));
        return act(call, id, actor -> {
            application.launchStrategy().handle(actor, new LaunchStrategy.Command(id, body.on()));
            return id;
        });
    }

    /** Closes a strategy. */
    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId id = new StrategyId(uuid);
        ClosureBody body = call.sent(CLOSURE).body();
        return act(call, id, actor -> {
            application
                    .closeStrategy()
                    .handle(
                            actor,
                            new CloseStrategy.Command(
                                    id, body.reason(), body.outcome(), body.successor(), body.decision()));
            return id;
        });
    }

    private Response act(Call call, StrategyId id, Function<Actor, StrategyId> act) {
        return call.write(act, (ports, done) -> Answers.one(shown(call, ports, id)));
    }

    private Response show(Call call, Function<Ports, UUID> which) {
        Query query = call.query();
        query.fields(StrategyShown.FORM);
        Moment moment = Moments.of(query);
        query.end();
        Answer answer = call.read(ports -> {
            StrategyId id = new StrategyId(which.apply(ports));
            StrategyView view = application.strategyViews().get(ports, call.actor(), id, moment);
            return Answers.one(StrategyShown.of(call, view, keys(ports, id), null), query);
        });
        return answer.response();
    }

    private Shown shown(Call call, Ports ports, StrategyId id) {
        StrategyView view = application.strategyViews().get(ports, call.actor(), id, Moment.NOW);
        return StrategyShown.of(call, view, keys(ports, id), null);
    }

    static List<ExternalKey> keys(Ports ports, StrategyId id) {
        return ports.resources().externalKeys(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    private static Call writing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private static long standing(Call call, StrategyId id) {
        return call.read(ports -> ports.strategies().get(id).version());
    }
}
