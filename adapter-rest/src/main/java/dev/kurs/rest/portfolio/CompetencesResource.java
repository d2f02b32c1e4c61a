package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Quarter;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.portfolio.Competence;
import dev.kurs.domain.portfolio.Competence.Measure;
import dev.kurs.domain.portfolio.CompetenceId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.portfolio.CompetencesResource.CompetenceBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The competence that the organisation has, quarter by quarter, and how it gets more. */
@Path(CompetencesResource.COLLECTION)
public final class CompetencesResource extends EditableRegisterResource<CompetenceId, Competence, CompetenceBody> {

    static final String COLLECTION = Call.V1 + "/competences";

    /** Competence as it is written. */
    public record CompetenceBody(
            @NotNull @Size(min = 1, max = Text.LINE) String skill,
            @NotNull Quarter quarter,
            @NotNull BigDecimal fte,
            @Nullable Measure measure) {

        static CompetenceBody of(Competence competence) {
            return new CompetenceBody(competence.skill(), competence.quarter(), competence.fte(), competence.measure());
        }

        Competence toCompetence(CompetenceId id) {
            return new Competence(id, skill, quarter, fte, measure);
        }
    }

    /** The resource over the application. */
    public CompetencesResource(StrategyApplication application) {
        super(application, Competence.KIND, Form.of(CompetenceBody.class), CompetenceId::new);
    }

    @Override
    protected CompetenceBody body(Competence competence) {
        return CompetenceBody.of(competence);
    }

    @Override
    protected Competence entry(CompetenceId id, CompetenceBody body, Call call) {
        return body.toCompetence(id);
    }
}
