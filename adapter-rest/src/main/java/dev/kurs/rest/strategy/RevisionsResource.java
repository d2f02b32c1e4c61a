package dev.kurs.rest.strategy;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.AdoptRevision;
import dev.kurs.application.strategy.ConsultOnRevision;
import dev.kurs.application.strategy.OpenRevision;
import dev.kurs.application.strategy.RevisionReviews.Impact;
import dev.kurs.application.strategy.RevisionReviews.Named;
import dev.kurs.application.strategy.WithdrawRevision;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.FieldChange;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Revision;
import dev.kurs.domain.strategy.Revision.RevisionStatus;
import dev.kurs.domain.strategy.Revision.Trigger;
import dev.kurs.domain.strategy.Revision.TriggerType;
import dev.kurs.domain.strategy.RevisionComparison;
import dev.kurs.domain.strategy.RevisionComparison.Difference;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Query;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The revisions of a strategy: opened, compared, sent on consultation, adopted or withdrawn. */
@Path(StrategyShown.COLLECTION + "/{strategy}/revisions")
public final class RevisionsResource {

    private static final Form<RevisionBody> FORM = Form.keyless(RevisionBody.class, RevisionFigures.class);
    private static final Form<AdoptionBody> ADOPTION = Form.keyless(AdoptionBody.class, null);
    private static final Form<NothingBody> NOTHING = Form.keyless(NothingBody.class, null);

    private final StrategyApplication application;

    /** The resource over the application. */
    public RevisionsResource(StrategyApplication application) {
        this.application = application;
    }

    /** A revision as it is opened. */
    public record RevisionBody(
            @NotNull @Size(min = 1, max = Text.BODY) String reason,
            @Size(max = 1000) List<@NotNull @Valid TriggerBody> triggers) {}

    /** What made a revision due. */
    public record TriggerBody(
            @NotNull TriggerType type, @Nullable UUID id) {}

    /** The first day in force, and the decision it rests on. */
    public record AdoptionBody(
            @Nullable LocalDate effectiveFrom, @Nullable DecisionId decision) {}

    /** What is sent with an act that needs nothing. */
    public record NothingBody() {}

    /** What acts have made of a revision. */
    record RevisionFigures(
            int number,
            RevisionStatus status,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant adoptedAt,
            @Nullable DecisionId decision) {}

    /** A revision as it is shown: it is known by its number within the strategy. */
    record RevisionShown(
            int number,
            RevisionStatus status,
            @Nullable String reason,
            List<TriggerBody> triggers,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant adoptedAt,
            @Nullable DecisionId decision,
            Instant createdAt,
            Instant updatedAt,
            Map<String, Link> _links) {}

    /** What a revision changes. */
    record Changes(List<ChangeShown> items) {}

    /** Something that differs. */
    record ChangeShown(String type, UUID id, String title, Difference change, List<FieldChange> fields) {}

    /** Whom a revision strands; what later features add is empty until they do. */
    record ImpactShown(
            List<Named> projects,
            List<Named> benefits,
            List<Named> indicators,
            List<Named> childStrategies,
            List<Named> communications) {}

    /** Lists the revisions, by number. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@PathParam("strategy") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, List.of());
        Moment moment = Moments.of(query);
        query.end();
        return call.read(ports -> {
                    Stored<Strategy> strategy =
                            application.strategyViews().getPlain(ports, call.actor(), new StrategyId(uuid), moment);
                    LocalDate day = moment.in(ports).day();
                    List<Revision> all = strategy.value().revisions();
                    int skip = Math.min(listing.from().skip(), all.size());
                    int end = Math.min(skip + listing.limit(), all.size());
                    List<RevisionShown> items = all.subList(skip, end).stream()
                            .map(revision -> shown(call, strategy, revision, day))
                            .toList();
                    return Answers.list(
                            call, query, FORM, new Page<>(items, end < all.size() ? new From(null, end) : null));
                })
                .response();
    }

    /** Opens the next revision. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response open(@PathParam("strategy") UUID uuid, @Context ContainerRequestContext context) {
        Call call = writing(context);
        StrategyId id = new StrategyId(uuid);
        RevisionBody body = call.sent(FORM).body();
        List<Trigger> triggers = body.triggers().stream()
                .map(trigger -> new Trigger(trigger.type(), trigger.id()))
                .toList();
        return call.write(
                actor ->
                        application.openRevision().handle(actor, new OpenRevision.Command(id, body.reason(), triggers)),
                (ports, strategy) -> {
                    Revision opened = strategy.value().openRevision().orElseThrow();
                    return answer(call, 201, strategy, opened, ports.today())
                            .with(HttpHeaders.LOCATION, call.collection() + "/" + opened.number());
                });
    }

    /** Shows a revision. */
    @GET
    @Path("{number:\\d{1,9}}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("strategy") UUID uuid,
            @PathParam("number") int number,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Moment moment = Moments.of(query);
        query.end();
        return call.read(ports -> {
                    Stored<Strategy> strategy =
                            application.strategyViews().getPlain(ports, call.actor(), new StrategyId(uuid), moment);
                    LocalDate day = moment.in(ports).day();
                    return answer(call, 200, strategy, find(strategy, number), day);
                })
                .response();
    }

