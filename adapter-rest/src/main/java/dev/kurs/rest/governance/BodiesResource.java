package dev.kurs.rest.governance;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Body.BodyKind;
import dev.kurs.domain.governance.Body.DecisionRule;
import dev.kurs.domain.governance.Body.TieBreak;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.governance.BodiesResource.BodyBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who decide together. */
@Path(BodiesResource.COLLECTION)
public final class BodiesResource extends EditableRegisterResource<BodyId, Body, BodyBody> {

    static final String COLLECTION = Call.V1 + "/bodies";

    /** A body as it is written. */
    public record BodyBody(
            @NotNull @Size(max = Text.LINE) String name,
            @NotNull BodyKind kind,
            @Nullable BodyId escalatesTo,
            @Nullable BigDecimal quorum,
            @NotNull DecisionRule decisionRule,
            @NotNull TieBreak tieBreak,
            @Size(max = Body.MEETINGS) List<LocalDate> meetings,
            @Nullable Boolean secretUntilClosed) {

        static BodyBody of(Body body) {
            return new BodyBody(
                    body.name(),
                    body.kind(),
                    body.escalatesTo(),
                    body.quorum(),
                    body.decisionRule(),
                    body.tieBreak(),
                    body.meetings(),
                    body.secretUntilClosed());
        }

        Body toBody(BodyId id) {
            return new Body(
                    id,
                    name,
                    kind,
                    escalatesTo,
                    quorum,
                    decisionRule,
                    tieBreak,
                    meetings,
                    Boolean.TRUE.equals(secretUntilClosed));
        }
    }

    /** The resource over the application. */
    public BodiesResource(StrategyApplication application) {
        super(application, Body.KIND, Form.of(BodyBody.class), BodyId::new);
    }

    @Override
    protected BodyBody body(Body body) {
        return BodyBody.of(body);
    }

    @Override
    protected Body entry(BodyId id, BodyBody body, Call call) {
        return body.toBody(id);
    }

    @Override
    protected void addLinks(Link.Links links, Call call, Body body, String self) {
        links.to("seats", self + "/seats").to("mandates", MandatesResource.COLLECTION + "?body=" + body.id());
    }
}
