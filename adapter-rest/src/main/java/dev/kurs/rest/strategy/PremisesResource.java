package dev.kurs.rest.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.AddPremise;
import dev.kurs.application.strategy.ChangePremise;
import dev.kurs.application.strategy.RemovePremise;
import dev.kurs.application.strategy.StrategyViews.PremiseView;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.Premise.Category;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.domain.strategy.PremiseStanding;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The premises of a strategy's revisions: read from any, written in the open one. */
@Path(StrategyShown.COLLECTION + "/{strategy}/premises")
public final class PremisesResource {

    private static final String KIND = "premise";

    private static final List<String> FILTERS = List.of("statement", "category", "watcher");

    private static final Form<PremiseBody> FORM = Form.of(PremiseBody.class, PremiseFigures.class);

    private final StrategyApplication application;

    /** The resource over the application. */
    public PremisesResource(StrategyApplication application) {
        this.application = application;
    }

    /** A premise as it is written. */
    public record PremiseBody(
            @NotNull @Size(min = 1, max = Text.BODY) String statement,
            @NotNull Category category,
            @Nullable PersonId watcher,
            @Nullable Period reviewCycle) {

        static PremiseBody of(Premise premise) {
            return new PremiseBody(premise.statement(), premise.category(), premise.watcher(), premise.reviewCycle());
        }

        Premise toPremise(PremiseId id, StrategyId strategy) {
            return new Premise(id, strategy, statement, category, watcher, reviewCycle);
        }
    }

    /** How a premise stands. */
    record PremiseFigures(
            @Nullable Verdict verdict, @Nullable LocalDate lastObservedOn, boolean overdue) {

        static PremiseFigures of(PremiseStanding standing) {
            return new PremiseFigures(standing.verdict(), standing.lastObservedOn(), standing.overdue());
        }
    }

