package dev.kurs.rest.governance;

import dev.kurs.application.Moment;
import dev.kurs.application.Ports;
import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.Seat.SeatRole;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.PeriodBody;
import dev.kurs.rest.governance.SeatsResource.SeatBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who sits in a body. */
@Path(BodiesResource.COLLECTION + "/{body}/seats")
public final class SeatsResource extends EditableRegisterResource<SeatId, Seat, SeatBody> {

    /** A seat as it is written. */
    public record SeatBody(
            @Nullable PersonId person,
            @Nullable PositionId position,
            @NotNull SeatRole role,
            @NotNull PeriodBody period,
            @Nullable @Size(max = Text.LINE) String onBehalfOf) {

        static SeatBody of(Seat seat) {
            return new SeatBody(
                    seat.person(), seat.position(), seat.role(), PeriodBody.of(seat.period()), seat.onBehalfOf());
        }

        Seat toSeat(SeatId id, BodyId of) {
            Faults faults = new Faults();
            Period days = faults.attempt("/period", period::toPeriod);
            faults.throwIfAny();
            return new Seat(id, of, person, position, role, Objects.requireNonNull(days), onBehalfOf);
        }
    }

    /** Whether it comes with a vote on the day that was asked for. */
    record SeatFigures(Boolean votingRight) {}

    /** The resource over the application. */
    public SeatsResource(StrategyApplication application) {
        super(application, Seat.KIND, Form.of(SeatBody.class, SeatFigures.class), SeatId::new);
    }

    @Override
    protected SeatBody body(Seat seat) {
        return SeatBody.of(seat);
    }

    @Override
    protected Function<Seat, @Nullable Record> figures(Ports ports, Moment moment) {
        LocalDate day = moment.in(ports).day();
        return seat -> new SeatFigures(seat.role().votes() && seat.period().contains(day));
    }

    @Override
    protected boolean takesValidAt() {
        return true;
    }

    @Override
    protected Seat entry(SeatId id, SeatBody body, Call call) {
        return body.toSeat(id, owner(call));
    }

    @Override
    protected BodyId owner(Call call) {
        return new BodyId(call.pathId("body"));
    }
}
