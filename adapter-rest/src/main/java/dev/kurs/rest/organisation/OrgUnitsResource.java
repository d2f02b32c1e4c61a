package dev.kurs.rest.organisation;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.organisation.OrgUnitsResource.OrgUnitBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** The organisation's units. */
@Path(Call.V1 + "/org-units")
public final class OrgUnitsResource extends EditableRegisterResource<OrgUnitId, OrgUnit, OrgUnitBody> {

    /** A unit as it is written. */
    public record OrgUnitBody(
            @NotNull @Size(max = Text.LINE) String name,
            @Nullable OrgUnitId parent) {

        static OrgUnitBody of(OrgUnit unit) {
            return new OrgUnitBody(unit.name(), unit.parent());
        }

        OrgUnit toOrgUnit(OrgUnitId id) {
            return new OrgUnit(id, name, parent);
        }
    }

    /** The resource over the application. */
    public OrgUnitsResource(StrategyApplication application) {
        super(application, OrgUnit.KIND, Form.of(OrgUnitBody.class), OrgUnitId::new);
    }

    @Override
    protected OrgUnitBody body(OrgUnit unit) {
        return OrgUnitBody.of(unit);
    }

    @Override
    protected OrgUnit entry(OrgUnitId id, OrgUnitBody body, Call call) {
        return body.toOrgUnit(id);
    }
}
