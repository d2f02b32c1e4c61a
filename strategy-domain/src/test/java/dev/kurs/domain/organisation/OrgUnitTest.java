package dev.kurs.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.kernel.Laws;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.kernel.RegisterKind;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrgUnitTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-02");

    @Test
    void a_unit_at_the_top_has_none_above_it() {
        assertThat(new Neighbours(TODAY).broken(null, unit(1, null))).isEmpty();
    }

    @Test
    void a_unit_lies_below_another_at_any_depth() {
        Neighbours others = among(unit(1, null), unit(2, 1), unit(3, 2));

        assertThat(others.broken(null, unit(4, 3))).isEmpty();
    }

    @Test
    void a_unit_does_not_lie_below_itself() {
        assertThat(among().broken(null, unit(1, 1))).containsExactly("cycle /parent");
    }

    @Test
    void a_unit_does_not_lie_below_those_below_it() {
        Neighbours others = among(unit(1, null), unit(2, 1), unit(3, 2));

        assertThat(others.broken(unit(1, null), unit(1, 3))).containsExactly("cycle /parent");
    }

    @Test
    void a_unit_whose_ancestors_went_round_in_a_circle_before_is_refused_too_and_never_looked_up_for_ever() {
        Neighbours others = among(unit(1, 2), unit(2, 1));

        assertThat(others.broken(null, unit(3, 1))).containsExactly("cycle /parent");
    }

    @Test
    void moving_a_unit_is_refused_when_it_would_come_round_to_itself_and_never_else() {
        Laws.hold(300, random -> {
            int size = 2 + random.nextInt(8);
            Integer[] above = new Integer[size];
            Neighbours others = new Neighbours(TODAY);
            for (int i = 0; i < size; i++) {
                above[i] = i == 0 || random.nextInt(4) == 0 ? null : random.nextInt(i);
                OrgUnit unit = unit(i, above[i]);
                others.with(unit.id(), unit);
            }
            int moved = random.nextInt(size);
            int below = random.nextInt(size);

            boolean circle = false;
            for (Integer on = below; on != null; on = above[on]) {
                circle |= on == moved;
            }
            assertThat(others.broken(unit(moved, above[moved]), unit(moved, below))
                            .isEmpty())
                    .isEqualTo(!circle);
        });
    }

    @Test
    void a_unit_has_a_name() {
        assertThat(Refusals.of(() -> new OrgUnit(id(1), " ", null))).containsExactly("text-missing /name");
    }

    @Test
    void units_can_be_changed_and_removed() {
        assertThat(OrgUnit.KIND.name()).isEqualTo(id(1).kind()).isEqualTo("org-unit");
        assertThat(OrgUnit.KIND.acts()).containsExactlyInAnyOrder(RegisterKind.Act.CHANGE, RegisterKind.Act.REMOVE);
    }

    private static Neighbours among(OrgUnit... units) {
        Neighbours neighbours = new Neighbours(TODAY);
        for (OrgUnit unit : units) {
            neighbours.with(unit.id(), unit);
        }
        return neighbours;
    }

    private static OrgUnit unit(int number, Integer parent) {
        return new OrgUnit(id(number), "Unit " + number, parent == null ? null : id(parent));
    }

    private static OrgUnitId id(int number) {
        return new OrgUnitId(new UUID(0x7000L, number));
    }
}
