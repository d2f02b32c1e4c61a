package dev.kurs.rest.strategy;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.strategy.RelatedPlan;
import dev.kurs.domain.strategy.RelatedPlan.PlanLevel;
import dev.kurs.domain.strategy.RelatedPlan.Relation;
import dev.kurs.domain.strategy.RelatedPlanId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.strategy.RelatedPlansResource.RelatedPlanBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** The plans that a strategy stands beside. */
@Path(StrategyShown.COLLECTION + "/{strategy}/related-plans")
public final class RelatedPlansResource extends EditableRegisterResource<RelatedPlanId, RelatedPlan, RelatedPlanBody> {

    /** A related plan as it is written. */
    public record RelatedPlanBody(
            @NotNull @Size(min = 1, max = Text.LINE) String title,
            @NotNull @Size(min = 1, max = Text.LINE) String issuer,
            @NotNull PlanLevel level,
            @Nullable @Size(max = 2000) String link,
            @NotNull Relation relation) {

        static RelatedPlanBody of(RelatedPlan plan) {
            return new RelatedPlanBody(plan.title(), plan.issuer(), plan.level(), plan.link(), plan.relation());
        }

        RelatedPlan toRelatedPlan(RelatedPlanId id, StrategyId strategy) {
            return new RelatedPlan(id, strategy, title, issuer, level, link, relation);
        }
    }

    /** The resource over the application. */
    public RelatedPlansResource(StrategyApplication application) {
        super(application, RelatedPlan.KIND, Form.of(RelatedPlanBody.class), RelatedPlanId::new);
    }

    @Override
    protected RelatedPlanBody body(RelatedPlan plan) {
        return RelatedPlanBody.of(plan);
    }

    @Override
    protected RelatedPlan entry(RelatedPlanId id, RelatedPlanBody body, Call call) {
        return body.toRelatedPlan(id, new StrategyId(call.pathId("strategy")));
    }

    @Override
    protected void requireVisible(Ports ports, Call call) {
        application()
                .strategyViews()
                .getPlain(ports, call.actor(), new StrategyId(call.pathId("strategy")), Moment.NOW);
    }

    @Override
    protected Id owner(Call call) {
        return new StrategyId(call.pathId("strategy"));
    }
}
