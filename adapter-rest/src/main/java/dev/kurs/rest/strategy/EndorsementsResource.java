package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.strategy.WithdrawEndorsement;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Endorsement;
import dev.kurs.domain.strategy.Endorsement.By;
import dev.kurs.domain.strategy.Endorsement.Level;
import dev.kurs.domain.strategy.EndorsementId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.RegisterResource;
import dev.kurs.rest.strategy.EndorsementsResource.EndorsementBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands behind which revision of a strategy. */
@Path(StrategyShown.COLLECTION + "/{strategy}/endorsements")
public final class EndorsementsResource extends RegisterResource<EndorsementId, Endorsement, EndorsementBody> {

    private static final Form<NothingBody> NOTHING = Form.keyless(NothingBody.class, null);

    /** An endorsement as it is written. */
    public record EndorsementBody(
            @NotNull ByBody by,
            @NotNull Level level,
            @NotNull LocalDate date,
            @NotNull @Size(min = 1, max = Text.BODY) String statement,
            @NotNull Integer revision) {}

    /** Who endorses: a body or a person. */
    public record ByBody(@Nullable BodyId body, @Nullable PersonId person) {}

    /** What is sent with an act that needs nothing. */
    public record NothingBody() {}

    /** That an endorsement was taken back. */
    record EndorsementFigures(@Nullable LocalDate withdrawnOn) {}

    /** The resource over the application. */
    public EndorsementsResource(StrategyApplication application) {
        super(
                application,
                Endorsement.KIND,
                Form.of(EndorsementBody.class, EndorsementFigures.class),
                EndorsementId::new);
    }

    @Override
    protected EndorsementBody body(Endorsement one) {
        return new EndorsementBody(
                new ByBody(one.by().body(), one.by().person()),
                one.level(),
                one.date(),
                one.statement(),
                one.revision());
    }

    @Override
    protected @Nullable Record figures(Endorsement one) {
        return one.withdrawnOn() == null ? null : new EndorsementFigures(one.withdrawnOn());
    }

    @Override
    protected Endorsement entry(EndorsementId id, EndorsementBody body, Call call) {
        Faults faults = new Faults();
        By by = faults.attempt("/by", () -> new By(body.by().body(), body.by().person()));
        faults.throwIfAny();
        return new Endorsement(
                id,
                new StrategyId(call.pathId("strategy")),
                Objects.requireNonNull(by),
                body.level(),
                body.date(),
                body.statement(),
                body.revision(),
                null);
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        application()
                .strategyViews()
                .getPlain(ports, call.actor(), new StrategyId(call.pathId("strategy")), Moment.NOW);
    }

    @Override
    protected Id owner(Call call) {
        return new StrategyId(call.pathId("strategy"));
    }

    @Override
    protected void addLinks(Link.Links links, Call call, Endorsement one, String self) {
        links.act(call.actor().may(Role.EDITOR) && one.withdrawnOn() == null, "withdraw", "POST", self + "/withdrawal");
    }

    /** Takes an endorsement back. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("id") UUID uuid, @Context ContainerRequestContext context) {
        Call call = Call.of(context).about("endorsement");
        call.query().end();
        call.actor().require(Role.EDITOR);
        call.sentOr(NOTHING, new NothingBody());
        WithdrawEndorsement.Command command =
                new WithdrawEndorsement.Command(new StrategyId(call.pathId("strategy")), new EndorsementId(uuid));
        return call.write(
                actor -> application().withdrawEndorsement().handle(actor, command),
                (ports, stored) -> Answers.one(shown(call, ports, stored)));
    }
}
