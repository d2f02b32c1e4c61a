package dev.kurs.rest.governance;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.governance.DecisionViews;
import dev.kurs.application.governance.DecisionViews.DecisionView;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Query;
import dev.kurs.rest.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What is still to be reported to a body. */
@Path(BodiesResource.COLLECTION + "/{body}/unreported-decisions")
public final class UnreportedDecisionsResource {

    private final DecisionViews views;

    /** The resource over the application. */
    public UnreportedDecisionsResource(StrategyApplication application) {
        this.views = application.decisionViews();
    }

    /** Lists decisions that were made under mandates of the body and not reported to it, overdue ones too. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(DecisionShown.FORM, List.of());
        query.end();
        BodyId body = new BodyId(call.pathId("body"));
        Page<Shown> page = call.read(ports -> {
            Page<DecisionView> found = views.listUnreported(ports, body, listing);
            List<DecisionView> visible = found.items().stream()
                    .filter(view -> DecisionViews.isVisible(ports, call.actor(), view.decision()))
                    .toList();
            return DecisionsResource.shown(call, ports, new Page<>(visible, found.next()));
        });
        return Answers.list(call, query, DecisionShown.FORM, page).response();
    }
}
