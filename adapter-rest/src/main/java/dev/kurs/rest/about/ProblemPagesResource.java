package dev.kurs.rest.about;

import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.rest.Answer;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Problem;
import dev.kurs.rest.Problems.Kind;
import dev.kurs.rest.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each code means and what to do about it: where the {@code type} of every problem leads. */
@Path("/problems/{code}")
public final class ProblemPagesResource {

    private static final List<String> FORMS = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);

    private record Explanation(String type, String title, String explanation) {}

    /** Explains a code, as a page or as JSON. */
    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response get(@PathParam("code") String code, @Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        Language language = call.language();
        @Nullable String text = Texts.ALL.page(language, code);
        if (text == null) {
            throw new Problem(Kind.NOT_FOUND);
        }
        String title = Texts.ALL.title(language, code, Map.of("thing", "request"));
        Answer answer = call.prefers(FORMS).equals(MediaType.APPLICATION_JSON)
                ? Answers.json(new Explanation("/problems/" + code, title, text))
                : Answers.bytes("text/html;charset=utf-8", Page.html(language, title, code, text))
                        .with("Content-Security-Policy", Page.POLICY);
        return answer.response();
    }
}
