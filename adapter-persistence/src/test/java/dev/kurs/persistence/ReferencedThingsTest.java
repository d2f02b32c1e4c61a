package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.StillReferenced;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Strategy;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What others refer to cannot be removed: a caller who did not ask first is told so, in words and not in SQL. */
class ReferencedThingsTest extends SqliteStore {

    @Test
    void an_entry_that_another_refers_to_stays() {
        Municipality town = municipality();
        OrgUnit top = town.saved(OrgUnit.KIND, Samples.orgUnit(town.ids(), "Top"));
        OrgUnit below =
                town.saved(OrgUnit.KIND, new OrgUnit(new OrgUnitId(town.ids().next()), "Below", top.id()));

        refused(
                town,
                ports -> ports.registers().remove(OrgUnit.KIND, 1, OrgUnit.KIND.removed(top)),
                new Usage("org-unit", below.id().value(), "/parent"));

        assertThat(town.kinds(top.id().value())).isNotEmpty();
    }

    @Test
    void a_goal_that_an_indicator_belongs_to_stays() {
        Municipality town = municipality();
        Goal goal = town.savedGoal(town.savedStrategy("Digital strategi").id(), "Mål");
        Indicator indicator = town.savedIndicator(goal.id(), "Nöjda");
        Change<Goal> removal = Change.of(goal, goal, Event.of("strategy.goal-removed", goal.id()));

        refused(
                town,
                ports -> ports.goals().remove(1, 1, removal),
                new Usage("indicator", indicator.id().value(), "/measure/goal"));
    }

    @Test
    void a_strategy_whose_goals_are_measured_stays_whole() {
        Municipality town = municipality();
        Strategy strategy = town.savedStrategy("Digital strategi");
        Goal goal = town.savedGoal(strategy.id(), "Mål");
        Indicator indicator = town.savedIndicator(goal.id(), "Nöjda");

        refused(
                town,
                ports -> ports.strategies().remove(1, strategy.removed()),
                new Usage("indicator", indicator.id().value(), "/measure/goal"));

        Strategy kept =
                town.read(ports -> ports.strategies().get(strategy.id())).value();
        assertThat(kept).isEqualTo(strategy);
        assertThat(town.kinds(strategy.id().value(), goal.id().value())).hasSize(2);
    }

    @Test
    void a_strategy_that_projects_carry_out_stays() {
        Municipality town = municipality();
        Strategy strategy = town.savedStrategy("Digital strategi");
        Project project = town.savedProject(strategy.id(), "En inloggning");

        refused(
                town,
                ports -> ports.strategies().remove(1, strategy.removed()),
                new Usage("project", project.id().value(), "/header/strategy"));

        Strategy kept =
                town.read(ports -> ports.strategies().get(strategy.id())).value();
        assertThat(kept).isEqualTo(strategy);
    }

    private static void refused(Municipality town, Consumer<Ports> removal, Usage usage) {
        assertThatThrownBy(() -> town.change(removal))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages()).contains(usage));
    }
}
