package dev.kurs.rest.strategy;

import dev.kurs.application.Secret;
import dev.kurs.application.StrategyApplication;
import dev.kurs.application.organisation.Gate;
import dev.kurs.application.strategy.StrategyViews.Overview;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What share links show, to whoever holds the address. One that is unknown, revoked or past its day is answered as one that
 * never was.
 */
@Path(SharedResource.COLLECTION)
public final class SharedResource {

    static final String COLLECTION = Call.V1 + "/shared";

    private final StrategyApplication application;
    private final Gate gate;

    /**
     * The resource over the application.
     *
     * @param gate tells whose link it is
     */
    public SharedResource(StrategyApplication application, Gate gate) {
        this.application = application;
        this.gate = gate;
    }

    /** Shows what the link leads to, as it stands today. */
    @GET
    @Path("{secret}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("secret") String secret, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        Optional<Overview> shown = gate.findShareLink(new Secret(secret).digest())
                .flatMap(shared ->
                        application.sharedViews().findOverview(shared.organisation(), shared.link(), call.id()));
        return Answers.passing(OverviewResource.shown(shown.orElseThrow(() -> new Problem(Kind.NOT_FOUND))))
                .with("Referrer-Policy", "no-referrer")
                .response();
    }
}
