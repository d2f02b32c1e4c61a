package dev.kurs.domain.governance;

import dev.kurs.domain.kernel.BodyId;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.organisation.PositionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body: of a person, or of a position, and then of whoever holds that position on the day.
 *
 * @param body which body
 * @param person whose it is; null when it is a position's
 * @param position which position it goes with; null when it is a person's
 * @param role what its holder does in the body
 * @param period from which day, which is always told, and to which, both included
 * @param onBehalfOf what it stands for, such as a unit or a group of benefits; 1 to 500 characters, or null
 */
public record Seat(
        SeatId id,
        BodyId body,
        @Nullable PersonId person,
        @Nullable PositionId position,
        SeatRole role,
        Period period,
        @Nullable String onBehalfOf)
        implements RegisterEntry {

    /** The register of seats. */
    public static final RegisterKind<Seat> KIND = RegisterKind.of("governance", "seat", Seat.class);

    /** What the holder of a seat does in the body. */
    public enum SeatRole {
        /** Leads it, votes, and may have a casting vote. */
        CHAIR(true),
        /** Votes. */
        MEMBER(true),
        /** Keeps its papers. */
        SECRETARY(false),
        /** Listens and speaks. */
        OBSERVER(false);

        private final boolean votes;

        SeatRole(boolean votes) {
            this.votes = votes;
        }

        /** Whether it comes with a vote. */
        public boolean votes() {
            return votes;
        }
    }

    public Seat {
        new Faults()
                .unless((person == null) != (position == null), GovernanceRule.SEAT_OF_ONE, "")
                .unless(period.from() != null, GovernanceRule.PERIOD_WITHOUT_BEGINNING, "/period/from")
                .optionalText(onBehalfOf, "/onBehalfOf", Text.LINE)
                .throwIfAny();
    }

    @Override
    public BodyId owner() {
        return body;
    }

    @Override
    public void check(@Nullable RegisterEntry before, Surroundings surroundings, Faults faults) {
        for (Seat other : surroundings.listOf(KIND, body)) {
            boolean same = !other.id.equals(id)
                    && Objects.equals(other.person, person)
                    && Objects.equals(other.position, position);
            faults.unless(
                    !same || !other.period.overlaps(period),
                    GovernanceRule.SEATED_TWICE,
                    person != null ? "/person" : "/position",
                    "seat",
                    other.id,
                    "period",
                    other.period);
        }
    }
}
