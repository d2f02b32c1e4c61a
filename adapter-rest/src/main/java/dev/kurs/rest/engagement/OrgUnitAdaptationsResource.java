package dev.kurs.rest.engagement;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import jakarta.ws.rs.Path;

/** What a unit changes to keep to standards. */
@Path(Call.V1 + "/org-units/{unit: [0-9a-fA-F-]{36}}/adaptations")
public final class OrgUnitAdaptationsResource
        extends EditableRegisterResource<AdaptationId, Adaptation, AdaptationBody> {

    /** The resource over the application. */
    public OrgUnitAdaptationsResource(StrategyApplication application) {
        super(application, Adaptation.KIND, Form.of(AdaptationBody.class), AdaptationId::new);
    }

    @Override
    protected AdaptationBody body(Adaptation adaptation) {
        return AdaptationBody.of(adaptation);
    }

    @Override
    protected Adaptation entry(AdaptationId id, AdaptationBody body, Call call) {
        return body.toAdaptation(id, owner(call));
    }

    @Override
    protected OrgUnitId owner(Call call) {
        return new OrgUnitId(call.pathId("unit"));
    }

    @Override
    protected void addLinks(Link.Links links, Call call, Adaptation adaptation, String self) {
        links.to("orgUnit", Call.V1 + "/org-units/" + adaptation.adapting())
                .to("standard", Call.V1 + "/standards/" + adaptation.standard());
    }
}
