package dev.kurs.rest.businesscase;

import dev.kurs.application.Listing.Page;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.businesscase.CaseView;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Form;
import dev.kurs.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;

/** Business cases: as JSON with their figures, or their flows as a table. */
public final class BusinessCaseResource {

    private static final Form<FlowShown> FLOWS = Form.bare(FlowShown.class);

    private BusinessCaseResource() {}

    /** The business case of a project. */
    @Path(Call.V1 + "/projects/{project}/business-case")
    public static final class OfProject {

        private final StrategyApplication application;

        /** The resource over the application. */
        public OfProject(StrategyApplication application) {
            this.application = application;
        }

        /** Shows it. */
        @GET
        @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
        public Response get(@Context ContainerRequestContext context) {
            return answer(
                    context,
                    (call, asked) -> application
                            .businessCases()
                            .ofProject(call.actor(), new ProjectId(call.pathId("project")), asked.question()));
        }
    }

    /** The business case of a strategy. */
    @Path(Call.V1 + "/strategies/{strategy}/business-case")
    public static final class OfStrategy {

        private final StrategyApplication application;

        /** The resource over the application. */
        public OfStrategy(StrategyApplication application) {
            this.application = application;
        }

        /** Shows it. */
        @GET
        @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
        public Response get(@Context ContainerRequestContext context) {
            return answer(
                    context,
                    (call, asked) -> application
                            .businessCases()
                            .ofStrategy(call.actor(), new StrategyId(call.pathId("strategy")), asked.question()));
        }
    }

    private static Response answer(ContainerRequestContext context, BiFunction<Call, CaseQuery, CaseView> read) {
        Call call = Call.of(context);
        Query query = call.query();
        CaseQuery asked = CaseQuery.of(query);
        query.end();
        CaseView view = read.apply(call, asked);
        if (call.prefers(List.of(MediaType.APPLICATION_JSON, Csv.TYPE)).equals(Csv.TYPE)) {
            List<FlowShown> flows = FlowShown.all(view.asked(asked.adjusted()), view.currency());
            return Answers.list(call, query, FLOWS, new Page<>(flows, null)).response();
        }
        return Answers.json(BusinessCaseShown.of(view, asked.adjusted(), call.language()))
                .response();
    }
}
