package dev.kurs.rest.businesscase;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.businesscase.CaseView;
import dev.kurs.domain.businesscase.CostOfDelay;
import dev.kurs.domain.businesscase.Counted;
import dev.kurs.domain.portfolio.ProjectId;
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
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;

/** What a case loses by a later start. */
public final class CostOfDelayResource {

    private CostOfDelayResource() {}

    /** That of a project. */
    @Path(Call.V1 + "/projects/{project}/cost-of-delay")
    public static final class OfProject {

        private final StrategyApplication application;

        /** The resource over the application. */
        public OfProject(StrategyApplication application) {
            this.application = application;
        }

        /** Shows it. */
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Response get(@Context ContainerRequestContext context) {
            return answer(
                    context,
                    (call, asked) -> application
                            .businessCases()
                            .ofProject(call.actor(), new ProjectId(call.pathId("project")), asked.question()));
        }
    }

    /** That of a strategy. */
    @Path(Call.V1 + "/strategies/{strategy}/cost-of-delay")
    public static final class OfStrategy {

        private final StrategyApplication application;

        /** The resource over the application. */
        public OfStrategy(StrategyApplication application) {
            this.application = application;
        }

        /** Shows it. */
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Response get(@Context ContainerRequestContext context) {
            return answer(
                    context,
                    (call, asked) -> application
                            .businessCases()
                            .ofStrategy(call.actor(), new StrategyId(call.pathId("strategy")), asked.question()));
        }
    }

    private static final int LONGEST = 120;
    private static final int DEFAULT = 12;

    /**
     * What each month of delay costs.
     *
     * @param figure which benefits count
     * @param npv without delay
     */
    record CostOfDelayShown(LocalDate base, String figure, String bias, MoneyBody npv, List<DelayShown> months) {}

    /** A later start, and how much less it is worth. */
    record DelayShown(int delay, MoneyBody npv, MoneyBody loss) {}

    private static Response answer(ContainerRequestContext context, BiFunction<Call, CaseQuery, CaseView> read) {
        Call call = Call.of(context);
        Query query = call.query();
        CaseQuery asked = CaseQuery.of(query);
        Counted figure = CaseQuery.figure(query);
        int months = query.number("months", 1, LONGEST, DEFAULT);
        query.end();
        CaseView view = read.apply(call, asked);
        CostOfDelay cost = view.costOfDelay(asked.adjusted(), figure, months);
        Currency currency = view.currency();
        return Answers.json(new CostOfDelayShown(
                        view.raw().base(),
                        CaseQuery.name(figure),
                        asked.bias(),
                        Amounts.of(cost.npv(), currency),
                        cost.months().stream()
                                .map(month -> new DelayShown(
                                        month.delay(),
                                        Amounts.of(month.npv(), currency),
                                        Amounts.of(month.loss(), currency)))
                                .toList()))
                .response();
    }
}
