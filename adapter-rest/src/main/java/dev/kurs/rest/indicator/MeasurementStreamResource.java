package dev.kurs.rest.indicator;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.indicator.PushMeasurements;
import dev.kurs.application.indicator.PushMeasurements.Line;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Intake;
import dev.kurs.rest.Pushing;
import dev.kurs.rest.Sent;
import dev.kurs.rest.indicator.MeasurementsResource.BreakdownBody;
import dev.kurs.rest.indicator.MeasurementsResource.MeasurementBody;
import jakarta.validation.Valid;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measurements of many indicators, as other systems push them: a stream, one to a line. */
@Path(Call.V1 + "/measurements")
public final class MeasurementStreamResource {

    private static final Form<LineBody> FORM = Form.keyless(LineBody.class, Recording.class);

    private final PushMeasurements pushMeasurements;

    /** The resource over the application. */
    public MeasurementStreamResource(StrategyApplication application) {
        this.pushMeasurements = application.pushMeasurements();
    }

    /** A measurement as it is written, with the indicator that it is of. */
    record LineBody(
            @NotNull IndicatorId indicator,
            @NotNull LocalDate date,
            @NotNull BigDecimal value,
            @NotNull @Size(max = 200) String source,
            @Nullable Verifier verifier,
            @Nullable @Valid BreakdownBody breakdown,
            @Nullable @Size(max = Text.BODY) String note) {

        MeasurementBody measurement() {
            return new MeasurementBody(date, value, source, verifier, breakdown, note);
        }
    }

    /** When and by whom it was recorded. */
    record Recording(
            Instant recordedAt, UUID recordedBy, @Nullable MeasurementId corrects) {}

    /** Records measurements, line by line. */
    @POST
    @Consumes(Call.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response push(@Context ContainerRequestContext context) {
        Call call = Call.of(context).about("measurement");
        boolean atomic = call.query().atomic();
        call.actor().require(Role.CONTRIBUTOR);
        return new Pushing<>(call, new MeasurementLines(pushMeasurements, MeasurementStreamResource::line))
                .carryOut(atomic);
    }

    /** What takes lines that are measurements. */
    public static Intake<?> intake(StrategyApplication application) {
        return new MeasurementLines(application.pushMeasurements(), MeasurementStreamResource::line);
    }

    private static Line line(long number, byte[] json) {
        LineBody body = Sent.of(json, FORM).body();
        return new Line(number, body.indicator(), body.measurement().toReading());
    }
}
