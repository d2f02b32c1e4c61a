package dev.kurs.rest.portfolio;

import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.ProjectViews;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import java.util.UUID;
import java.util.function.Function;

/** Register entries that belong to a project: they are there for whoever may see the project. */
abstract class ProjectEntriesResource<I extends Id, E extends RegisterEntry, B extends Record>
        extends EditableRegisterResource<I, E, B> {

    /** Below which addresses they are. */
    static final String OF_PROJECT = ProjectShown.COLLECTION + "/{project: [0-9a-fA-F-]{36}}";

    ProjectEntriesResource(StrategyApplication application, RegisterKind<E> kind, Form<B> form, Function<UUID, I> id) {
        super(application, kind, form, id);
    }

    @Override
    protected final ProjectId owner(Call call) {
        return new ProjectId(call.pathId("project"));
    }

    @Override
    protected final void requireVisible(Ports ports, Call call) {
        ProjectViews.requireVisible(ports, call.actor(), owner(call));
    }
}
