package dev.kurs.rest.about;

import dev.kurs.rest.Answers;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The server's metrics as OpenMetrics. */
@Path("/metrics")
public final class MetricsResource {

    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String FULL_TYPE = OPEN_METRICS + "; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry registry;

    /** The resource over the registry. */
    public MetricsResource(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** Tells all metrics. */
    @GET
    @Produces(OPEN_METRICS)
    public Response get() {
        byte[] text = registry.scrape(FULL_TYPE).getBytes(StandardCharsets.UTF_8);
        return Answers.passing(FULL_TYPE, text).response();
    }
}
