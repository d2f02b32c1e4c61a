package dev.kurs.rest.portfolio;

import dev.kurs.application.Actor;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.Pushed;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.CostLines.Span;
import dev.kurs.application.portfolio.PushCostLines;
import dev.kurs.application.portfolio.PushCostLines.Line;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Money;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.CostKind;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Intake;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Pushing;
import dev.kurs.rest.Query;
import dev.kurs.rest.Sent;
import dev.kurs.rest.TableColumns;
import dev.kurs.rest.portfolio.CostLineBody.CostLineShown;
import jakarta.validation.Valid;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What projects cost: listed over all of them, and pushed by bookkeeping, one line of a stream to a month and kind. */
@Path(Call.V1 + "/cost-lines")
public final class CostLinesResource {

    private static final Form<LineBody> WRITTEN = Form.bare(LineBody.class);

    private static final TableColumns COLUMNS = new TableColumns(
            Set.of(
                    "project",
                    "projectKey.system",
                    "projectKey.key",
                    "month",
                    "kind",
                    "planned.currency",
                    "actual.currency"),
            Set.of("planned.amount", "actual.amount"),
            List.of(
                    List.of("project", "projectKey.key"),
                    List.of("month"),
                    List.of("kind"),
                    List.of("planned.amount", "actual.amount")));

    private final StrategyApplication application;

    /** The resource over the application. */
    public CostLinesResource(StrategyApplication application) {
        this.application = application;
    }

    /** A key by which another system knows a project. */
    record ProjectKeyBody(
            @NotNull @Size(min = 1, max = 100) String system,
            @NotNull @Size(min = 1, max = 500) String key) {}

    /** A cost line as it is pushed: its project by id, or by a key of another system. */
    record LineBody(
            @Nullable ProjectId project,
            @Nullable @Valid ProjectKeyBody projectKey,
            @NotNull YearMonth month,
            @NotNull CostKind kind,
            @Nullable @Valid MoneyBody planned,
            @Nullable @Valid MoneyBody actual) {

        /** The line, refused for what is wrong with its amounts or with how it names its project. */
        Line toLine(long number) {
            Faults faults = new Faults();
            Money plan = CostLineBody.money(planned, "/planned", faults);
            Money paid = CostLineBody.money(actual, "/actual", faults);
            ProjectKeyBody other = projectKey;
            ExternalKey key = other == null
                    ? null
                    : faults.attempt("/projectKey", () -> new ExternalKey(other.system, other.key));
            return new Line(number, project, key, month, kind, plan, paid, faults.found());
        }
    }

    /** Lists cost lines of all projects, by project, month and kind. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(ProjectCostLinesResource.SHOWN, List.of(), ProjectCostLinesResource.SORTS);
        Span span = new Span(
                query.value("project", ProjectId.class),
                query.value("strategy", StrategyId.class),
                query.value("from", YearMonth.class),
                query.value("to", YearMonth.class),
                query.value("kind", CostKind.class));
        Moment moment = query.moment();
        query.end();
        Page<CostLine> found = application.costLineViews().list(call.actor(), span, listing, moment);
        return Answers.list(
                        call,
                        query,
                        ProjectCostLinesResource.SHOWN,
                        new Page<>(found.items().stream().map(CostLineShown::of).toList(), found.next()))
                .response();
    }

    /** Takes cost lines, line by line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        return push(context, null);
    }

    /** Takes a table of cost lines, row by row, by the same rules. */
    @POST
    @Consumes(Csv.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    public Response pushTable(@Context ContainerRequestContext context) {
        return push(context, COLUMNS);
    }

    private Response push(ContainerRequestContext context, @Nullable TableColumns table) {
        Call call = Call.of(context).about("project");
        boolean atomic = call.query().atomic();
        call.actor().require(Role.CONTRIBUTOR);
        return new Pushing<>(call, new Taking(application.pushCostLines(), table)).carryOut(atomic);
    }

    /** Takes lines that are cost lines. */
    private record Taking(
            PushCostLines pushCostLines, @Nullable TableColumns table) implements Intake<Line> {

        @Override
        public Line read(long number, byte[] json) {
            return Sent.of(json, WRITTEN).body().toLine(number);
        }

        @Override
        public Pushed take(Actor actor, Iterable<List<Line>> pieces, boolean atomic) {
            return pushCostLines.handle(actor, new PushCostLines.Command(pieces, atomic));
        }
    }
}
