package dev.kurs.rest.engagement;

import dev.kurs.application.AsOf;
import dev.kurs.application.NotFound;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.engagement.Adaptation;
import dev.kurs.domain.engagement.AdaptationId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import jakarta.ws.rs.Path;

/** What a project changes to keep to standards. */
@Path(Call.V1 + "/projects/{project: [0-9a-fA-F-]{36}}/adaptations")
public final class ProjectAdaptationsResource
        extends EditableRegisterResource<AdaptationId, Adaptation, AdaptationBody> {

    /** The resource over the application. */
    public ProjectAdaptationsResource(StrategyApplication application) {
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
    protected ProjectId owner(Call call) {
        return new ProjectId(call.pathId("project"));
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        ProjectId project = owner(call);
        boolean visible = ports.projects()
                .find(project, AsOf.NOW)
                .filter(stored ->
                        ports.isVisible(call.actor(), stored.value().header().strategy()))
                .isPresent();
        if (!visible) {
            throw new NotFound(project.kind(), project);
        }
    }

    @Override
    protected void addLinks(Link.Links links, Call call, Adaptation adaptation, String self) {
        links.to("project", Call.V1 + "/projects/" + adaptation.adapting())
                .to("standard", Call.V1 + "/standards/" + adaptation.standard());
    }
}
