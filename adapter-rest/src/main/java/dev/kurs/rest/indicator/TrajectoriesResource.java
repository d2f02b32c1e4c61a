package dev.kurs.rest.indicator;

import dev.kurs.application.Listing;
import dev.kurs.application.Listing.From;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Listing.Sort;
import dev.kurs.application.Moment;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.ChangeTrajectory;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.TargetChange;
import dev.kurs.domain.indicator.Trajectory;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Query;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trajectories that an indicator has had: none is overwritten, each takes over from a day. */
@Path(Call.V1 + "/indicators/{id: [0-9a-fA-F-]{36}}/trajectories")
public final class TrajectoriesResource {

    private static final Form<TargetBody> WRITTEN = Form.bare(TargetBody.class, Recording.class);

    private static final Form<TargetShown> SHOWN = Form.bare(TargetShown.class);

    private static final Map<String, Comparator<TargetChange>> SORTS =
            Map.of("from", Indicator.BY_START, "recordedAt", Comparator.comparing(TargetChange::recordedAt));

    private final StrategyApplication application;

    /** The resource over the application. */
    public TrajectoriesResource(StrategyApplication application) {
        this.application = application;
    }

    /** A trajectory that takes over, as it is written. */
    record TargetBody(
            @NotNull LocalDate from,
            @NotEmpty @Size(max = PointBody.MOST) List<@Valid PointBody> trajectory,
            @NotNull @Size(max = Text.BODY) String reason,
            @Nullable DecisionId decision) {

        ChangeTrajectory.Command toCommand(IndicatorId indicator) {
            Faults faults = new Faults();
            Trajectory way = PointBody.toTrajectory(trajectory, "/trajectory", faults);
            faults.throwIfAny();
            return new ChangeTrajectory.Command(indicator, from, Objects.requireNonNull(way), reason, decision);
        }
    }

    /** When and by whom it was recorded. */
    record Recording(Instant recordedAt, UUID recordedBy) {}

    /**
     * A trajectory as it is shown.
     *
     * @param from absent in the first one, in force from the beginning, and so is the reason
     */
    record TargetShown(
            @Nullable LocalDate from,
            List<PointBody> trajectory,
            @Nullable String reason,
            @Nullable DecisionId decision,
            Instant recordedAt,
            UUID recordedBy) {

        static TargetShown of(TargetChange target) {
            return new TargetShown(
                    target.from(),
                    PointBody.of(target.trajectory()),
                    target.reason(),
                    target.decision(),
                    target.recordedAt(),
                    target.recordedBy().value());
        }
    }

    /** Lists trajectories in the order in which they took over. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(SHOWN, List.of(), SORTS.keySet());
        Moment moment = new Moment(null, query.day("asOf"));
        query.end();
        Indicator indicator = application
                .indicatorViews()
                .get(call.actor(), id(call), moment)
                .indicator()
                .value();
        return Answers.list(call, query, SHOWN, page(indicator.targets(), listing))
                .response();
    }

    /** Lets a trajectory take over. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("trajectory");
        call.query().end();
        call.actor().require(Role.EDITOR);
        TargetBody body = call.sent(WRITTEN).body();
        return call.write(
                actor -> application.changeTrajectory().handle(actor, body.toCommand(id(call))),
                stored -> Answers.versioned(201, newest(stored), stored.version())
                        .with(HttpHeaders.LOCATION, call.collection()));
    }

    private static TargetShown newest(Stored<Indicator> stored) {
        List<TargetChange> targets = stored.value().targets();
        return TargetShown.of(targets.get(targets.size() - 1));
    }

    /** They are part of the indicator and few, so a page of them is cut out here. */
    private static Page<TargetShown> page(List<TargetChange> targets, Listing listing) {
        int end = listing.from().skip() + listing.limit();
        List<TargetShown> items = targets.stream()
                .sorted(order(listing.sort()))
                .skip(listing.from().skip())
                .limit(listing.limit())
                .map(TargetShown::of)
                .toList();
        return new Page<>(items, end < targets.size() ? new From(null, end) : null);
    }

    private static Comparator<TargetChange> order(List<Sort> sort) {
        return sort.stream()
                .map(one -> {
                    Comparator<TargetChange> by = Objects.requireNonNull(SORTS.get(one.field()));
                    return one.descending() ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing)
                .map(sorted -> sorted.thenComparing(Indicator.BY_START))
                .orElse(Indicator.BY_START);
    }

    private static IndicatorId id(Call call) {
        return new IndicatorId(call.pathId("id"));
    }
}
