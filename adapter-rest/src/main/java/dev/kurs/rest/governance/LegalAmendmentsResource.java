package dev.kurs.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.LegalAmendment;
import dev.kurs.domain.governance.LegalAmendmentId;
import dev.kurs.domain.governance.LegalRule;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.Role;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.governance.LegalAmendmentsResource.LegalAmendmentBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the organisation reads the law otherwise than Kurs ships it. Administrators alone write here. */
@Path(LegalAmendmentsResource.COLLECTION)
public final class LegalAmendmentsResource
        extends EditableRegisterResource<LegalAmendmentId, LegalAmendment, LegalAmendmentBody> {

    static final String COLLECTION = Call.V1 + "/legal-amendments";

    /** An amendment as it is written. */
    public record LegalAmendmentBody(
            @NotNull LegalRule rule,
            @NotNull Boolean inForce,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 100) List<Power> powers,

            @Nullable @Size(max = Text.LINE) String paragraph,
            @NotNull @Size(max = Text.BODY) String reason) {

        static LegalAmendmentBody of(LegalAmendment amendment) {
            return new LegalAmendmentBody(
                    amendment.rule(),
                    amendment.inForce(),
                    amendment.powers(),
                    amendment.paragraph(),
                    amendment.reason());
        }

        LegalAmendment toAmendment(LegalAmendmentId id) {
            return new LegalAmendment(id, rule, inForce, powers, paragraph, reason);
        }
    }

    /** The resource over the application. */
    public LegalAmendmentsResource(StrategyApplication application) {
        super(application, LegalAmendment.KIND, Form.of(LegalAmendmentBody.class), LegalAmendmentId::new);
    }

    @Override
    protected LegalAmendmentBody body(LegalAmendment amendment) {
        return LegalAmendmentBody.of(amendment);
    }

    @Override
    protected LegalAmendment entry(LegalAmendmentId id, LegalAmendmentBody body, Call call) {
        return body.toAmendment(id);
    }

    @Override
    protected Role writer() {
        return Role.ADMINISTRATOR;
    }
}
