package dev.kurs.rest;

import dev.kurs.application.Actor;
import dev.kurs.application.AsOf;
import dev.kurs.application.Keyed;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotAllowed;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.register.AddEntry;
import dev.kurs.application.register.ChangeEntry;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RecordShape;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.Role;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one register: listed, added, read, and found or made by the keys of other systems. A register whose
 * entries may also be changed and removed is an {@link EditableRegisterResource}.
 *
 * @param <I> the entries' id
 * @param <E> the entry
 * @param <B> how it is written in JSON
 */
public abstract class RegisterResource<I extends Id, E extends RegisterEntry, B extends Record> {

    final StrategyApplication application;
    final RegisterKind<E> kind;
    final Form<B> form;
    private final Function<UUID, I> id;
    private final List<String> filters;

    /**
     * A register.
     *
     * @param id makes an id of a UUID
     */
    protected RegisterResource(
            StrategyApplication application, RegisterKind<E> kind, Form<B> form, Function<UUID, I> id) {
        this.application = application;
        this.kind = kind;
        this.form = form;
        this.id = id;
        Collection<String> stored = RecordShape.names(kind.type().asSubclass(Record.class));
        this.filters = form.scalars().keySet().stream().filter(stored::contains).toList();
    }

    /** The application that is called. */
    protected final StrategyApplication application() {
        return application;
    }

    /** How an entry is shown. */
    protected abstract B body(E entry);

    /** What acts have made of an entry, or is computed for it; null for nothing. */
    protected @Nullable Record figures(E entry) {
        return null;
    }

    /** What is computed for each entry where the day matters; see {@link #takesValidAt}. */
    protected Function<E, @Nullable Record> figures(Ports ports, Moment moment) {
        return this::figures;
    }

    /**
     * The entry that a body describes.
     *
     * @param call whose path names the owner, where entries have one
     */
    protected abstract E entry(I id, B body, Call call);

    /** What the entries here belong to; null when they are the organisation's own. */
    protected @Nullable Id owner(Call call) {
        return null;
    }

    /** Refuses a caller who may not see what the entries here belong to; it is not found then. */
    protected void requireVisible(Ports ports, Call call) {}

    /** Whether the caller may see an entry; one that names what is hidden from them is not there. */
    protected boolean isVisible(Ports ports, Call call, E entry) {
        return true;
    }

    /** Who may write here. */
    protected Role writer() {
        return Role.EDITOR;
    }

    /** Whether entries can be asked for as they were known on an earlier day. */
    protected boolean takesAsOf() {
        return true;
    }

    /** Whether what is computed for entries can be asked for on another day. */
    protected boolean takesValidAt() {
        return false;
    }

    /** Whether the state of an entry lets it be changed. */
    protected boolean mayChange(E entry) {
        return true;
    }

    /** Adds what leads on from an entry. */
    protected void addLinks(Link.Links links, Call call, E entry, String self) {}

