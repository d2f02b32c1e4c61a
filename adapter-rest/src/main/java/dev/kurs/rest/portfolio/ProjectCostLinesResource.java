package dev.kurs.rest.portfolio;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.CostLineViews.CostPage;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.application.portfolio.ReplaceCostLines;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Query;
import dev.kurs.rest.portfolio.CostLineBody.CostLineShown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What one project costs: read in pages, written as a whole. */
@Path(ProjectShown.COLLECTION + "/{id: [0-9a-fA-F-]{36}}/cost-lines")
public final class ProjectCostLinesResource {

    static final List<String> SORTS = List.of("project", "month", "kind");

    static final Form<CostLineShown> SHOWN = Form.bare(CostLineShown.class);

    private static final Form<ListBody> WRITTEN = Form.bare(ListBody.class);

    private final StrategyApplication application;

    /** The resource over the application. */
    public ProjectCostLinesResource(StrategyApplication application) {
        this.application = application;
    }

    /** All cost lines of a project, as they are written. */
    record ListBody(@NotNull List<@NotNull @Valid CostLineBody> items) {

        List<CostLine> toLines(ProjectId project) {
            Faults faults = new Faults();
            List<CostLine> lines = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                lines.add(items.get(i).toLine(project, "/items/" + i, faults));
            }
            faults.throwIfAny();
            return lines;
        }
    }

    /** All cost lines of a project, as they are shown. */
    record ListShown(List<CostLineShown> items) {}

    /** Lists the cost lines of a project, by month and kind; the tag is that of the whole list. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(SHOWN, List.of(), SORTS);
        YearMonth from = query.value("from", YearMonth.class);
        YearMonth to = query.value("to", YearMonth.class);
        CostKind kind = query.value("kind", CostKind.class);
        Moment moment = query.moment();
        query.end();
        ProjectId project = id(call);
        CostPage found = application
                .costLineViews()
                .list(call.actor(), project, new Span(project, null, from, to, kind), listing, moment);
        Page<CostLineShown> page = new Page<>(
                found.page().items().stream().map(CostLineShown::of).toList(),
                found.page().next());
        return Answers.list(call, query, SHOWN, page, found.version()).response();
    }

    /** Puts another list in the place of all cost lines of a project. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response replace(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("project");
        call.query().end();
        call.actor().require(Role.EDITOR);
        ProjectId project = id(call);
        Long version = call.version(true, () -> application.costLineViews().version(call.actor(), project));
        ListBody body = call.sent(WRITTEN).body();
        return call.write(
                actor -> application
                        .replaceCostLines()
                        .handle(actor, new ReplaceCostLines.Command(project, version, body.toLines(project))),
                list -> Answers.versioned(
                        200,
                        new ListShown(
                                list.lines().stream().map(CostLineShown::of).toList()),
                        list.version()));
    }

    private static ProjectId id(Call call) {
        return new ProjectId(call.pathId("id"));
    }
}
