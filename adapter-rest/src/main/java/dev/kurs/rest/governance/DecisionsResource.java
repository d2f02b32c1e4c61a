package dev.kurs.rest.governance;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.ChangeDecision;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.application.governance.OpenDecision;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Decision.DecisionStatus;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.governance.Subject;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
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

/** Decisions: questions that are put, and what came of them. */
@Path(DecisionShown.COLLECTION)
public final class DecisionsResource {

    static final String KIND = "decision";

    private static final List<String> SORTS = List.of("status", "power", "subjectType");

    private final StrategyApplication application;
    private final DecisionViews views;

    /** The resource over the application. */
    public DecisionsResource(StrategyApplication application) {
        this.application = application;
        this.views = application.decisionViews();
    }

    /** What decisions can be picked by: how they stand, who decides what about what, and what they are linked with. */
    record Filters(
            DecisionStatus status,
            Power power,
            BodyId body,
            PersonId person,
            Subject.Type subjectType,
            UUID subject,
            StrategyId strategy,
            ProjectId project,
            GoalId goal,
            MandateId mandate,
            DecisionId supersedes,
            DecisionId escalatedFrom,
            PersonId proposedBy) {}

    /** Lists decisions. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(DecisionShown.FORM, Filters.class, SORTS);
        LocalDate asOf = query.day("asOf");
        query.end();
        Page<Shown> page = call.read(ports ->
                shown(call, ports, views.list(ports, call.actor(), listing.knowing(knowledge(ports, asOf)))));
        return Answers.list(call, query, DecisionShown.FORM, page).response();
    }

    /** A part of a list as it is shown; the whole count of each is told where it is shown alone. */
    static Page<Shown> shown(Call call, Ports ports, Page<DecisionView> found) {
        Map<UUID, List<ExternalKey>> keys = ports.resources()
                .externalKeys(
                        found.items().stream().map(DecisionsResource::uuid).toList());
        return new Page<>(
                found.items().stream()
                        .map(view -> DecisionShown.of(call, view, keys.getOrDefault(uuid(view), List.of()), false))
                        .toList(),
                found.next());
    }

    /** Opens a decision. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response open(@Context ContainerRequestContext context) {
        return written(editing(context)).add();
    }

    /** Opens and changes decisions, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    /** Shows a decision. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        DecisionId id = id(call);
        return show(call, ports -> id);
    }

    /** Puts the question of a decision otherwise. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@Context ContainerRequestContext context) {
        Call call = editing(context);
        Patch<DecisionBody> patch = call.patch(DecisionShown.FORM);
        DecisionId id = id(call);
        Long version = call.version(
                true, () -> call.read(ports -> ports.decisions().get(id).version()));
        return call.write(
                actor -> application.changeDecision().handle(actor, new ChangeDecision.Command(id, version, before -> {
                    Sent<DecisionBody> sent = patch.to(DecisionBody.of(before.value()), before.externalKeys());
                    return sent.as(sent.body()::toDraft);
                })),
                (ports, stored) -> Answers.one(DecisionShown.of(call, ports, stored, views)));
    }

    /** Shows the decision that carries a key of another system. */
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
                        .map(DecisionId::new)
                        .orElseThrow(() -> new NotFound(KIND, system + "/" + key)));
    }

    /** Opens the decision that carries a key of another system, or puts its question otherwise. */
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

    private Response show(Call call, Function<Ports, DecisionId> which) {
        Query query = call.query();
        query.fields(DecisionShown.FORM);
        LocalDate asOf = query.day("asOf");
        query.end();
        return call.read(ports -> {
                    DecisionView view = views.get(ports, call.actor(), which.apply(ports), knowledge(ports, asOf));
                    UUID uuid = uuid(view);
                    List<ExternalKey> keys =
                            ports.resources().externalKeys(List.of(uuid)).getOrDefault(uuid, List.of());
                    return Answers.one(DecisionShown.of(call, view, keys, true), query);
                })
                .response();
    }

    private static AsOf knowledge(Ports ports, @Nullable LocalDate day) {
        return day == null ? AsOf.NOW : new Moment(null, day).in(ports).known();
    }

    private static Call editing(ContainerRequestContext context) {
        Call call = Call.of(context).about(KIND);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private static DecisionId id(Call call) {
        return new DecisionId(call.pathId("id"));
    }

    private static UUID uuid(DecisionView view) {
        return view.decision().id().value();
    }

    private WrittenCollection<DecisionBody, Decision> written(Call call) {
        return new WrittenCollection<>(call, application, new Decisions(call, views));
    }

    /** How decisions are written. */
    private record Decisions(Call call, DecisionViews views) implements Writing<DecisionBody, Decision> {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Form<DecisionBody> form() {
            return DecisionShown.FORM;
        }

        @Override
        public Stored<Decision> add(StrategyApplication within, Actor actor, Sent<DecisionBody> sent) {
            return within.openDecision().handle(actor, new OpenDecision.Command(() -> sent.as(sent.body()::toDraft)));
        }

        @Override
        public Stored<Decision> change(
                StrategyApplication within, Actor actor, UUID id, @Nullable Long version, Sent<DecisionBody> sent) {
            return within.changeDecision()
                    .handle(
                            actor,
                            new ChangeDecision.Command(
                                    new DecisionId(id), version, before -> sent.as(sent.body()::toDraft)));
        }

        @Override
        public long standing(Ports ports, UUID id) {
            return ports.decisions().get(new DecisionId(id)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<Decision> stored) {
            return DecisionShown.of(call, ports, stored, views);
        }
    }
}
