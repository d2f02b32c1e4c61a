package dev.kurs.rest.governance;

import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import org.jspecify.annotations.Nullable;

/** Who holds a mandate, as it is written: one of the three. */
public record HolderBody(
        @Nullable BodyId body,
        @Nullable PositionId position,
        @Nullable PersonId person) {

    static HolderBody of(MandateHolder holder) {
        return new HolderBody(holder.body(), holder.position(), holder.person());
    }

    MandateHolder toHolder() {
        return new MandateHolder(body, position, person);
    }
}
