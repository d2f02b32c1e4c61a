package dev.kurs.rest.governance;

import dev.kurs.application.Moment;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.Coverage;
import dev.kurs.domain.governance.Coverage.Conflict;
import dev.kurs.domain.governance.Coverage.Gap;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Power;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.MoneyBody;
import dev.kurs.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a strategy finds somebody for every decision that it may need. */
@Path(Call.V1 + "/strategies/{strategy}/mandate-coverage")
public final class CoverageResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public CoverageResource(StrategyApplication application) {
        this.application = application;
    }

    /** The whole. */
    record CoverageShown(List<GapShown> gaps, List<ConflictShown> conflicts) {

        static CoverageShown of(Coverage coverage) {
            return new CoverageShown(
                    coverage.gaps().stream().map(GapShown::of).toList(),
                    coverage.conflicts().stream().map(ConflictShown::of).toList());
        }
    }

    /**
     * Days on which nobody may decide, or nobody above an amount.
     *
     * @param aboveAmount null when nobody may decide at all
     */
    record GapShown(
            Power power,
            ScopeBody scope,
            LocalDate from,
            LocalDate to,
            @Nullable MoneyBody aboveAmount) {

        static GapShown of(Gap gap) {
            return new GapShown(
                    gap.power(), ScopeBody.of(gap.scope()), gap.from(), gap.to(), MoneyBody.of(gap.aboveAmount()));
        }
    }

    /** Mandates that know nothing of each other. */
    record ConflictShown(Power power, ScopeBody scope, List<MandateId> mandates) {

        static ConflictShown of(Conflict conflict) {
            return new ConflictShown(conflict.power(), ScopeBody.of(conflict.scope()), conflict.mandates());
        }
    }

    /** Shows the coverage. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        Query query = call.query();
        Moment moment = query.moment();
        query.end();
        StrategyId strategy = new StrategyId(call.pathId("strategy"));
        return Answers.json(CoverageShown.of(application.authorityViews().coverage(call.actor(), strategy, moment)))
                .response();
    }
}
