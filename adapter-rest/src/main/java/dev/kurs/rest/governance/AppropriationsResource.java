package dev.kurs.rest.governance;

import dev.kurs.application.AsOf;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.Appropriation;
import dev.kurs.domain.governance.AppropriationId;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.RegisterResource;
import dev.kurs.rest.governance.AppropriationsResource.AppropriationBody;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;

/** The appropriation that a decision waited for, named once it was granted. */
@Path(DecisionActs.DECISION + "/appropriations")
public final class AppropriationsResource extends RegisterResource<AppropriationId, Appropriation, AppropriationBody> {

    /** An appropriation as it is written. */
    public record AppropriationBody(@NotNull DecisionId grantedBy) {}

    /** The resource over the application. */
    public AppropriationsResource(StrategyApplication application) {
        super(application, Appropriation.KIND, Form.of(AppropriationBody.class), AppropriationId::new);
    }

    @Override
    protected AppropriationBody body(Appropriation appropriation) {
        return new AppropriationBody(appropriation.grantedBy());
    }

    @Override
    protected Appropriation entry(AppropriationId id, AppropriationBody body, Call call) {
        return new Appropriation(id, owner(call), body.grantedBy());
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        application().decisionViews().get(ports, call.actor(), owner(call), AsOf.NOW);
    }

    @Override
    protected DecisionId owner(Call call) {
        return DecisionActs.decision(call);
    }
}
