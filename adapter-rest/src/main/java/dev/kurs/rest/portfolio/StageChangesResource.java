package dev.kurs.rest.portfolio;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.ChangeStage;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.domain.portfolio.StageChange;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Query;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that a project took from stage to stage: none is taken back. */
@Path(ProjectShown.COLLECTION + "/{id: [0-9a-fA-F-]{36}}/stage-changes")
public final class StageChangesResource {

    private static final Form<StepBody> WRITTEN = Form.keyless(StepBody.class, null);

    private static final Form<StageChangeShown> SHOWN = Form.bare(StageChangeShown.class);

    private final StrategyApplication application;

    /** The resource over the application. */
    public StageChangesResource(StrategyApplication application) {
        this.application = application;
    }

    /**
     * A step as it is written.
     *
     * @param on today, where none is given
     */
    record StepBody(
            @NotNull Stage to,
            @Nullable LocalDate on,
            @Nullable DecisionId decision,
            @Nullable @Size(max = Text.BODY) String reason) {

        ChangeStage.Command toCommand(ProjectId project) {
            return new ChangeStage.Command(project, to, on, decision, reason);
        }
    }

    /** Lists steps in the order in which they were taken. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(SHOWN, List.of(), List.of("on"));
        Moment moment = query.moment();
        query.end();
        List<StageChange> steps = application
                .projectViews()
                .get(call.actor(), id(call), moment)
                .shown()
                .steps();
        return Answers.list(call, query, SHOWN, page(steps, listing)).response();
    }

    /** Takes a step. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("project");
        call.query().end();
        call.actor().require(Role.EDITOR);
        StepBody body = call.sent(WRITTEN).body();
        return call.write(
                actor -> application.changeStage().handle(actor, body.toCommand(id(call))),
                (ports, stored) -> Answers.one(ProjectShown.of(call, ports, stored)));
    }

    /** They are part of the project, few, and in the order of their days, so a page of them is cut out here. */
    private static Page<StageChangeShown> page(List<StageChange> taken, Listing listing) {
        List<StageChange> steps = new ArrayList<>(taken);
        if (listing.sort().stream().findFirst().filter(Sort::descending).isPresent()) {
            Collections.reverse(steps);
        }
        int begin = Math.min(listing.from().skip(), steps.size());
        int end = Math.min(begin + listing.limit(), steps.size());
        return new Page<>(
                StageChangeShown.all(steps.subList(begin, end)), end < steps.size() ? new From(null, end) : null);
    }

    private static ProjectId id(Call call) {
        return new ProjectId(call.pathId("id"));
    }
}
