package dev.kurs.rest.governance;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.RecusePerson;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who takes no part in a decision. */
@Path(DecisionActs.DECISION + "/recusals")
public final class RecusalsResource {

    private static final Form<RecusalBody> FORM = Form.bare(RecusalBody.class);

    private final StrategyApplication application;
    private final DecisionViews views;

    /** The resource over the application. */
    public RecusalsResource(StrategyApplication application) {
        this.application = application;
        this.views = application.decisionViews();
    }

    /** Who, and why, as it is written. */
    record RecusalBody(
            @NotNull PersonId person,
            @NotNull @Size(max = Text.BODY) String reason) {}

    /** Lets somebody take no part. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response recuse(@Context ContainerRequestContext context) {
        Call call = DecisionActs.begin(context, Role.CONTRIBUTOR);
        DecisionId id = DecisionActs.visible(call, views);
        RecusalBody body = call.sent(FORM).body();
        RecusePerson.Command command = new RecusePerson.Command(id, body.person(), body.reason());
        return DecisionActs.carryOut(
                call, views, actor -> application.recusePerson().handle(actor, command));
    }
}
