package dev.kurs.rest.benefit;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.CloseBenefit;
import dev.kurs.domain.benefit.Closure.Outcome;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Closing a benefit with what came of it. */
@Path(BenefitShown.COLLECTION + "/{id: [0-9a-fA-F-]{36}}/closure")
public final class BenefitClosureResource {

    private static final Form<ClosureBody> WRITTEN = Form.keyless(ClosureBody.class, null);

    private final StrategyApplication application;

    /** The resource over the application. */
    public BenefitClosureResource(StrategyApplication application) {
        this.application = application;
    }

    /**
     * A closure as it is written.
     *
     * @param outcome what the progress says, where none is given
     */
    record ClosureBody(
            @Nullable Outcome outcome,
            @Nullable @Size(max = Text.BODY) String reason,
            @Nullable DecisionId decision) {}

    /** Closes it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response close(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("benefit");
        call.query().end();
        call.actor().require(Role.EDITOR);
        ClosureBody body = call.sent(WRITTEN).body();
        BenefitId id = new BenefitId(call.pathId("id"));
        return call.write(
                actor -> application
                        .closeBenefit()
                        .handle(actor, new CloseBenefit.Command(id, body.outcome(), body.reason(), body.decision())),
                (ports, stored) -> Answers.one(BenefitShown.of(call, ports, stored)));
    }
}
