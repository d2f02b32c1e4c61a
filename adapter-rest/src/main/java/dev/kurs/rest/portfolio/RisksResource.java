package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Risk;
import dev.kurs.domain.portfolio.RiskId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.portfolio.RisksResource.RiskBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** What may go wrong in a project. */
@Path(ProjectEntriesResource.OF_PROJECT + "/risks")
public final class RisksResource extends ProjectEntriesResource<RiskId, Risk, RiskBody> {

    /** A risk as it is written. */
    public record RiskBody(
            @NotNull @Size(min = 1, max = Text.BODY) String text,
            @NotNull Integer probability,
            @NotNull Integer impact,
            @Nullable PersonId owner,
            @Nullable @Size(max = Text.BODY) String answer) {

        static RiskBody of(Risk entry) {
            return new RiskBody(entry.text(), entry.probability(), entry.impact(), entry.responsible(), entry.answer());
        }

        Risk toRisk(RiskId id, ProjectId project) {
            return new Risk(id, project, text, probability, impact, owner, answer);
        }
    }

    /** The resource over the application. */
    public RisksResource(StrategyApplication application) {
        super(application, Risk.KIND, Form.of(RiskBody.class), RiskId::new);
    }

    @Override
    protected RiskBody body(Risk entry) {
        return RiskBody.of(entry);
    }

    @Override
    protected Risk entry(RiskId id, RiskBody body, Call call) {
        return body.toRisk(id, owner(call));
    }
}
