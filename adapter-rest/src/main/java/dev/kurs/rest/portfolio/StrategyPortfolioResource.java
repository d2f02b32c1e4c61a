package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Call;
import dev.kurs.rest.Csv;
import dev.kurs.rest.Sheets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The portfolio of a strategy. */
@Path(Call.V1 + "/strategies/{strategy}/portfolio")
public final class StrategyPortfolioResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public StrategyPortfolioResource(StrategyApplication application) {
        this.application = application;
    }

    /** Shows it. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE, Sheets.TYPE})
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        StrategyId strategy = new StrategyId(call.pathId("strategy"));
        return PortfolioAnswers.answer(
                        call, moment -> application.portfolioViews().ofStrategy(call.actor(), strategy, moment))
                .response();
    }
}
