package dev.kurs.rest.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kurs.application.Listing;
import dev.kurs.application.Listing.Page;
import dev.kurs.application.Moment;
import dev.kurs.application.NotFound;
import dev.kurs.application.Stored;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.IndicatorViews;
import dev.kurs.application.indicator.PushMeasurements;
import dev.kurs.application.indicator.PushMeasurements.Line;
import dev.kurs.application.indicator.RecordMeasurements;
import dev.kurs.application.indicator.RecordMeasurements.Reading;
import dev.kurs.application.indicator.RecordMeasurements.Recorded;
import dev.kurs.domain.indicator.Breakdown;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
import dev.kurs.rest.Pushing;
import dev.kurs.rest.Query;
import dev.kurs.rest.Sent;
import dev.kurs.rest.SentMany;
import dev.kurs.rest.Shown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The measurements of an indicator. They stand as they were recorded: one in the place of another corrects it. */
@Path(Call.V1 + "/indicators/{id: [0-9a-fA-F-]{36}}/measurements")
public final class MeasurementsResource {

    /** The most measurements that one array may hold. */
    private static final int MOST = 1000;

    private static final Form<MeasurementBody> FORM = Form.keyless(MeasurementBody.class, Recording.class);

    private static final List<String> SORTS = List.of("date", "value", "source", "recordedAt");

    private final RecordMeasurements recordMeasurements;
    private final PushMeasurements pushMeasurements;
    private final IndicatorViews views;

    /** The resource over the application. */
    public MeasurementsResource(StrategyApplication application) {
        this.recordMeasurements = application.recordMeasurements();
        this.pushMeasurements = application.pushMeasurements();
        this.views = application.indicatorViews();
    }

    /** A measurement as it is written. */
    record MeasurementBody(
            @NotNull LocalDate date,
            @NotNull BigDecimal value,
            @NotNull @Size(max = 200) String source,
            @Nullable Verifier verifier,
            @Nullable @Valid BreakdownBody breakdown,
            @Nullable @Size(max = Text.BODY) String note) {

        static MeasurementBody of(Measurement measurement) {
            Breakdown part = measurement.breakdown();
            return new MeasurementBody(
                    measurement.date(),
                    measurement.value(),
                    measurement.source(),
                    measurement.verifier(),
                    part == null ? null : new BreakdownBody(part.dimension(), part.value()),
                    measurement.note());
        }

        Reading toReading() {
            return new Reading(
                    date,
                    value,
                    source,
                    verifier,
                    breakdown == null ? null : new Breakdown(breakdown.dimension, breakdown.value),
                    note);
        }
    }

    /**
     * The part of a whole. That it says something is checked here and not left to the domain, so that it is told together
     * with all that is wrong with the other measurements of an array.
     */
    record BreakdownBody(
            @NotBlank @Size(max = 100) String dimension,
            @NotBlank @Size(max = 200) String value) {}

    /** Whose it is, and when and by whom it was recorded. */
    record Recording(
            IndicatorId indicator,
            Instant recordedAt,
            UUID recordedBy,
            @Nullable MeasurementId corrects) {}

    /** What is recorded never changes, so a measurement's tag needs no hash: all of it is shown as its own. */
    private record ShownMeasurement(
            @JsonUnwrapped MeasurementBody body,
            @JsonUnwrapped Recording recording) {}

    private record Items(List<Shown> items) {}

    /** Lists measurements. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Listing listing = query.listing(FORM, List.of(), SORTS);
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        boolean history = query.truth("history");
        Moment moment = new Moment(null, query.day("asOf"));
        query.end();
        Page<Measurement> page =
                views.listMeasurements(call.actor(), indicator(call), from, to, history, listing, moment);
        List<Shown> items = page.items().stream().map(one -> shown(call, one)).toList();
        return Answers.list(call, query, FORM, new Page<>(items, page.next())).response();
    }

    /** Records one measurement, or an array of them: all or none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("measurement");
        call.query().end();
        call.actor().require(Role.CONTRIBUTOR);
        SentMany<MeasurementBody> sent = call.sentMany(FORM, MOST);
        List<Reading> readings =
                sent.items().stream().map(one -> one.body().toReading()).toList();
        var command = new RecordMeasurements.Command(indicator(call), readings, sent.single());
        return call.write(
                actor -> recordMeasurements.handle(actor, command),
                recorded -> sent.single() ? one(call, recorded) : all(call, recorded));
    }

    /** Records measurements, one to a line; a line that is refused leaves the others. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("measurement");
        boolean atomic = call.query().atomic();
        call.actor().require(Role.CONTRIBUTOR);
        IndicatorId indicator = indicator(call);
        boolean there = call.read(ports -> !ports.indicators()
                .gauges(List.of(indicator), call.actor().may(Role.EDITOR))
                .isEmpty());
        if (!there) {
            throw new NotFound("indicator", indicator);
        }
        return new Pushing<>(call, new MeasurementLines(pushMeasurements, (number, json) -> {
                    Reading reading = Sent.of(json, FORM).body().toReading();
                    return new Line(number, indicator, reading);
                }))
                .carryOut(atomic);
    }

    /** Shows a measurement, a corrected one too. */
    @GET
    @Path("{measurement}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        query.fields(FORM);
        query.end();
        MeasurementId id = new MeasurementId(call.pathId("measurement"));
        Measurement measurement = views.getMeasurement(call.actor(), indicator(call), id);
        return Answers.one(shown(call, measurement), query).response();
    }

    private static Answer one(Call call, Recorded recorded) {
        Shown shown = shown(call, recorded.measurements().get(0));
        boolean fresh = recorded.accepted() + recorded.corrected() > 0;
        return fresh ? Answers.created(shown, call.collection()) : Answers.one(shown);
    }

    private static Answer all(Call call, Recorded recorded) {
        return Answers.json(new Items(
                recorded.measurements().stream().map(one -> shown(call, one)).toList()));
    }

    private static Shown shown(Call call, Measurement measurement) {
        Recording recording = new Recording(
                measurement.indicator(),
                measurement.recordedAt(),
                measurement.recordedBy().value(),
                measurement.corrects());
        String self = call.collection() + "/" + measurement.id();
        String indicator = call.collection().substring(0, call.collection().lastIndexOf('/'));
        return Shown.of(
                measurement.id().value(),
                new Stored<>(measurement, 1, measurement.recordedAt(), measurement.recordedAt()),
                new ShownMeasurement(MeasurementBody.of(measurement), recording),
                null,
                List.of(),
                Links.of(self, call.collection()).to("indicator", indicator));
    }

    private static IndicatorId indicator(Call call) {
        return new IndicatorId(call.pathId("id"));
    }
}
