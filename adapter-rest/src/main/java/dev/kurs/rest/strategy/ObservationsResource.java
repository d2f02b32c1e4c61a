package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.Observation;
import dev.kurs.domain.strategy.Observation.Verdict;
import dev.kurs.domain.strategy.ObservationId;
import dev.kurs.domain.strategy.PremiseId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.RegisterResource;
import dev.kurs.rest.strategy.ObservationsResource.ObservationBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was seen of a premise. */
@Path(Call.V1 + "/premises/{premise}/observations")
public final class ObservationsResource extends RegisterResource<ObservationId, Observation, ObservationBody> {

    /** An observation as it is written. */
    public record ObservationBody(
            @NotNull LocalDate date,
            @NotNull @Size(min = 1, max = Text.BODY) String text,
            @NotNull Verdict verdict,
            @Nullable @Size(max = 2000) String link) {}

    /** The resource over the application. */
    public ObservationsResource(StrategyApplication application) {
        super(application, Observation.KIND, Form.of(ObservationBody.class), ObservationId::new);
    }

    @Override
    protected ObservationBody body(Observation observation) {
        return new ObservationBody(observation.date(), observation.text(), observation.verdict(), observation.link());
    }

    @Override
    protected Observation entry(ObservationId id, ObservationBody body, Call call) {
        return new Observation(
                id, new PremiseId(call.pathId("premise")), body.date(), body.text(), body.verdict(), body.link());
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        ports.premises()
                .findStrategy(call.pathId("premise"))
                .ifPresent(
                        strategy -> application().strategyViews().getPlain(ports, call.actor(), strategy, Moment.NOW));
    }

    @Override
    protected Id owner(Call call) {
        return new PremiseId(call.pathId("premise"));
    }
}
