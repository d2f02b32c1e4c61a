package dev.kurs.rest.organisation;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.DiscountSchedule;
import dev.kurs.domain.organisation.DiscountSchedule.Band;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Parts;
import dev.kurs.rest.organisation.DiscountSchedulesResource.DiscountScheduleBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Discount rates by year, as authorities have set them. */
@Path(Call.V1 + "/discount-schedules")
public final class DiscountSchedulesResource
        extends EditableRegisterResource<DiscountScheduleId, DiscountSchedule, DiscountScheduleBody> {

    /** A schedule as it is written. */
    public record DiscountScheduleBody(
            @NotNull @Size(max = Text.LINE) String authority,
            @NotNull LocalDate validFrom,
            @NotEmpty @Size(max = 1000) List<@Valid BandBody> bands) {

        static DiscountScheduleBody of(DiscountSchedule schedule) {
            return new DiscountScheduleBody(
                    schedule.authority(),
                    schedule.validFrom(),
                    schedule.bands().stream().map(BandBody::of).toList());
        }

        DiscountSchedule toDiscountSchedule(DiscountScheduleId id) {
            Faults faults = new Faults();
            List<Band> made = Parts.of("/bands", bands, BandBody::toBand, faults);
            // Bands that could not be made would leave a hole that is no fault of the order.
            faults.throwIfAny();
            return new DiscountSchedule(id, authority, validFrom, made);
        }
    }

    /** A rate that holds from a year on. */
    public record BandBody(
            @NotNull Integer fromYear, @NotNull BigDecimal rate) {

        static BandBody of(Band band) {
            return new BandBody(band.fromYear(), band.rate());
        }

        Band toBand() {
            return new Band(fromYear, rate);
        }
    }

    /** The resource over the application. */
    public DiscountSchedulesResource(StrategyApplication application) {
        super(application, DiscountSchedule.KIND, Form.of(DiscountScheduleBody.class), DiscountScheduleId::new);
    }

    @Override
    protected DiscountScheduleBody body(DiscountSchedule schedule) {
        return DiscountScheduleBody.of(schedule);
    }

    @Override
    protected DiscountSchedule entry(DiscountScheduleId id, DiscountScheduleBody body, Call call) {
        return body.toDiscountSchedule(id);
    }
}
