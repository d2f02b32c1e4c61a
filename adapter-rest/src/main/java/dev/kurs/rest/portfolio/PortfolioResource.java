package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
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

/** The portfolio of the organisation. */
@Path(Call.V1 + "/portfolio")
public final class PortfolioResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public PortfolioResource(StrategyApplication application) {
        this.application = application;
    }

    /** Shows it. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE, Sheets.TYPE})
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        return PortfolioAnswers.answer(
                        call, moment -> application.portfolioViews().ofOrganisation(call.actor(), moment))
                .response();
    }
}
