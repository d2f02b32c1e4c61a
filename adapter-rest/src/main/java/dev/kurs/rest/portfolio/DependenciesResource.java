package dev.kurs.rest.portfolio;

import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.ProjectViews;
import dev.kurs.domain.portfolio.Dependency;
import dev.kurs.domain.portfolio.Dependency.DependencyKind;
import dev.kurs.domain.portfolio.DependencyId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.portfolio.DependenciesResource.DependencyBody;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a project hangs together with others. One that excludes is read at both. */
@Path(ProjectEntriesResource.OF_PROJECT + "/dependencies")
public final class DependenciesResource extends ProjectEntriesResource<DependencyId, Dependency, DependencyBody> {

    /** A dependency as it is written. */
    public record DependencyBody(
            @NotNull ProjectId on, @NotNull DependencyKind kind) {

        static DependencyBody of(Dependency entry) {
            return new DependencyBody(entry.on(), entry.kind());
        }

        Dependency toDependency(DependencyId id, ProjectId project) {
            return new Dependency(id, project, on, kind);
        }
    }

    /** Which project says so. */
    record DependencyFigures(ProjectId project) {}

    /** The resource over the application. */
    public DependenciesResource(StrategyApplication application) {
        super(application, Dependency.KIND, Form.of(DependencyBody.class, DependencyFigures.class), DependencyId::new);
    }

    @Override
    protected DependencyBody body(Dependency entry) {
        return DependencyBody.of(entry);
    }

    /** Neither project is told of to whoever may not see it. */
    @Override
    protected boolean isVisible(Ports ports, Call call, Dependency entry) {
        return Stream.of(entry.project(), entry.on())
                .allMatch(project -> ProjectViews.isVisible(ports, call.actor(), project));
    }

    @Override
    protected @Nullable Record figures(Dependency entry) {
        return new DependencyFigures(entry.project());
    }

    @Override
    protected Dependency entry(DependencyId id, DependencyBody body, Call call) {
        return body.toDependency(id, owner(call));
    }
}
