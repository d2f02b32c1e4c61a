package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.portfolio.Contribution;
import dev.kurs.domain.portfolio.ContributionId;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Form;
import dev.kurs.rest.portfolio.ContributionsResource.ContributionBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The goals that a project helps to reach. */
@Path(ProjectEntriesResource.OF_PROJECT + "/contributions")
public final class ContributionsResource
        extends ProjectEntriesResource<ContributionId, Contribution, ContributionBody> {

    /** A contribution as it is written. */
    public record ContributionBody(
            @NotNull GoalId goal,
            @NotNull BigDecimal weight,
            @Nullable @Size(max = Text.BODY) String rationale) {

        static ContributionBody of(Contribution entry) {
            return new ContributionBody(entry.goal(), entry.weight(), entry.rationale());
        }

        Contribution toContribution(ContributionId id, ProjectId project) {
            return new Contribution(id, project, goal, weight, rationale);
        }
    }

    /** The resource over the application. */
    public ContributionsResource(StrategyApplication application) {
        super(application, Contribution.KIND, Form.of(ContributionBody.class), ContributionId::new);
    }

    @Override
    protected ContributionBody body(Contribution entry) {
        return ContributionBody.of(entry);
    }

    @Override
    protected Contribution entry(ContributionId id, ContributionBody body, Call call) {
        return body.toContribution(id, owner(call));
    }
}
