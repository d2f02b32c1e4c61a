package dev.kurs.rest.governance;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.ResolveDecision;
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

/** How a decision is closed. */
@Path(DecisionActs.DECISION + "/resolution")
public final class ResolutionResource {

    private static final Form<ResolutionBody> FORM = Form.bare(ResolutionBody.class);

    private final StrategyApplication application;
    private final DecisionViews views;

    /** The resource over the application. */
    public ResolutionResource(StrategyApplication application) {
        this.application = application;
        this.views = application.decisionViews();
    }

    /** How it is closed, as it is written.
     *
     * @param castingVote what the chair chooses should the ballots choose nothing
     * @param choice what a person decides who decides alone
     */
    record ResolutionBody(
            @Nullable @Size(max = Text.BODY) String rationale,
            @Nullable @Size(max = Text.BODY) String minority,
            @Nullable String castingVote,
            @Nullable String choice) {}

    /** Closes it: by its ballots, or by what the person says whose mandate it is. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response resolve(@Context ContainerRequestContext context) {
        Call call = DecisionActs.begin(context, Role.CONTRIBUTOR);
        DecisionId id = DecisionActs.visible(call, views);
        ResolutionBody body = call.sentOr(FORM, new ResolutionBody(null, null, null, null));
        Long version = call.version(
                false, () -> call.read(ports -> ports.decisions().get(id).version()));
        ResolveDecision.Command command = new ResolveDecision.Command(
                id, version, body.choice(), body.castingVote(), body.rationale(), body.minority());
        return DecisionActs.carryOut(
                call, views, actor -> application.resolveDecision().handle(actor, command));
    }
}
