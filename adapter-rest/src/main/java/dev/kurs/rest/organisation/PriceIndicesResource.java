package dev.kurs.rest.organisation;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PriceIndex;
import dev.kurs.domain.organisation.PriceIndexId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.organisation.PriceIndicesResource.PriceIndexBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;

/** What prices are, year by year. */
@Path(Call.V1 + "/price-indices")
public final class PriceIndicesResource extends EditableRegisterResource<PriceIndexId, PriceIndex, PriceIndexBody> {

    /** An index as it is written. */
    public record PriceIndexBody(
            @NotNull Integer year,
            @NotNull BigDecimal value,
            @NotNull @Size(min = 1, max = Text.LINE) String source) {}

    /** The resource over the application. */
    public PriceIndicesResource(StrategyApplication application) {
        super(application, PriceIndex.KIND, Form.of(PriceIndexBody.class), PriceIndexId::new);
    }

    @Override
    protected PriceIndexBody body(PriceIndex index) {
        return new PriceIndexBody(index.year(), index.value(), index.source());
    }

    @Override
    protected PriceIndex entry(PriceIndexId id, PriceIndexBody body, Call call) {
        return new PriceIndex(id, body.year(), body.value(), body.source());
    }
}
