package dev.kurs.rest.about;

import dev.kurs.application.organisation.Gate;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether the server lives, and whether it can answer. */
@Path("/")
public final class HealthResource {

    private static final String SECONDS_TO_WAIT = "5";

    private final Gate gate;

    private record Health(String status) {}

    /**
     * The resource.
     *
     * @param gate asked whether the store answers
     */
    public HealthResource(Gate gate) {
        this.gate = gate;
    }

    /** Answers as long as the process does. */
    @GET
    @Path("livez")
    @Produces(MediaType.APPLICATION_JSON)
    public Response isAlive() {
        return Answers.passing(new Health("UP")).response();
    }

    /** Answers when the store does. */
    @GET
    @Path("readyz")
    @Produces(MediaType.APPLICATION_JSON)
    public Response isReady() {
        if (!gate.answers()) {
            throw new Problem(Kind.NOT_READY).with(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return Answers.passing(new Health("UP")).response();
    }
}