    /** Lists entries. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(form, filters);
        Moment moment = moment(query);
        query.end();
        Page<Shown> page = call.read(ports -> {
            Page<Stored<E>> found =
                    ports.registers().list(kind, existingOwner(ports, call), listing.knowing(knowledge(ports, moment)));
            Map<UUID, List<ExternalKey>> keys = ports.resources()
                    .externalKeys(found.items().stream().map(this::uuid).toList());
            Function<E, @Nullable Record> figures = figures(ports, moment);
            return new Page<>(
                    found.items().stream()
                            .filter(stored -> isVisible(ports, call, stored.value()))
                            .map(stored -> shown(call, stored, figures, keys.getOrDefault(uuid(stored), List.of())))
                            .toList(),
                    found.next());
        });
        return Answers.list(call, query, form, page).response();
    }

    /** Adds an entry. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(kind.name());
        call.query().end();
        call.actor().require(writer());
        return written(call).add();
    }

    /** Adds and changes entries, one to a line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about(kind.name());
        boolean atomic = call.query().atomic();
        call.actor().require(writer());
        return written(call).push(atomic);
    }

    /** Shows an entry. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        return show(Call.of(context), ports -> uuid);
    }

    /** Shows the entry that carries a key of another system. */
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
                        .findByExternalKey(kind.name(), external)
                        .orElseThrow(() -> new NotFound(kind.name(), system + "/" + key)));
    }

    /** Makes or changes the entry that carries a key of another system. */
    @PUT
    @Path("external/{system}/{key:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response putExternal(
            @PathParam("system") String system,
            @PathParam("key") String key,
            @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(kind.name());
        call.query().end();
        call.actor().require(writer());
        return written(call).put(Call.externalKey(system, key));
    }

    private WrittenCollection<B, E> written(Call call) {
        return new WrittenCollection<>(call, application, new Entries(call));
    }

    /** How the entries here are written. */
    private final class Entries implements Writing<B, E> {

        private final Call call;

        Entries(Call call) {
            this.call = call;
        }

        @Override
        public String kind() {
            return kind.name();
        }

        @Override
        public Form<B> form() {
            return form;
        }

        @Override
        public Stored<E> add(StrategyApplication within, Actor actor, Sent<B> sent) {
            return within.addEntry()
                    .handle(
                            actor,
                            new AddEntry.Command<>(
                                    kind, uuid -> sent.as(() -> entry(id.apply(uuid), sent.body(), call))));
        }

        @Override
        public Stored<E> change(
                StrategyApplication within, Actor actor, UUID uuid, @Nullable Long version, Sent<B> sent) {
            I known = id.apply(uuid);
            return kind.acts().contains(RegisterKind.Act.CHANGE)
                    ? changed(
                            within,
                            actor,
                            call,
                            known,
                            version,
                            before -> sent.as(() -> entry(known, sent.body(), call)))
                    : unchanged(within, actor, known, version, sent);
        }

        /** An entry that stands as it was written is answered when the same is sent again. */
        private Stored<E> unchanged(
                StrategyApplication within, Actor actor, I known, @Nullable Long version, Sent<B> sent) {
            E same = sent.as(() -> entry(known, sent.body(), call)).value();
            return within.transactions().read(actor.organisation(), ports -> {
                Stored<E> stored = ports.registers().get(kind, known).expect(version);
                if (!stored.value().equals(same)) {
                    throw new NotAllowed(kind.name());
                }
                return stored;
            });
        }

        @Override
        public long standing(Ports ports, UUID uuid) {
            return ports.registers().get(kind, id.apply(uuid)).version();
        }

        @Override
        public Shown shown(Ports ports, Stored<E> stored) {
            return RegisterResource.this.shown(call, ports, stored);
        }

        @Override
        public void requireOwner(Ports ports) {
            existingOwner(ports, call);
        }
    }

    Response change(Call call, I entry, @Nullable Long version, Function<Keyed<E>, Keyed<E>> edit) {
        return call.write(
                actor -> changed(application, actor, call, entry, version, edit),
                (ports, stored) -> Answers.one(shown(call, ports, stored)));
    }

    private Stored<E> changed(
            StrategyApplication within,
            Actor actor,
            Call call,
            I entry,
            @Nullable Long version,
            Function<Keyed<E>, Keyed<E>> edit) {
        return within.changeEntry().handle(actor, new ChangeEntry.Command<>(kind, entry, version, before -> {
            requireOwner(call, before.value());
            return edit.apply(before);
        }));
    }

    /** The version of an entry that stands. */
    protected long standing(Call call, I entry) {
        return call.read(ports -> ports.registers().get(kind, entry).version());
    }

    I id(UUID uuid) {
        return id.apply(uuid);
    }

    /** An entry of another owner is not found here. */
    void requireOwner(Call call, E entry) {
        if (!isWrittenHere(call, entry)) {
            throw new NotFound(kind.name(), entry.id());
        }
    }

    private boolean isWrittenHere(Call call, E entry) {
        Id owner = owner(call);
        return owner == null || owner.equals(entry.owner());
    }

    private void requireReadHere(Call call, E entry) {
        Id owner = owner(call);
        if (owner != null && !entry.readAt().contains(owner)) {
            throw new NotFound(kind.name(), entry.id());
        }
    }

    private Response show(Call call, Function<Ports, UUID> which) {
        Query query = call.query();
        query.fields(form);
        Moment moment = moment(query);
        query.end();
        return call.read(ports -> {
                    requireVisible(ports, call);
                    UUID uuid = which.apply(ports);
                    Stored<E> stored = ports.registers()
                            .find(kind, id.apply(uuid), knowledge(ports, moment))
                            .filter(entry -> isVisible(ports, call, entry.value()))
                            .orElseThrow(() -> new NotFound(kind.name(), uuid));
                    requireReadHere(call, stored.value());
                    return Answers.one(shown(call, ports, stored, moment), query);
                })
                .response();
    }

    private @Nullable Id existingOwner(Ports ports, Call call) {
        Id owner = owner(call);
        requireVisible(ports, call);
        if (owner != null
                && !owner.kind()
                        .equals(ports.resources().kinds(List.of(owner.value())).get(owner.value()))) {
            throw new NotFound(owner.kind(), owner);
        }
        return owner;
    }

    private Moment moment(Query query) {
        return new Moment(takesValidAt() ? query.day("validAt") : null, takesAsOf() ? query.day("asOf") : null);
    }

    private static AsOf knowledge(Ports ports, Moment moment) {
        return moment.asOf() == null ? AsOf.NOW : moment.in(ports).known();
    }

    /** An entry with its keys and links. */
    protected final Shown shown(Call call, Ports ports, Stored<E> stored) {
        return shown(call, ports, stored, Moment.NOW);
    }

    private Shown shown(Call call, Ports ports, Stored<E> stored, Moment moment) {
        UUID uuid = uuid(stored);
        List<ExternalKey> keys = ports.resources().externalKeys(List.of(uuid)).getOrDefault(uuid, List.of());
        return shown(call, stored, figures(ports, moment), keys);
    }

    private Shown shown(Call call, Stored<E> stored, Function<E, @Nullable Record> figures, List<ExternalKey> keys) {
        String self = call.collection() + "/" + uuid(stored);
        boolean writes = call.actor().may(writer()) && isWrittenHere(call, stored.value());
        Link.Links links = Link.Links.of(self, call.collection())
                .act(
                        writes && kind.acts().contains(RegisterKind.Act.CHANGE) && mayChange(stored.value()),
                        "change",
                        "PATCH",
                        self)
                .act(writes && kind.acts().contains(RegisterKind.Act.REMOVE), "remove", "DELETE", self);
        addLinks(links, call, stored.value(), self);
        return Shown.of(uuid(stored), stored, body(stored.value()), figures.apply(stored.value()), keys, links);
    }

    private UUID uuid(Stored<E> stored) {
        return stored.value().id().value();
    }
}
