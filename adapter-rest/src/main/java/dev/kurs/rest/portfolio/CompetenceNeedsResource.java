package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.portfolio.CompetenceNeed;
import dev.kurs.domain.portfolio.CompetenceNeedId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.portfolio.CompetenceNeedsResource.CompetenceNeedBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;

/** The competence that a project needs, quarter by quarter. */
@Path(ProjectEntriesResource.OF_PROJECT + "/competence-needs")
public final class CompetenceNeedsResource
        extends ProjectEntriesResource<CompetenceNeedId, CompetenceNeed, CompetenceNeedBody> {

    /** A need as it is written. */
    public record CompetenceNeedBody(
            @NotNull @Size(min = 1, max = Text.LINE) String skill,
            @NotNull Quarter quarter,
            @NotNull BigDecimal fte) {

        static CompetenceNeedBody of(CompetenceNeed entry) {
            return new CompetenceNeedBody(entry.skill(), entry.quarter(), entry.fte());
        }

        CompetenceNeed toCompetenceNeed(CompetenceNeedId id, ProjectId project) {
            return new CompetenceNeed(id, project, skill, quarter, fte);
        }
    }

    /** The resource over the application. */
    public CompetenceNeedsResource(StrategyApplication application) {
        super(application, CompetenceNeed.KIND, Form.of(CompetenceNeedBody.class), CompetenceNeedId::new);
    }

    @Override
    protected CompetenceNeedBody body(CompetenceNeed entry) {
        return CompetenceNeedBody.of(entry);
    }

    @Override
    protected CompetenceNeed entry(CompetenceNeedId id, CompetenceNeedBody body, Call call) {
        return body.toCompetenceNeed(id, owner(call));
    }
}
