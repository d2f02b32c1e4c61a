package dev.kurs.rest.governance;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.WithdrawDecision;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
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

/** How a decision is given up. */
@Path(DecisionActs.DECISION + "/withdrawal")
public final class DecisionWithdrawalResource {

    private static final Form<WithdrawalBody> FORM = Form.bare(WithdrawalBody.class);

    private final StrategyApplication application;
    private final DecisionViews views;

    /** The resource over the application. */
    public DecisionWithdrawalResource(StrategyApplication application) {
        this.application = application;
        this.views = application.decisionViews();
    }

    /** Why, as it is written. */
    record WithdrawalBody(@Nullable @Size(max = Text.BODY) String reason) {}

    /** Gives it up. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response withdraw(@Context ContainerRequestContext context) {
        Call call = DecisionActs.begin(context, Role.EDITOR);
        DecisionId id = DecisionActs.visible(call, views);
        WithdrawalBody body = call.sentOr(FORM, new WithdrawalBody(null));
        WithdrawDecision.Command command = new WithdrawDecision.Command(id, body.reason());
        return DecisionActs.carryOut(
                call, views, actor -> application.withdrawDecision().handle(actor, command));
    }
}
