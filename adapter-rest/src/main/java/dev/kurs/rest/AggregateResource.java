package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.organisation.Role;
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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that have a life of their own, as {@link RegisterResource} is for what is only kept: listed and read as
 * they stood on any day, written, removed, and found or made by the keys of other systems. Editors write them.
 *
 * @param <I> their id
 * @param <B> how one is written in JSON
 * @param <C> what is said of one
 * @param <T> what is stored
 * @param <V> one as it is read
 */
public abstract class AggregateResource<I extends Id, B extends Record, C, T, V> {

    private final StrategyApplication application;
    private final String kind;
    private final Form<B> form;
    private final Function<UUID, I> id;

    /**
     * A kind of thing.
     *
     * @param kind what they are called: {@code project}
     * @param id makes an id of a UUID
     */
    protected AggregateResource(StrategyApplication application, String kind, Form<B> form, Function<UUID, I> id) {
        this.application = application;
        this.kind = kind;
        this.form = form;
        this.id = id;
    }

    /** The application that is called. */
    protected final StrategyApplication application() {
        return application;
    }

    /** What is asked of a list, but for the moment. */
    protected abstract Listing listing(Query query);

    /** A part of the list that the actor may see. */
    protected abstract Page<V> list(Actor actor, Listing listing, Moment moment);

    /** One that the actor may see. */
    protected abstract V get(Actor actor, I one, Moment moment);

    /** Adds a new one. */
    protected abstract Stored<T> add(StrategyApplication within, Actor actor, Supplier<Keyed<C>> content);

    /** Says something else of one. */
    protected abstract Stored<T> change(
            StrategyApplication within, Actor actor, I one, @Nullable Long version, UnaryOperator<Keyed<C>> edit);

    /** Removes one. */
    protected abstract void remove(Actor actor, I one, @Nullable Long version);

    /** One as it stands. */
    protected abstract Stored<T> standing(Ports ports, I one);

    /** How what is said of one is written. */
    protected abstract B body(C content);

    /** What a body says of one. */
    protected abstract C content(B body);

    /** What a body says of one that stands, for whoever sends it whole. */
    protected C replacing(C before, B body) {
        return content(body);
    }

    /** How one is shown. */
    protected abstract Shown shown(Call call, V view);

    /** How one is shown as it stands. */
    protected abstract Shown shown(Call call, Ports ports, Stored<T> stored);

    /** Lists them. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = listing(query);
        Moment moment = query.moment();
        query.end();
        Page<V> page = list(call.actor(), listing, moment);
        List<Shown> items = page.items().stream().map(view -> shown(call, view)).toList();
        return Answers.list(call, query, form, new Page<>(items, page.next())).response();
    }

    /** Adds one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@Context ContainerRequestContext context) {
        return written(editing(context)).add();
    }

    /** Adds and changes them, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(kind);
        boolean atomic = call.query().atomic();
        call.actor().require(Role.EDITOR);
        return written(call).push(atomic);
    }

    /** Shows one. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        return show(call, id(call));
    }

    /** Changes what is said of one. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@Context ContainerRequestContext context) {
        Call call = editing(context);
        Patch<B> patch = call.patch(form);
        I one = id(call);
        Long version = call.version(true, () -> version(call, one));
        return call.write(
                actor -> change(application, actor, one, version, before -> {
                    Sent<B> sent = patch.to(body(before.value()), before.externalKeys());
                    return sent.as(() -> content(sent.body()));
                }),
                (ports, stored) -> Answers.one(shown(call, ports, stored)));
    }

    /** Removes one. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@Context ContainerRequestContext context) {
        Call call = editing(context);
        I one = id(call);
        Long version = call.version(false, () -> version(call, one));
        return call.write(
                actor -> {
                    remove(actor, one, version);
                    return one;
                },
                removed -> Answers.nothing());
    }

    /** Shows the one that carries a key of another system. */
    @GET
    @Path("external/{system}/{key:.+}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response getExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        ExternalKey external = Call.externalKey(system, key);
        UUID found = call.read(ports -> ports.resources().findByExternalKey(kind, external))
                .orElseThrow(() -> new NotFound(kind, system + "/" + key));
        return show(call, id.apply(found));
    }

    /** Makes or changes the one that carries a key of another system. */
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

    private WrittenCollection<B, T> written(Call call) {
        return new WrittenCollection<>(call, application, new Written(call));
    }

    /** How they are written. */
    private final class Written implements Writing<B, T> {

        private final Call call;

        Written(Call call) {
            this.call = call;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Form<B> form() {
            return form;
        }

        @Override
        public Stored<T> add(StrategyApplication within, Actor actor, Sent<B> sent) {
            return AggregateResource.this.add(within, actor, () -> sent.as(() -> content(sent.body())));
        }

        @Override
        public Stored<T> change(
                StrategyApplication within, Actor actor, UUID one, @Nullable Long version, Sent<B> sent) {
            return AggregateResource.this.change(
                    within,
                    actor,
                    id.apply(one),
                    version,
                    before -> sent.as(() -> replacing(before.value(), sent.body())));
        }

        @Override
        public long standing(Ports ports, UUID one) {
            return AggregateResource.this.standing(ports, id.apply(one)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<T> stored) {
            return AggregateResource.this.shown(call, ports, stored);
        }
    }

    private Response show(Call call, I one) {
        Query query = call.query();
        query.fields(form);
        Moment moment = query.moment();
        query.end();
        return Answers.one(shown(call, get(call.actor(), one, moment)), query).response();
    }

    private Call editing(ContainerRequestContext context) {
        Call call = Call.of(context).about(kind);
        call.query().end();
        call.actor().require(Role.EDITOR);
        return call;
    }

    private I id(Call call) {
        return id.apply(call.pathId("id"));
    }

    private long version(Call call, I one) {
        return call.read(ports -> standing(ports, one).version());
    }
}
