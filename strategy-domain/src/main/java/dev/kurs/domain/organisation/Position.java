package dev.kurs.domain.organisation;

import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post such as "head of social services". Seats and mandates can belong to a position, and pass on with it.
 *
 * @param title 1 to 500 characters
 * @param orgUnit the unit it belongs to, or null
 * @param holders who holds it, and when; more than one may at the same time
 * @param deputies who stands in
 */
public record Position(
        PositionId id, String title, @Nullable OrgUnitId orgUnit, List<Holder> holders, List<PersonId> deputies)
        implements RegisterEntry {

    /** The register of positions. */
    public static final RegisterKind<Position> KIND = RegisterKind.of("organisation", "position", Position.class);

    /**
     * Somebody's time in a position.
     *
     * @param person who
     * @param period from when, and to when if it has ended or an end is set
     */
    public record Holder(PersonId person, Period period) {

        boolean overlaps(Holder other) {
            return person.equals(other.person) && period.overlaps(other.period);
        }
    }

    /** Who holds it on a day. */
    public List<PersonId> holdersOn(LocalDate day) {
        return holders.stream()
                .filter(holder -> holder.period().contains(day))
                .map(Holder::person)
                .toList();
    }

    public Position {
        holders = List.copyOf(holders);
        deputies = List.copyOf(deputies);
        Faults faults = new Faults().requiredText(title, "/title", Text.LINE);
        for (int i = 0; i < holders.size(); i++) {
            Holder holder = holders.get(i);
            faults.unless(
                    holders.subList(0, i).stream().noneMatch(holder::overlaps),
                    OrganisationRule.HELD_TWICE_BY_ONE,
                    "/holders/" + i);
        }
        faults.throwIfAny();
    }
}
