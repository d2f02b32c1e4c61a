package dev.kurs.rest.benefit;

import dev.kurs.application.AsOf;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.benefit.BenefitViews;
import dev.kurs.domain.benefit.Confirmation;
import dev.kurs.domain.benefit.ConfirmationId;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.RegisterResource;
import dev.kurs.rest.benefit.ConfirmationsResource.ConfirmationBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;

/** Who confirms that a benefit was realised: added, never changed. */
@Path(BenefitShown.COLLECTION + "/{benefit: [0-9a-fA-F-]{36}}/confirmations")
public final class ConfirmationsResource extends RegisterResource<ConfirmationId, Confirmation, ConfirmationBody> {

    /** A confirmation as it is written. */
    public record ConfirmationBody(
            @NotNull PersonId by,
            @NotNull @Size(min = 1, max = Text.BODY) String statement) {

        static ConfirmationBody of(Confirmation confirmation) {
            return new ConfirmationBody(confirmation.by(), confirmation.statement());
        }
    }

    /** The resource over the application. */
    public ConfirmationsResource(StrategyApplication application) {
        super(application, Confirmation.KIND, Form.of(ConfirmationBody.class), ConfirmationId::new);
    }

    @Override
    protected ConfirmationBody body(Confirmation confirmation) {
        return ConfirmationBody.of(confirmation);
    }

    @Override
    protected Confirmation entry(ConfirmationId id, ConfirmationBody body, Call call) {
        return new Confirmation(id, owner(call), body.by(), body.statement());
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
