package dev.kurs.rest.governance;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.GiveRecommendation;
import dev.kurs.domain.governance.Recommendation;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Text;
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
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What bodies recommend that are asked before a decision. */
@Path(DecisionActs.DECISION + "/recommendations")
public final class RecommendationsResource {

    private static final Form<RecommendationBody> FORM = Form.bare(RecommendationBody.class);

    private final StrategyApplication application;
    private final DecisionViews views;

    /** The resource over the application. */
    public RecommendationsResource(StrategyApplication application) {
        this.application = application;
        this.views = application.decisionViews();
    }

    /** What one recommends, as it is written; on today where no day is told. */
    record RecommendationBody(
            @NotNull BodyId body,
            @NotNull @Size(max = Text.LINE) String result,
            @NotNull @Size(max = Text.BODY) String text,
            @Nullable Map<String, Integer> votes,
            @Nullable @Size(max = Text.BODY) String minority,
            @Nullable LocalDate on) {}

    /** Tells what a body recommends. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response recommend(@Context ContainerRequestContext context) {
        Call call = DecisionActs.begin(context, Role.EDITOR);
        DecisionId id = DecisionActs.visible(call, views);
        RecommendationBody body = call.sent(FORM).body();
        GiveRecommendation.Command command = new GiveRecommendation.Command(
                id,
                today -> new Recommendation(
                        body.body(),
                        body.result(),
                        body.text(),
                        body.votes(),
                        body.minority(),
                        body.on() == null ? today : body.on()));
        return DecisionActs.carryOut(
                call, views, actor -> application.giveRecommendation().handle(actor, command));
    }
}
