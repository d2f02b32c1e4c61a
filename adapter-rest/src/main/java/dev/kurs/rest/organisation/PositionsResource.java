package dev.kurs.rest.organisation;

import dev.kurs.application.StrategyApplication;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.Position;
import dev.kurs.domain.organisation.Position.Holder;
import dev.kurs.domain.organisation.PositionId;
import dev.kurs.rest.Call;
import dev.kurs.rest.EditableRegisterResource;
import dev.kurs.rest.Form;
import dev.kurs.rest.Parts;
import dev.kurs.rest.PeriodBody;
import dev.kurs.rest.organisation.PositionsResource.PositionBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation's posts and who holds them. */
@Path(Call.V1 + "/positions")
public final class PositionsResource extends EditableRegisterResource<PositionId, Position, PositionBody> {

    /** A position as it is written. */
    public record PositionBody(
            @NotNull @Size(max = Text.LINE) String title,
            @Nullable OrgUnitId orgUnit,
            @Size(max = 1000) List<@Valid HolderBody> holders,
            @Size(max = 1000) List<PersonId> deputies) {

        static PositionBody of(Position position) {
            return new PositionBody(
                    position.title(),
                    position.orgUnit(),
                    position.holders().stream().map(HolderBody::of).toList(),
                    position.deputies());
        }

        Position toPosition(PositionId id) {
            Faults faults = new Faults();
            List<Holder> held = Parts.of("/holders", holders, HolderBody::toHolder, faults);
            return Parts.whole(faults, () -> new Position(id, title, orgUnit, held, deputies));
        }
    }

    /** Somebody's time in a position. */
    public record HolderBody(
            @NotNull PersonId person, @NotNull PeriodBody period) {

        static HolderBody of(Holder holder) {
            return new HolderBody(holder.person(), PeriodBody.of(holder.period()));
        }

        Holder toHolder() {
            return new Holder(person, Parts.one("/period", period::toPeriod));
        }
    }

    /** The resource over the application. */
    public PositionsResource(StrategyApplication application) {
        super(application, Position.KIND, Form.of(PositionBody.class), PositionId::new);
    }

    @Override
    protected PositionBody body(Position position) {
        return PositionBody.of(position);
    }

    @Override
    protected Position entry(PositionId id, PositionBody body, Call call) {
        return body.toPosition(id);
    }
}
