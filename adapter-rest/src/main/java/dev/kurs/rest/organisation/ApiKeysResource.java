package dev.kurs.rest.organisation;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.organisation.MakeApiKey;
import dev.kurs.application.organisation.RevokeApiKey;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.ApiKeyId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that open the API. A secret is shown when it is made, and never again. */
@Path(Call.V1 + "/api-keys")
public final class ApiKeysResource {

    private static final Form<ApiKeyBody> FORM = Form.keyless(ApiKeyBody.class, ApiKeyState.class);
    private static final List<String> FILTERS = List.of("name", "role", "person");

    private final StrategyApplication application;

    /** A key as it is written. */
    public record ApiKeyBody(
            @NotNull @Size(max = Text.LINE) String name,
            @NotNull Role role,
            @Nullable PersonId person,
            @Size(max = 100) List<@Size(min = 1, max = 100) String> scopes,
            @Nullable Instant expiresAt) {

        static ApiKeyBody of(ApiKey key) {
            return new ApiKeyBody(key.name(), key.role(), key.person(), key.scopes(), key.expiresAt());
        }

        MakeApiKey.Command toCommand() {
            return new MakeApiKey.Command(name, role, person, scopes, expiresAt);
        }
    }

    /** What became of a key. */
    public record ApiKeyState(@Nullable Instant revokedAt) {}

    private record Secret(String key) {}

    /** The resource over the application. */
    public ApiKeysResource(StrategyApplication application) {
        this.application = application;
    }

    /** Lists keys, revoked ones too. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, FILTERS);
        query.end();
        call.actor().require(Role.ADMINISTRATOR);
        Page<Stored<ApiKey>> found = call.read(ports -> ports.apiKeys().list(listing));
        List<Shown> items = found.items().stream().map(key -> shown(key, null)).toList();
        return Answers.list(call, query, FORM, new Page<>(items, found.next())).response();
    }

    /** Makes a key. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response make(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("api-key");
        call.query().end();
        call.actor().require(Role.ADMINISTRATOR);
        ApiKeyBody body = call.sent(FORM).body();
        return call.write(actor -> application.makeApiKey().handle(actor, body.toCommand()), made -> {
            Answer shown = Answers.created(shown(made.key(), made.secret().text()), call.collection());
            // A kept answer is stored as it is, and a secret never is.
            return shown.keptAs(Answers.created(shown(made.key(), null), call.collection()));
        });
    }

    /** Shows a key. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        query.fields(FORM);
        query.end();
        call.actor().require(Role.ADMINISTRATOR);
        Stored<ApiKey> key = call.read(ports -> ports.apiKeys().get(new ApiKeyId(uuid)));
        return Answers.one(shown(key, null), query).response();
    }

    /** Closes a key for good. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about("api-key");
        call.query().end();
        ApiKeyId id = new ApiKeyId(uuid);
        Long version = call.version(
                false, () -> call.read(ports -> ports.apiKeys().get(id).version()));
        return call.write(
                actor -> application.revokeApiKey().handle(actor, new RevokeApiKey.Command(id, version)),
                revoked -> Answers.nothing());
    }

    private static Shown shown(Stored<ApiKey> stored, @Nullable String secret) {
        ApiKey key = stored.value();
        String collection = Call.V1 + "/api-keys";
        String self = collection + "/" + key.id();
        Record state = key.revokedAt() == null ? null : new ApiKeyState(key.revokedAt());
        return Shown.of(
                key.id().value(),
                stored,
                ApiKeyBody.of(key),
                secret == null ? state : new Secret(secret),
                List.of(),
                Link.Links.of(self, collection).act(key.revokedAt() == null, "revoke", "DELETE", self));
    }
}
