package dev.kurs.domain.governance;

import static dev.kurs.domain.governance.Granting.GOAL;
import static dev.kurs.domain.governance.Granting.OTHER_PROJECT;
import static dev.kurs.domain.governance.Granting.OTHER_STRATEGY;
import static dev.kurs.domain.governance.Granting.PROJECT;
import static dev.kurs.domain.governance.Granting.S;
import static dev.kurs.domain.governance.Granting.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kurs.domain.portfolio.ProjectId;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.StrategyId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final List<Place> ALL = List.of(Place.ORGANISATION, S, OTHER_STRATEGY, PROJECT, OTHER_PROJECT, GOAL);

    @Test
    void an_organisation_contains_everything_and_a_strategy_its_own_parts() {
        assertThat(containedIn(Place.ORGANISATION)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(containedIn(S)).containsExactlyInAnyOrder(S, PROJECT, OTHER_PROJECT, GOAL);
        assertThat(containedIn(OTHER_STRATEGY)).containsExactly(OTHER_STRATEGY);
        assertThat(containedIn(PROJECT)).containsExactly(PROJECT);
        assertThat(containedIn(GOAL)).containsExactly(GOAL);
    }

    private static Set<Place> containedIn(Place around) {
        return Set.copyOf(ALL.stream().filter(around::contains).toList());
    }

    @Test
    void a_part_of_one_strategy_is_not_the_part_of_that_id_of_another() {
        GoalId goal = new GoalId(new UUID(1, 4));

        assertThat(GOAL.contains(Place.of(new StrategyId(new UUID(1, 5)), goal)))
                .isFalse();
        assertThat(GOAL.contains(Place.of(STRATEGY, goal))).isTrue();
    }

    @Test
    void a_place_tells_its_type_its_id_and_how_narrow_it_is() {
        assertThat(ALL)
                .extracting(Place::type)
                .containsExactly(
                        Place.Type.ORGANISATION,
                        Place.Type.STRATEGY,
                        Place.Type.STRATEGY,
                        Place.Type.PROJECT,
                        Place.Type.PROJECT,
                        Place.Type.GOAL);
        assertThat(ALL).extracting(Place::depth).containsExactly(0, 1, 1, 2, 2, 2);
        assertThat(Place.ORGANISATION.id()).isNull();
        assertThat(S.id()).isEqualTo(STRATEGY);
        assertThat(PROJECT.id()).isEqualTo(new ProjectId(new UUID(1, 2)));
        assertThat(GOAL.id()).isEqualTo(new GoalId(new UUID(1, 4)));
    }

    @Test
    void a_part_lies_in_a_strategy_and_is_one_of_the_two() {
        GoalId goal = new GoalId(new UUID(1, 4));
        ProjectId project = new ProjectId(new UUID(1, 2));

        assertThatIllegalArgumentException().isThrownBy(() -> new Place(null, goal, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(null, null, project));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(STRATEGY, goal, project));
    }

    @Test
    void around_a_place_is_all_that_it_lies_in_the_narrowest_first() {
        assertThat(Warrants.around(PROJECT)).containsExactly(PROJECT, S, Place.ORGANISATION);
        assertThat(Warrants.around(GOAL)).containsExactly(GOAL, S, Place.ORGANISATION);
        assertThat(Warrants.around(S)).containsExactly(S, Place.ORGANISATION);
        assertThat(Warrants.around(Place.ORGANISATION)).containsExactly(Place.ORGANISATION);
    }
}
