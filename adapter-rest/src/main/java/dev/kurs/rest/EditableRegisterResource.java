package dev.kurs.rest;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.register.RemoveEntry;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** The entries of a register that may be changed and removed. */
public abstract class EditableRegisterResource<I extends Id, E extends RegisterEntry, B extends Record>
        extends RegisterResource<I, E, B> {

    /** A register; parameters as in {@link RegisterResource}. */
    protected EditableRegisterResource(
            StrategyApplication application, RegisterKind<E> kind, Form<B> form, Function<UUID, I> id) {
        super(application, kind, form, id);
    }

    /** Changes an entry. */
    @PATCH
    @Path("{id}")
    @Consumes(Call.MERGE_PATCH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(kind.name());
        call.query().end();
        call.actor().require(writer());
        Patch<B> patch = call.patch(form);
        I entry = id(uuid);
        return change(call, entry, call.version(true, () -> standing(call, entry)), before -> {
            Sent<B> sent = patch.to(body(before.value()), before.externalKeys());
            return sent.as(() -> entry(entry, sent.body(), call));
        });
    }

    /** Removes an entry. */
    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about(kind.name());
        call.query().end();
        call.actor().require(writer());
        I entry = id(uuid);
        Long version = call.version(false, () -> standing(call, entry));
        if (owner(call) != null) {
            call.read(ports -> {
                requireOwner(call, ports.registers().get(kind, entry).value());
                return entry;
            });
        }
        return call.write(
                actor -> application.removeEntry().handle(actor, new RemoveEntry.Command<>(kind, entry, version)),
                removed -> Answers.nothing());
    }
}
