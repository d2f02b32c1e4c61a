package dev.kurs.rest.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.GrantMandate;
import dev.kurs.application.governance.MandateViews;
import dev.kurs.application.governance.MandateViews.MandateView;
import dev.kurs.application.governance.RevokeMandate;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.Mandate.Revocation;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Query;
import dev.kurs.rest.Sent;
import dev.kurs.rest.Shown;
import dev.kurs.rest.Writing;
import dev.kurs.rest.WrittenCollection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Mandates: granted, read and taken back, never changed. */
@Path(MandatesResource.COLLECTION)
public final class MandatesResource {

    static final String COLLECTION = Call.V1 + "/mandates";

    private static final String KIND = "mandate";

    private static final Form<RevocationBody> REVOCATION = Form.bare(RevocationBody.class, Ended.class);

    private static final List<String> SORTS = List.of("scope", "from", "to", "mayDelegate", "revokedOn");

    private final StrategyApplication application;
    private final MandateViews views;

    /** The resource over the application. */
    public MandatesResource(StrategyApplication application) {
        this.application = application;
        this.views = application.mandateViews();
    }

    /** What mandates can be picked by: who holds them, what they are over, which one they lie within. */
    record Filters(
            BodyId body,
            PositionId position,
            PersonId person,
            Place.Type scope,
            StrategyId strategy,
            GoalId goal,
            ProjectId project,
            MandateId grantedBy,
            Boolean mayDelegate) {}

    /** How a mandate is taken back, as it is written. */
    record RevocationBody(
            @NotNull LocalDate on,
            @NotNull @Size(max = Text.BODY) String reason) {}

    /** What a revocation brings with it, which is computed. */
    record Ended(List<MandateId> ended) {}

    /** Lists mandates. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(MandateShown.FORM, Filters.class, SORTS);
        Moment moment = query.moment();
        query.end();
        Page<Shown> page = call.read(ports -> {
            Page<MandateView> found = views.list(ports, call.actor(), listing, moment);
            Map<UUID, List<ExternalKey>> keys = ports.resources()
                    .externalKeys(
                            found.items().stream().map(MandatesResource::uuid).toList());
            return new Page<>(
                    found.items().stream()
                            .map(view -> MandateShown.of(
                                    call,
                                    view,
                                    MandateShown.Figures.of(view),
                                    keys.getOrDefault(uuid(view), List.of())))
                            .toList(),
                    found.next());
        });
        return Answers.list(call, query, MandateShown.FORM, page).response();
    }

    /** Grants a mandate. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@Context ContainerRequestContext context) {
        return written(granting(context)).add();
    }

    /** Grants mandates, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    /** Shows a mandate. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        MandateId id = new MandateId(call.pathId("id"));
        return show(call, ports -> id);
    }

    /** Shows the mandate that carries a key of another system. */
    @GET
    @Path("external/{system}/{key:.+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response getExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        ExternalKey external = Call.externalKey(system, key);
        return show(
                Call.of(context),
                ports -> ports.resources()
                        .findByExternalKey(KIND, external)
                        .map(MandateId::new)
                        .orElseThrow(() -> new NotFound(KIND, system + "/" + key)));
    }

    /** Grants the mandate that carries a key of another system; one that stands is answered when it says the same. */
    @PUT
    @Path("external/{system}/{key:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response putExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        return written(granting(context)).put(Call.externalKey(system, key));
    }

    /** Takes a mandate back, and tells which ones end with it. */
    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@Context ContainerRequestContext context) {
        Call call = granting(context);
        MandateId id = new MandateId(call.pathId("id"));
        RevocationBody body = call.sent(REVOCATION).body();
        return call.write(
                actor -> application
                        .revokeMandate()
                        .handle(actor, new RevokeMandate.Command(id, new Revocation(body.on(), body.reason()))),
                (ports, revoked) -> {
                    MandateView view = views.of(ports, revoked.mandate());
                    return Answers.one(MandateShown.of(
                            call, view, MandateShown.Ending.of(view, revoked.ended()), keys(ports, uuid(view))));
                });
    }

    private static Call granting(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private Response show(Call call, Function<Ports, MandateId> which) {
        Query query = call.query();
        query.fields(MandateShown.FORM);
        Moment moment = query.moment();
        query.end();
        return call.read(ports -> {
                    MandateView view = views.get(ports, call.actor(), which.apply(ports), moment);
                    return Answers.one(shown(call, ports, view), query);
                })
                .response();
    }

    private static Shown shown(Call call, Ports ports, MandateView view) {
        return MandateShown.of(call, view, MandateShown.Figures.of(view), keys(ports, uuid(view)));
    }

    private static List<ExternalKey> keys(Ports ports, UUID uuid) {
        return ports.resources().externalKeys(List.of(uuid)).getOrDefault(uuid, List.of());
    }

    private static UUID uuid(MandateView view) {
        return view.stored().value().id().value();
    }

    private WrittenCollection<MandateBody, Mandate> written(Call call) {
        return new WrittenCollection<>(call, application, new Granted(call, views));
    }

    /** How mandates are written: granted, and never changed. */
    private record Granted(Call call, MandateViews views) implements Writing<MandateBody, Mandate> {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<MandateBody> form() {
            return MandateShown.FORM;
        }

        @Override
        public Stored<Mandate> add(StrategyApplication within, Actor actor, Sent<MandateBody> sent) {
            return within.grantMandate().handle(actor, new GrantMandate.Command(() -> sent.as(sent.body()::toDraft)));
        }

        /** One that stands is answered when the same is sent again. */
        @Override
        public Stored<Mandate> change(
                StrategyApplication within, Actor actor, UUID id, @Nullable Long version, Sent<MandateBody> sent) {
            GrantMandate.Draft draft = sent.as(sent.body()::toDraft).value();
            return within.transactions().read(actor.organisation(), ports -> {
                Stored<Mandate> stored = ports.mandates().get(new MandateId(id)).expect(version);
                if (!draft.says(stored.value())) {
                    throw new NotAllowed(KIND);
                }
                return stored;
            });
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return ports.mandates().get(new MandateId(id)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<Mandate> stored) {
            return MandatesResource.shown(call, ports, views.of(ports, stored));
        }
    }
}
