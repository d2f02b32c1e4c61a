package dev.kurs.rest.portfolio;

import dev.kurs.application.StrategyApplication;
import dev.kurs.application.portfolio.GateViews.GateView;
import dev.kurs.domain.kernel.BenefitId;
import dev.kurs.domain.kernel.BrokenRule;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.portfolio.Stage;
import dev.kurs.rest.Answers;
import dev.kurs.rest.Call;
import dev.kurs.rest.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project still lacks to go on. */
@Path(ProjectShown.COLLECTION + "/{id: [0-9a-fA-F-]{36}}/gate")
public final class GateResource {

    private final StrategyApplication application;

    /** The resource over the application. */
    public GateResource(StrategyApplication application) {
        this.application = application;
    }

    /**
     * The next gate.
     *
     * @param next null when the project has come to an end
     */
    public record GateShown(ProjectId project, @Nullable Stage next, List<MissingShown> missing) {

        static GateShown of(GateView view, Language language) {
            return new GateShown(
                    view.project(),
                    view.next(),
                    view.missing().stream()
                            .map(fault -> MissingShown.of(fault, language))
                            .toList());
        }
    }

    /**
     * Something that is missing.
     *
     * @param benefit the benefit that lacks it, or null
     */
    public record MissingShown(
            String code, String detail, @Nullable BenefitId benefit) {

        static MissingShown of(BrokenRule fault, Language language) {
            String code = fault.rule().code();
            return new MissingShown(
                    code,
                    Texts.ALL.detail(language, code, fault.figures()),
                    fault.figures().get("benefit") instanceof BenefitId benefit ? benefit : null);
        }
    }

    /** Shows the next gate. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext context) {
        Call call = Call.of(context);
        call.query().end();
        GateView view = application.gateViews().get(call.actor(), new ProjectId(call.pathId("id")));
        return Answers.json(GateShown.of(view, call.language())).response();
    }
}
