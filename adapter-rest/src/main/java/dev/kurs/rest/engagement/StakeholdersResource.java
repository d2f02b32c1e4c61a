package dev.kurs.rest.engagement;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.engagement.Stakeholder;
import dev.kurs.domain.engagement.Stakeholder.Relation;
import dev.kurs.domain.engagement.StakeholderId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.engagement.StakeholdersResource.StakeholderBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Those who have a part in the work, or whom it touches. */
@Path(Call.V1 + "/stakeholders")
public final class StakeholdersResource extends EditableRegisterResource<StakeholderId, Stakeholder, StakeholderBody> {

    /** A stakeholder as it is written. */
    public record StakeholderBody(
            @Nullable @Size(min = 1, max = Text.LINE) String name,
            @Nullable PersonId person,
            @NotNull Integer interest,
            @NotNull Integer influence,
            @NotNull Relation relation) {

        static StakeholderBody of(Stakeholder stakeholder) {
            return new StakeholderBody(
                    stakeholder.name(),
                    stakeholder.person(),
                    stakeholder.interest(),
                    stakeholder.influence(),
                    stakeholder.relation());
        }

        Stakeholder toStakeholder(StakeholderId id) {
            return new Stakeholder(id, name, person, interest, influence, relation);
        }
    }

    /** The resource over the application. */
    public StakeholdersResource(StrategyApplication application) {
        super(application, Stakeholder.KIND, Form.of(StakeholderBody.class), StakeholderId::new);
    }

    @Override
    protected StakeholderBody body(Stakeholder stakeholder) {
        return StakeholderBody.of(stakeholder);
    }

    @Override
    protected Stakeholder entry(StakeholderId id, StakeholderBody body, Call call) {
        return body.toStakeholder(id);
    }
}
