package dev.kurs.rest.governance;

import dev.kurs.application.governance.MinutesViews;
import dev.kurs.application.governance.MinutesViews.Minutes;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The minutes of a decision, for people and for council systems. */
@Path(DecisionActs.DECISION + "/minutes")
public final class MinutesResource {

    /** The media type of Markdown (RFC 7763). */
    public static final String MARKDOWN = "text/markdown";

    private final MinutesViews views = new MinutesViews();

    /** The resource. */
    public MinutesResource() {}

    /** Shows them, as Markdown or as OParl has it, whichever the caller would rather have. */
    @GET
    @Produces({MARKDOWN, MediaType.APPLICATION_JSON})
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        DecisionId id = DecisionActs.decision(call);
        boolean reads =
                call.prefers(List.of(MARKDOWN, MediaType.APPLICATION_JSON)).equals(MARKDOWN);
        return call.read(ports -> {
                    Minutes minutes = views.get(ports, call.actor(), id);
                    if (reads) {
                        byte[] page =
                                MinutesMarkdown.of(minutes, call.language()).getBytes(StandardCharsets.UTF_8);
                        return Answers.bytes(MARKDOWN + "; charset=utf-8", page);
                    }
                    List<ExternalKey> keys =
                            ports.resources().externalKeys(List.of(id.value())).getOrDefault(id.value(), List.of());
                    OparlShown shown = OparlShown.of(
                            minutes,
                            keys,
                            call.language(),
                            path -> call.address(path).toString());
                    // Its ids name the server as this caller reached it; another may reach it by another name.
                    return Answers.json(shown).unkept();
                })
                .response();
    }
}
