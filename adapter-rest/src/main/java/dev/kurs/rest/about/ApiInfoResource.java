package dev.kurs.rest.about;

import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** What this API is, as the Swedish national profile wants it told. */
@Path(Call.V1 + "/api-info")
public final class ApiInfoResource {

    private static final ApiInfo INFO =
            new ApiInfo("kurs", "1.0.0", LocalDate.of(2026, 11, 22), "/openapi.yaml", "active");

    private record ApiInfo(
            String apiName, String apiVersion, LocalDate apiReleased, String apiDocumentation, String apiStatus) {}

    /** Tells the version and where the documentation is. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call.of(context).query().end();
        return Answers.json(INFO).response();
    }
}
