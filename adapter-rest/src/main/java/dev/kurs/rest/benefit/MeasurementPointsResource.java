package dev.kurs.rest.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.BenefitViews;
import dev.kurs.domain.benefit.MeasurementPoint;
import dev.kurs.domain.benefit.MeasurementPointId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.benefit.MeasurementPointsResource.MeasurementPointBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When a benefit is planned to be measured. */
@Path(BenefitShown.COLLECTION + "/{benefit: [0-9a-fA-F-]{36}}/measurement-points")
public final class MeasurementPointsResource
        extends EditableRegisterResource<MeasurementPointId, MeasurementPoint, MeasurementPointBody> {

    /** A measurement point as it is written. */
    public record MeasurementPointBody(
            @NotNull LocalDate date,
            @Nullable @Size(max = Text.BODY) String method,
            @Nullable PersonId measurer) {

        static MeasurementPointBody of(MeasurementPoint point) {
            return new MeasurementPointBody(point.date(), point.method(), point.measurer());
        }
    }

    /** Whether something was measured near enough to the day. */
    record PointFigures(Boolean met) {}

    /** The resource over the application. */
    public MeasurementPointsResource(StrategyApplication application) {
        super(
                application,
                MeasurementPoint.KIND,
                Form.of(MeasurementPointBody.class, PointFigures.class),
                MeasurementPointId::new);
    }

    @Override
    protected MeasurementPointBody body(MeasurementPoint point) {
        return MeasurementPointBody.of(point);
    }

    @Override
    protected Function<MeasurementPoint, @Nullable Record> figures(Ports ports, Moment moment) {
        Moment.In in = moment.in(ports);
        Map<BenefitId, Set<LocalDate>> measured = new HashMap<>();
        return point -> new PointFigures(point.isMet(
                measured.computeIfAbsent(point.benefit(), benefit -> BenefitViews.measuredDays(ports, benefit, in))));
    }

    @Override
    protected boolean takesValidAt() {
        return true;
    }

    @Override
    protected MeasurementPoint entry(MeasurementPointId id, MeasurementPointBody body, Call call) {
        return new MeasurementPoint(id, owner(call), body.date(), body.method(), body.measurer());
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        BenefitViews.find(ports, call.actor(), owner(call), AsOf.NOW);
    }

    @Override
    protected BenefitId owner(Call call) {
        return new BenefitId(call.pathId("benefit"));
    }
}