    /** Lists the premises of a revision. */
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
            Page<PremiseView> found = application
                    .strategyViews()
                    .listPremises(
                            ports,
                            call.actor(),
                            new StrategyId(strategy),
                            revision,
                            listing.knowing(moment.in(ports).known()),
                            moment);
            Map<UUID, List<ExternalKey>> keys = ports.resources()
                    .externalKeys(
                            found.items().stream().map(PremisesResource::uuid).toList());
            return new Page<>(
                    found.items().stream()
                            .map(view -> shown(call, view, keys.getOrDefault(uuid(view), List.of())))
                            .toList(),
                    found.next());
        });
        return Answers.list(call, query, FORM, page).response();
    }

    /** Adds a premise to the open revision. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("strategy") UUID uuid, @Context ContainerRequestContext context) {
        Call call = writing(context);
        return written(call, new StrategyId(uuid)).add();
    }

    /** Adds and changes premises in the open revision, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@PathParam("strategy") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call, new StrategyId(uuid)).push(atomic);
    }

    private WrittenCollection<PremiseBody, Premise> written(Call call, StrategyId strategy) {
        return new WrittenCollection<>(call, application, new Premises(call, strategy));
    }

    /** How the premises of a strategy are written. */
    private final class Premises implements Writing<PremiseBody, Premise> {

        private final Call call;
        private final StrategyId strategy;

        Premises(Call call, StrategyId strategy) {
            this.call = call;
            this.strategy = strategy;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<PremiseBody> form() {
            return FORM;
        }

        @Override
        public Stored<Premise> add(StrategyApplication within, Actor actor, Sent<PremiseBody> sent) {
            return within.addPremise()
                    .handle(
                            actor,
                            new AddPremise.Command(
                                    strategy, id -> sent.as(() -> sent.body().toPremise(id, strategy))));
        }

        @Override
        public Stored<Premise> change(
                StrategyApplication within, Actor actor, UUID uuid, @Nullable Long version, Sent<PremiseBody> sent) {
            PremiseId id = new PremiseId(uuid);
            return within.changePremise()
                    .handle(
                            actor,
                            new ChangePremise.Command(
                                    strategy,
                                    id,
                                    version,
                                    before -> sent.as(() -> sent.body().toPremise(id, strategy))));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return PremisesResource.this.standing(ports, call, strategy, new PremiseId(id));
        }

        @Override
        public Shown shown(Ports ports, Stored<Premise> stored) {
            return PremisesResource.this.shown(
                    call, ports, strategy, stored.value().id());
        }

        @Override
        public void requireOwner(Ports ports) {
            ports.strategies().get(strategy);
        }
    }

    /** Shows a premise of a revision. */
    @GET
    @Path("{premise}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("strategy") UUID strategy,
            @PathParam("premise") UUID premise,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        query.fields(FORM);
        Integer revision = query.value("revision", Integer.class);
        Moment moment = Moments.of(query);
        query.end();
        PremiseId id = new PremiseId(premise);
        return call.read(ports -> {
                    PremiseView view = application
                            .strategyViews()
                            .getPremise(ports, call.actor(), new StrategyId(strategy), id, revision, moment);
                    return Answers.one(shown(call, view, keys(ports, id)), query);
                })
                .response();
    }

    /** Changes a premise in the open revision. */
    @PATCH
    @Path("{premise}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("strategy") UUID uuid,
            @PathParam("premise") UUID premise,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId strategy = new StrategyId(uuid);
        PremiseId id = new PremiseId(premise);
        Patch<PremiseBody> patch = call.patch(FORM);
        Long version = call.version(true, () -> standing(call, strategy, id));
        return call.write(
                actor -> application
                        .changePremise()
                        .handle(actor, new ChangePremise.Command(strategy, id, version, before -> {
                            Sent<PremiseBody> sent = patch.to(PremiseBody.of(before.value()), before.externalKeys());
                            return sent.as(() -> sent.body().toPremise(id, strategy));
                        })),
                (ports, stored) -> Answers.one(shown(call, ports, strategy, id)));
    }

    /** Takes a premise out of the open revision. */
    @DELETE
    @Path("{premise}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(
            @PathParam("strategy") UUID uuid,
            @PathParam("premise") UUID premise,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId strategy = new StrategyId(uuid);
        PremiseId id = new PremiseId(premise);
        Long version = call.version(false, () -> standing(call, strategy, id));
        return call.write(
                actor -> application.removePremise().handle(actor, new RemovePremise.Command(strategy, id, version)),
                removed -> Answers.nothing());
    }

    private Shown shown(Call call, Ports ports, StrategyId strategy, PremiseId id) {
        PremiseView view = application.strategyViews().getPremise(ports, call.actor(), strategy, id, null, Moment.NOW);
        return shown(call, view, keys(ports, id));
    }

    private static Shown shown(Call call, PremiseView view, List<ExternalKey> keys) {
        Premise premise = view.premise().value();
        String collection = StrategyShown.COLLECTION + "/" + premise.strategy() + "/premises";
        String self = collection + "/" + premise.id();
        boolean writes = call.actor().may(Role.EDITOR);
        String observations = Call.V1 + "/premises/" + premise.id() + "/observations";
        Link.Links links = Link.Links.of(self, collection)
                .to("strategy", StrategyShown.COLLECTION + "/" + premise.strategy())
                .to("observations", observations)
                .act(writes, "observe", "POST", observations)
                .act(writes && view.writable(), "change", "PATCH", self)
                .act(writes && view.writable(), "remove", "DELETE", self);
        return Shown.of(
                uuid(view), view.premise(), PremiseBody.of(premise), PremiseFigures.of(view.standing()), keys, links);
    }

    private static List<ExternalKey> keys(Ports ports, PremiseId id) {
        return ports.resources().externalKeys(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    private static UUID uuid(PremiseView view) {
        return view.premise().value().id().value();
    }

    private static Call writing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private long standing(Call call, StrategyId strategy, PremiseId id) {
        return call.read(ports -> standing(ports, call, strategy, id));
    }

    private long standing(Ports ports, Call call, StrategyId strategy, PremiseId id) {
        return application
                .strategyViews()
                .getPremise(ports, call.actor(), strategy, id, null, Moment.NOW)
                .premise()
                .version();
    }
}
