package dev.kurs.rest.benefit;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.BenefitViews.BenefitView;
import dev.kurs.application.benefit.ChangeBenefit;
import dev.kurs.application.benefit.CreateBenefit;
import dev.kurs.application.benefit.RemoveBenefit;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.benefit.BenefitCategory;
import dev.kurs.domain.benefit.BenefitStatus;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Benefits: written, and read as they stood on any day. */
@Path(BenefitShown.COLLECTION)
public final class BenefitsResource {

    private static final String KIND = "benefit";

    /** What a list can be filtered by. */
    record Filters(
            @Nullable ProjectId project,
            @Nullable GoalId goal,
            @Nullable StrategyId strategy,
            @Nullable PersonId owner,
            @Nullable StakeholderId beneficiary,
            @Nullable BenefitStatus status,
            @Nullable BenefitCategory category,
            @Nullable Boolean disbenefit,
            @Nullable String name,
            @Nullable LocalDate realisationFrom) {}

    private static final List<String> SORTS =
            List.of("status", "category", "name", "owner", "beneficiary", "disbenefit", "realisationFrom");

    private final StrategyApplication application;

    /** The resource over the application. */
    public BenefitsResource(StrategyApplication application) {
        this.application = application;
    }

    /** Lists benefits. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(BenefitShown.FORM, Filters.class, SORTS);
        Moment moment = query.moment();
        query.end();
        Page<BenefitView> page = application.benefitViews().list(call.actor(), listing, moment);
        List<Shown> items =
                page.items().stream().map(view -> BenefitShown.of(call, view)).toList();
        return Answers.list(call, query, BenefitShown.FORM, new Page<>(items, page.next()))
                .response();
    }

    /** Creates a benefit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response create(@Context ContainerRequestContext context) {
        return written(editing(context)).add();
    }

    /** Creates and changes benefits, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    /** Shows a benefit. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        return show(call, id(call));
    }

    /** Changes what is said of a benefit. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@Context ContainerRequestContext context) {
        Call call = editing(context);
        Patch<BenefitBody> patch = call.patch(BenefitShown.FORM);
        BenefitId id = id(call);
        Long version = call.version(true, () -> standing(call, id));
        return call.write(
                actor -> application.changeBenefit().handle(actor, new ChangeBenefit.Command(id, version, before -> {
                    Sent<BenefitBody> sent = patch.to(BenefitBody.of(before.value()), before.externalKeys());
                    return sent.as(sent.body()::toHeader);
                })),
                (ports, stored) -> Answers.one(BenefitShown.of(call, ports, stored)));
    }

    /** Removes a benefit that is open and was never measured. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@Context ContainerRequestContext context) {
        Call call = editing(context);
        BenefitId id = id(call);
        Long version = call.version(false, () -> standing(call, id));
        return call.write(
                actor -> application.removeBenefit().handle(actor, new RemoveBenefit.Command(id, version)),
                removed -> Answers.nothing());
    }

    /** Shows the benefit that carries a key of another system. */
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
        return show(call, new BenefitId(id));
    }

    /** Makes or changes the benefit that carries a key of another system. */
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

    private WrittenCollection<BenefitBody, Benefit> written(Call call) {
        return new WrittenCollection<>(call, application, new Benefits(call));
    }

    /** How benefits are written. */
    private record Benefits(Call call) implements Writing<BenefitBody, Benefit> {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<BenefitBody> form() {
            return BenefitShown.FORM;
        }

        @Override
        public Stored<Benefit> add(StrategyApplication within, Actor actor, Sent<BenefitBody> sent) {
            return within.createBenefit()
                    .handle(actor, new CreateBenefit.Command(id -> sent.as(sent.body()::toHeader)));
        }

        @Override
        public Stored<Benefit> change(
                StrategyApplication within, Actor actor, UUID id, @Nullable Long version, Sent<BenefitBody> sent) {
            return within.changeBenefit()
                    .handle(
                            actor,
                            new ChangeBenefit.Command(
                                    new BenefitId(id), version, before -> sent.as(sent.body()::toHeader)));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return ports.benefits().get(new BenefitId(id)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<Benefit> stored) {
            return BenefitShown.of(call, ports, stored);
        }
    }

    private Response show(Call call, BenefitId id) {
        Query query = call.query();
        query.fields(BenefitShown.FORM);
        Moment moment = query.moment();
        query.end();
        BenefitView view = application.benefitViews().get(call.actor(), id, moment);
        return Answers.one(BenefitShown.of(call, view), query).response();
    }

    private static Call editing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private static BenefitId id(Call call) {
        return new BenefitId(call.pathId("id"));
    }

    private static long standing(Call call, BenefitId id) {
        return call.read(ports -> ports.benefits().get(id).version());
    }
}
