package dev.kurs.rest.engagement;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.engagement.Standard;
import dev.kurs.domain.engagement.Standard.StandardKind;
import dev.kurs.domain.engagement.StandardId;
import dev.kurs.domain.kernel.Text;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Link;
import dev.kurs.rest.engagement.StandardsResource.StandardBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** What projects and units keep to, so that what they make fits together. */
@Path(Call.V1 + "/standards")
public final class StandardsResource extends EditableRegisterResource<StandardId, Standard, StandardBody> {

    /** A standard as it is written. */
    public record StandardBody(
            @NotNull @Size(min = 1, max = Text.LINE) String name,
            @NotNull @Size(min = 1, max = Text.LINE) String issuer,
            @NotNull StandardKind kind,
            @Nullable @Size(max = 2000) String link,
            @NotNull Boolean binding,
            @Nullable @Size(min = 1, max = Text.LINE) String version) {

        static StandardBody of(Standard standard) {
            return new StandardBody(
                    standard.name(),
                    standard.issuer(),
                    standard.kind(),
                    standard.link(),
                    standard.binding(),
                    standard.version());
        }

        Standard toStandard(StandardId id) {
            return new Standard(id, name, issuer, kind, link, binding, version);
        }
    }

    /** The resource over the application. */
    public StandardsResource(StrategyApplication application) {
        super(application, Standard.KIND, Form.of(StandardBody.class), StandardId::new);
    }

    @Override
    protected StandardBody body(Standard standard) {
        return StandardBody.of(standard);
    }

    @Override
    protected Standard entry(StandardId id, StandardBody body, Call call) {
        return body.toStandard(id);
    }

    @Override
    protected void addLinks(Link.Links links, Call call, Standard standard, String self) {
        links.to("adaptationMatrix", AdaptationMatrixResource.PATH);
    }
}