    /** Shows what a revision changes against the one it follows. */
    @GET
    @Path("{number:\\d{1,9}}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    public Response changes(
            @PathParam("strategy") UUID uuid,
            @PathParam("number") int number,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        RevisionComparison found = application.revisionReviews().changes(call.actor(), new StrategyId(uuid), number);
        List<ChangeShown> items = found.items().stream()
                .map(item -> new ChangeShown(
                        item.type().toUpperCase(Locale.ROOT), item.id(), item.title(), item.change(), item.fields()))
                .toList();
        return Answers.json(new Changes(items)).response();
    }

    /** Shows whom a revision strands. */
    @GET
    @Path("{number:\\d{1,9}}/impact")
    @Produces(MediaType.APPLICATION_JSON)
    public Response impact(
            @PathParam("strategy") UUID uuid,
            @PathParam("number") int number,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        Impact found = application.revisionReviews().impact(call.actor(), new StrategyId(uuid), number);
        return Answers.json(new ImpactShown(
                        List.of(), found.benefits(), found.indicators(), found.childStrategies(), List.of()))
                .response();
    }

    /** Sends a revision out to be commented on. */
    @POST
    @Path("{number:\\d{1,9}}/consultation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response consult(
            @PathParam("strategy") UUID uuid,
            @PathParam("number") int number,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        call.sentOr(NOTHING, new NothingBody());
        ConsultOnRevision.Command command = new ConsultOnRevision.Command(new StrategyId(uuid), number);
        return act(call, number, actor -> application.consultOnRevision().handle(actor, command));
    }

    /** Adopts a revision. */
    @POST
    @Path("{number:\\d{1,9}}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response adopt(
            @PathParam("strategy") UUID uuid,
            @PathParam("number") int number,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        AdoptionBody body = call.sentOr(ADOPTION, new AdoptionBody(null, null));
        AdoptRevision.Command command =
                new AdoptRevision.Command(new StrategyId(uuid), number, body.effectiveFrom(), body.decision());
        return act(call, number, actor -> application.adoptRevision().handle(actor, command));
    }

    /** Gives a revision up. */
    @POST
    @Path("{number:\\d{1,9}}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @PathParam("strategy") UUID uuid,
            @PathParam("number") int number,
            @Context ContainerRequestContext context) {
        Call call = writing(context);
        call.sentOr(NOTHING, new NothingBody());
        WithdrawRevision.Command command = new WithdrawRevision.Command(new StrategyId(uuid), number);
        return act(call, number, actor -> application.withdrawRevision().handle(actor, command));
    }

    private static Response act(Call call, int number, Function<Actor, Stored<Strategy>> act) {
        return call.write(act, (ports, strategy) -> answer(call, 200, strategy, find(strategy, number), ports.today()));
    }

    private static Revision find(Stored<Strategy> strategy, int number) {
        return strategy.value().revision(number).orElseThrow(() -> new NotFound("revision", number));
    }

    /** A revision's tag is the strategy's version: they are written together. */
    private static Answer answer(Call call, int status, Stored<Strategy> strategy, Revision revision, LocalDate day) {
        return Answers.versioned(status, shown(call, strategy, revision, day), strategy.version());
    }

    private static RevisionShown shown(Call call, Stored<Strategy> stored, Revision revision, LocalDate day) {
        Strategy strategy = stored.value();
        String above = StrategyShown.COLLECTION + "/" + strategy.id();
        String collection = above + "/revisions";
        String self = collection + "/" + revision.number();
        boolean writes = call.actor().may(Role.EDITOR) && revision.status().isOpen();
        boolean wasAdopted =
                strategy.revisions().stream().anyMatch(one -> one.status().wasAdopted());
        Link.Links links = Link.Links.of(self, collection)
                .to("strategy", above)
                .to("goals", above + "/goals?revision=" + revision.number())
                .to("premises", above + "/premises?revision=" + revision.number())
                .to("changes", self + "/changes")
                .to("impact", self + "/impact")
                .act(writes, "consult", "POST", self + "/consultation")
                .act(writes, "adopt", "POST", self + "/adoption")
                .act(writes && wasAdopted, "withdraw", "POST", self + "/withdrawal");
        return new RevisionShown(
                revision.number(),
                strategy.statusOn(day, revision),
                revision.reason(),
                revision.triggers().stream()
                        .map(trigger -> new TriggerBody(trigger.type(), trigger.id()))
                        .toList(),
                revision.effectiveFrom(),
                revision.adoptedAt(),
                revision.decision(),
                revision.openedAt(),
                revision.adoptedAt() == null ? stored.updatedAt() : revision.adoptedAt(),
                links.all());
    }

    private static Call writing(ContainerRequestContext context) {
        Call call = Call.of(context).about("revision");
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }
}
