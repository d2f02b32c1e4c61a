package dev.kurs.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.domain.engagement.Stakeholder.Relation;
import dev.kurs.domain.kernel.Refusals;
import dev.kurs.domain.kernel.RegisterKind;
import dev.kurs.domain.organisation.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakeholderTest {

    private static final PersonId ASTA = new PersonId(new UUID(5, 1));

    private static Stakeholder stakeholder(
            @Nullable String name, @Nullable PersonId person, int interest, int influence) {
        return new Stakeholder(new StakeholderId(new UUID(8, 1)), name, person, interest, influence, Relation.CITIZEN);
    }

    @Test
    void a_stakeholder_is_a_group_with_a_name_or_a_person() {
        assertThat(stakeholder("Parents", null, 5, 2).person()).isNull();
        assertThat(stakeholder(null, ASTA, 5, 2).person()).isEqualTo(ASTA);
        assertThat(Refusals.of(() -> stakeholder(null, null, 5, 2))).containsExactly("stakeholder-of-one");
        assertThat(Refusals.of(() -> stakeholder("Asta", ASTA, 5, 2))).containsExactly("stakeholder-of-one");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false", "-1, false"})
    void interest_and_influence_are_one_to_five(int points, boolean fits) {
        assertThat(Refusals.ifAny(() -> stakeholder("Parents", null, points, 1)))
                .isEqualTo(fits ? List.of() : List.of("interest-out-of-range /interest"));
        assertThat(Refusals.ifAny(() -> stakeholder("Parents", null, 1, points)))
                .isEqualTo(fits ? List.of() : List.of("influence-out-of-range /influence"));
    }

    @Test
    void all_that_is_wrong_comes_back_together() {
        assertThat(Refusals.of(() -> stakeholder(" ", ASTA, 0, 6)))
                .containsExactly(
                        "stakeholder-of-one",
                        "interest-out-of-range /interest",
                        "influence-out-of-range /influence",
                        "text-missing /name");
        assertThat(Refusals.of(() -> stakeholder("x".repeat(501), null, 1, 1))).containsExactly("text-too-long /name");
    }

    @Test
    void stakeholders_are_the_organisations_own_and_come_and_go() {
        assertThat(stakeholder("Parents", null, 5, 2).owner()).isNull();
        assertThat(Stakeholder.KIND.acts()).containsExactlyInAnyOrder(RegisterKind.Act.CHANGE, RegisterKind.Act.REMOVE);
    }
}
