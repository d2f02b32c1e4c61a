package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.Reaffirmation;
import dev.kurs.domain.strategy.ReaffirmationId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.RegisterResource;
import dev.kurs.rest.strategy.ReaffirmationsResource.ReaffirmationBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;

/** The owner's word, each time it was given, that a strategy stands. */
@Path(StrategyShown.COLLECTION + "/{strategy}/reaffirmations")
public final class ReaffirmationsResource extends RegisterResource<ReaffirmationId, Reaffirmation, ReaffirmationBody> {

    /** A reaffirmation as it is written. */
    public record ReaffirmationBody(
            @NotNull @Size(min = 1, max = Text.BODY) String reason) {}

    /** The resource over the application. */
    public ReaffirmationsResource(StrategyApplication application) {
        super(application, Reaffirmation.KIND, Form.of(ReaffirmationBody.class), ReaffirmationId::new);
    }

    @Override
    protected ReaffirmationBody body(Reaffirmation reaffirmation) {
        return new ReaffirmationBody(reaffirmation.reason());
    }

    @Override
    protected Reaffirmation entry(ReaffirmationId id, ReaffirmationBody body, Call call) {
        return new Reaffirmation(id, new StrategyId(call.pathId("strategy")), body.reason());
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        application()
                .strategyViews()
                .getPlain(ports, call.actor(), new StrategyId(call.pathId("strategy")), Moment.NOW);
    }

    @Override
    protected Id owner(Call call) {
        return new StrategyId(call.pathId("strategy"));
    }
}
