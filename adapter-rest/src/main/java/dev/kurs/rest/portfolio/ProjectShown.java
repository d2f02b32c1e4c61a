package dev.kurs.rest.portfolio;

import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.portfolio.ProjectViews;
import dev.kurs.application.portfolio.ProjectViews.ProjectView;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link.Links;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a project is shown. */
final class ProjectShown {

    static final String COLLECTION = Call.V1 + "/projects";

    static final Form<ProjectBody> FORM = Form.of(ProjectBody.class, ProjectFigures.class);

    private ProjectShown() {}

    /** How far it has come, on which way, and what it costs. */
    record ProjectFigures(
            Stage stage,
            List<StageChangeShown> stageHistory,
            @Nullable MoneyBody committed,
            @Nullable MoneyBody planned,
            @Nullable MoneyBody actual) {}

    /** A project as it stands. */
    static Shown of(Call call, Ports ports, Stored<Project> stored) {
        return of(call, ProjectViews.of(ports, stored));
    }

    /** A project on a day; what can be done with it is what can be done now. */
    static Shown of(Call call, ProjectView view) {
        Project shown = view.shown();
        return Shown.of(
                shown.id().value(),
                view.project(),
                ProjectBody.of(shown.header()),
                new ProjectFigures(
                        shown.stage(),
                        StageChangeShown.all(shown.steps()),
                        MoneyBody.of(view.costs().committed()),
                        MoneyBody.of(view.costs().planned()),
                        MoneyBody.of(view.costs().actual())),
                view.externalKeys(),
                links(call, view.project().value()));
    }

    private static Links links(Call call, Project project) {
        String self = COLLECTION + "/" + project.id();
        String steps = self + "/stage-changes";
        boolean edits = call.actor().may(Role.EDITOR);
        return Links.of(self, COLLECTION)
                .to("strategy", Call.V1 + "/strategies/" + project.header().strategy())
                .to("stageChanges", steps)
                .to("gate", self + "/gate")
                .to("contributions", self + "/contributions")
                .to("costLines", self + "/cost-lines")
                .to("competenceNeeds", self + "/competence-needs")
                .to("dependencies", self + "/dependencies")
                .to("risks", self + "/risks")
                .to("correctiveActions", self + "/corrective-actions")
                .to("businessCase", self + "/business-case")
                .to("sensitivity", self + "/sensitivity")
                .to("costOfDelay", self + "/cost-of-delay")
                .act(edits, "change", "PATCH", self)
                .act(edits && project.steps().isEmpty(), "remove", "DELETE", self)
                .act(edits && !project.reachable().isEmpty(), "changeStage", "POST", steps);
    }
}
