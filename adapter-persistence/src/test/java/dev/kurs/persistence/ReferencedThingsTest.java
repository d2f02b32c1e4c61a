package dev.kurs.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kurs.application.Municipality;
import dev.kurs.application.Ports;
import dev.kurs.application.Resources.Usage;
import dev.kurs.application.Samples;
import dev.kurs.application.StillReferenced;
import dev.kurs.application.governance.Grant;
import dev.kurs.application.governance.Matter;
import dev.kurs.domain.governance.Body;
import dev.kurs.domain.governance.Decider;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.governance.MandateHolder;
import dev.kurs.domain.governance.MandateId;
import dev.kurs.domain.governance.Place;
import dev.kurs.domain.governance.Seat;
import dev.kurs.domain.governance.SeatId;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.kernel.Period;
import dev.kurs.domain.organisation.OrgUnit;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Strategy;
import java.util.List;
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

    @Test
    void a_strategy_that_mandates_are_over_stays_whole() {
        Municipality town = municipality();
        Strategy strategy = town.savedStrategy("Digital strategi");
        Goal goal = town.savedGoal(strategy.id(), "Mål");
        Mandate mandate = granted(town, Place.of(strategy.id(), goal.id()));

        refused(
                town,
                ports -> ports.strategies().remove(1, strategy.removed()),
                new Usage("mandate", mandate.id().value(), "/scope/goal"));
        refused(
                town,
                ports ->
                        ports.goals().remove(1, 1, Change.of(goal, goal, Event.of("strategy.goal-removed", goal.id()))),
                new Usage("mandate", mandate.id().value(), "/scope/goal"));

        assertThat(town.kinds(strategy.id().value(), goal.id().value())).hasSize(2);

        Strategy another = town.savedStrategy("En annan");
        refused(
                town,
                ports -> ports.strategies().remove(1, another.removed()),
                new Usage("mandate", granted(town, Place.of(another.id())).id().value(), "/scope/strategy"));
    }

    @Test
    void a_body_that_holds_a_mandate_and_has_seats_stays() {
        Municipality town = municipality();
        Mandate mandate = granted(town, Place.ORGANISATION);
        Body body = town.read(ports ->
                        ports.registers().get(Body.KIND, mandate.holder().id()))
                .value();
        Seat seat = town.saved(
                Seat.KIND,
                new Seat(
                        new SeatId(town.ids().next()),
                        body.id(),
                        town.person(),
                        null,
                        Seat.SeatRole.MEMBER,
                        Period.parse("2026-01-01/.."),
                        null));

        for (Usage usage : List.of(
                new Usage("mandate", mandate.id().value(), "/holder/body"),
                new Usage("seat", seat.id().value(), "/body"))) {
            refused(town, ports -> ports.registers().remove(Body.KIND, 1, Body.KIND.removed(body)), usage);
        }
    }

    @Test
    void a_project_that_was_decided_on_and_the_body_that_did_stay() {
        Municipality town = municipality();
        Project project = town.savedProject(town.strategy(), "En inloggning");
        Mandate mandate = granted(town, Place.ORGANISATION);
        Body body = town.read(ports ->
                        ports.registers().get(Body.KIND, mandate.holder().id()))
                .value();
        Decision decision = Matter.approving(town.strategy(), project.id())
                .opened(
                        new DecisionId(town.ids().next()),
                        Decider.of(body.id()),
                        mandate.id(),
                        town.clock().instant());
        Event event = Event.of("governance.decision-opened", decision.id());
        town.change(ports -> ports.decisions().save(0, Change.of(decision, event)));

        refused(
                town,
                ports -> ports.projects().remove(1, project.removed()),
                new Usage("decision", decision.id().value(), "/proposal/subject/id"));
        refused(
                town,
                ports -> ports.registers().remove(Body.KIND, 1, Body.KIND.removed(body)),
                new Usage("decision", decision.id().value(), "/where/body"));
    }

    private static Mandate granted(Municipality town, Place place) {
        Body body = town.saved(Body.KIND, Samples.body(town.ids(), "Styrelsen"));
        Mandate mandate = Grant.to(MandateHolder.of(body.id()))
                .over(place)
                .mandate(new MandateId(town.ids().next()));
        Event event = Event.of("governance.mandate-granted", mandate.id());
        return town.write(ports -> ports.mandates().save(0, Change.of(mandate, event)))
                .value();
    }

    private static void refused(Municipality town, Consumer<Ports> removal, Usage usage) {
        assertThatThrownBy(() -> town.change(removal))
                .isInstanceOfSatisfying(
                        StillReferenced.class,
                        refused -> assertThat(refused.usages()).contains(usage));
    }
}
