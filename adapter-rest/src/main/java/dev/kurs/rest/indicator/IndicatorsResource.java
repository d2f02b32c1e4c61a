package dev.kurs.rest.indicator;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.AddIndicator;
import dev.kurs.application.indicator.ChangeIndicator;
import dev.kurs.application.indicator.IndicatorDraft;
import dev.kurs.application.indicator.IndicatorViews;
import dev.kurs.application.indicator.IndicatorViews.IndicatorView;
import dev.kurs.application.indicator.RemoveIndicator;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Progress.Facts;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
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

/** Indicators, with the figures of a day. */
@Path(Call.V1 + "/indicators")
public final class IndicatorsResource {

    private static final String KIND = "indicator";

    private static final Form<IndicatorBody> FORM = Form.of(IndicatorBody.class, IndicatorFigures.class);

    private static final List<String> FILTERS =
            List.of("goal", "benefit", "name", "unit", "direction", "stage", "source", "sourceKey", "verifier");

    private final StrategyApplication application;
    private final IndicatorViews views;

    /** The resource over the application. */
    public IndicatorsResource(StrategyApplication application) {
        this.application = application;
        this.views = application.indicatorViews();
    }

    /** Lists indicators. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, FILTERS);
        StrategyId strategy = query.value("strategy", StrategyId.class);
        Moment moment = query.moment();
        query.end();
        Listing wanted = strategy == null ? listing : listing.where("strategy", strategy.toString());
        Page<IndicatorView> page = views.list(call.actor(), wanted, moment);
        List<Shown> items = page.items().stream().map(view -> shown(call, view)).toList();
        return Answers.list(call, query, FORM, new Page<>(items, page.next())).response();
    }

    /** Adds an indicator. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@Context ContainerRequestContext context) {
        return written(editing(context)).add();
    }

    /** Adds and changes indicators, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    /** Shows an indicator. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        return show(call, id(call));
    }

    /** Changes an indicator. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@Context ContainerRequestContext context) {
        Call call = editing(context);
        Patch<IndicatorBody> patch = call.patch(FORM);
        IndicatorId id = id(call);
        Long version = call.version(true, () -> standing(call, id));
        return call.write(
                actor -> application
                        .changeIndicator()
                        .handle(actor, new ChangeIndicator.Command(id, version, before -> {
                            IndicatorDraft draft = before.value();
                            Sent<IndicatorBody> sent = patch.to(
                                    IndicatorBody.of(draft.measure(), draft.baseline(), draft.trajectory()),
                                    before.externalKeys());
                            return sent.as(sent.body()::toDraft);
                        })),
                (ports, stored) -> Answers.one(shown(call, ports, stored)));
    }

    /** Removes an indicator that was never measured. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@Context ContainerRequestContext context) {
        Call call = editing(context);
        IndicatorId id = id(call);
        Long version = call.version(false, () -> standing(call, id));
        return call.write(
                actor -> application.removeIndicator().handle(actor, new RemoveIndicator.Command(id, version)),
                removed -> Answers.nothing());
    }

    /** Shows the indicator that carries a key of another system. */
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
        return show(call, new IndicatorId(id));
    }

    /** Makes or changes the indicator that carries a key of another system. */
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

    private WrittenCollection<IndicatorBody, Indicator> written(Call call) {
        return new WrittenCollection<>(call, application, new Indicators(call));
    }

    /** How indicators are written. */
    private record Indicators(Call call) implements Writing<IndicatorBody, Indicator> {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<IndicatorBody> form() {
            return FORM;
        }

        @Override
        public Stored<Indicator> add(StrategyApplication within, Actor actor, Sent<IndicatorBody> sent) {
            return within.addIndicator().handle(actor, new AddIndicator.Command(id -> sent.as(sent.body()::toDraft)));
        }

        @Override
        public Stored<Indicator> change(
                StrategyApplication within, Actor actor, UUID id, @Nullable Long version, Sent<IndicatorBody> sent) {
            return within.changeIndicator()
                    .handle(
                            actor,
                            new ChangeIndicator.Command(
                                    new IndicatorId(id),
                                    version,
                                    before -> sent.as(() -> replacing(before.value(), sent.body()))));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return ports.indicators().get(new IndicatorId(id)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<Indicator> stored) {
            return IndicatorsResource.shown(call, ports, stored);
        }
    }

    /** A system that pushes what it knows of an indicator says nothing of its trajectory by leaving it out. */
    private static IndicatorDraft replacing(IndicatorDraft before, IndicatorBody body) {
        IndicatorDraft draft = body.toDraft();
        return draft.trajectory() != null
                ? draft
                : new IndicatorDraft(draft.measure(), draft.baseline(), before.trajectory());
    }

    private Response show(Call call, IndicatorId id) {
        Query query = call.query();
        query.fields(FORM);
        Moment moment = query.moment();
        query.end();
        return Answers.one(shown(call, views.get(call.actor(), id, moment)), query)
                .response();
    }

    private static Call editing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private static IndicatorId id(Call call) {
        return new IndicatorId(call.pathId("id"));
    }

    private static long standing(Call call, IndicatorId id) {
        return call.read(ports -> ports.indicators().get(id).version());
    }

    private static Shown shown(Call call, Ports ports, Stored<Indicator> stored) {
        return shown(call, IndicatorViews.of(ports, stored, Moment.NOW));
    }

    private static Shown shown(Call call, IndicatorView view) {
        Indicator indicator = view.indicator().value();
        Facts facts = view.progress().facts();
        Trajectory trajectory = facts.trajectory() != null
                ? facts.trajectory()
                : indicator.newestTrajectory().orElse(null);
        return Shown.of(
                indicator.id().value(),
                view.indicator(),
                IndicatorBody.of(indicator.measure(), indicator.baseline(), trajectory),
                IndicatorFigures.of(view.progress(), call.language()),
                view.externalKeys(),
                links(call, view));
    }

    private static Links links(Call call, IndicatorView view) {
        Indicator indicator = view.indicator().value();
        String self = call.collection() + "/" + indicator.id();
        boolean edits = call.actor().may(Role.EDITOR);
        String measurements = self + "/measurements";
        String trajectories = self + "/trajectories";
        return Links.of(self, call.collection())
                .to("measurements", measurements)
                .to("trajectories", trajectories)
                .act(edits, "change", "PATCH", self)
                .act(edits && view.progress().facts().latest() == null, "remove", "DELETE", self)
                .act(call.actor().may(Role.CONTRIBUTOR), "measure", "POST", measurements)
                .act(edits && indicator.baseline() != null, "trajectory", "POST", trajectories);
    }
}
