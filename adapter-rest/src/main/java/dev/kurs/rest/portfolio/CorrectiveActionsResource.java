package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.CorrectiveAction;
import dev.kurs.domain.portfolio.CorrectiveActionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.portfolio.CorrectiveActionsResource.CorrectiveActionBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is done about a project that falls behind. */
@Path(ProjectEntriesResource.OF_PROJECT + "/corrective-actions")
public final class CorrectiveActionsResource
        extends ProjectEntriesResource<CorrectiveActionId, CorrectiveAction, CorrectiveActionBody> {

    /** An action as it is written. */
    public record CorrectiveActionBody(
            @NotNull @Size(min = 1, max = Text.BODY) String fact,
            @NotNull @Size(min = 1, max = Text.BODY) String cause,
            @NotNull @Size(min = 1, max = Text.BODY) String action,
            @NotNull PersonId owner,
            @NotNull LocalDate due,
            @Nullable Boolean done) {

        static CorrectiveActionBody of(CorrectiveAction entry) {
            return new CorrectiveActionBody(
                    entry.fact(), entry.cause(), entry.action(), entry.responsible(), entry.due(), entry.done());
        }

        CorrectiveAction toCorrectiveAction(CorrectiveActionId id, ProjectId project) {
            return new CorrectiveAction(id, project, fact, cause, action, owner, due, done != null && done);
        }
    }

    /** The resource over the application. */
    public CorrectiveActionsResource(StrategyApplication application) {
        super(application, CorrectiveAction.KIND, Form.of(CorrectiveActionBody.class), CorrectiveActionId::new);
    }

    @Override
    protected CorrectiveActionBody body(CorrectiveAction entry) {
        return CorrectiveActionBody.of(entry);
    }

    @Override
    protected CorrectiveAction entry(CorrectiveActionId id, CorrectiveActionBody body, Call call) {
        return body.toCorrectiveAction(id, owner(call));
    }
}
