package dev.kurs.rest.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kurs.application.Actor;
import dev.kurs.application.Keyed;
import dev.kurs.application.strategy.AddGoal;
import dev.kurs.application.strategy.CreateStrategy;
import dev.kurs.application.strategy.Draft;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Goal.GoalKind;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.StrategyId;
import dev.kurs.rest.Client;
import dev.kurs.rest.Client.Reply;
import dev.kurs.rest.RunningApi;
import java.math.BigDecimal;
import java.util.List;

/** A made-up municipality with one goal to hang indicators on, and a caller of each role. */
final class MeasuredTown implements AutoCloseable {

    private final RunningApi api = RunningApi.start();
    private final StrategyId strategy;
    private final GoalId goal;

    MeasuredTown() {
        strategy = strategy(api.organisation(), false);
        goal = goal(api.organisation(), strategy);
    }

    RunningApi api() {
        return api;
    }

    StrategyId strategy() {
        return strategy;
    }

    GoalId goal() {
        return goal;
    }

    Client reader() {
        return api.as(Role.READER);
    }

    Client contributor() {
        return api.as(Role.CONTRIBUTOR);
    }

    Client editor() {
        return api.as(Role.EDITOR);
    }

    /** A draft of a strategy. */
    StrategyId strategy(OrganisationId organisation, boolean confidential) {
        Header header = new Header("Digital färd", null, null, confidential, null, null, null, null, null);
        return api.application()
                .createStrategy()
                .handle(
                        actor(organisation),
                        new CreateStrategy.Command(id -> new Keyed<>(new Draft(header, Content.EMPTY), List.of())))
                .value()
                .id();
    }

    /** A goal of a strategy. */
    GoalId goal(OrganisationId organisation, StrategyId of) {
        return api.application()
                .addGoal()
                .handle(actor(organisation), new AddGoal.Command(of, id -> new Keyed<>(goal(id, of), List.of())))
                .value()
                .id();
    }

    private static Goal goal(GoalId id, StrategyId of) {
        return new Goal(
                id, of, GoalKind.BUSINESS, "Snabbare svar", null, null, null, BigDecimal.ONE, null, List.of(), null);
    }

    private static Actor actor(OrganisationId organisation) {
        return new Actor(organisation, organisation, null, Role.EDITOR, List.of(), "test", null);
    }

    /** The indicator of the worked example: from 40 at the beginning of 2026 by 60 a year later to 80 two years later. */
    String example() {
        return """
                {"name": "Ärenden som avgörs digitalt", "unit": "procent", "direction": "INCREASE", "goal": "%s",
                 "baseline": {"value": 40, "date": "2026-01-01"},
                 "trajectory": [{"date": "2027-01-01", "value": 60}, {"date": "2028-01-01", "value": 80}]}""".formatted(goal);
    }

    /** The same with other fields after it: {@code "weight": 2}. */
    String exampleWith(String more) {
        return example().replaceFirst("}$", ", " + more.replace("$", "\\$") + "}");
    }

    /** A bare indicator of the goal: nothing but its name. */
    String bare(String name) {
        return """
                {"name": "%s", "unit": "st", "direction": "INCREASE", "goal": "%s"}""".formatted(name, goal);
    }

    /** Adds an indicator; the path to it. */
    String add(String json) {
        Reply added = editor().post("/indicators", json);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return "/indicators/" + added.at("/id");
    }

    /** Records a measurement; the answer. */
    Reply measure(String indicator, String date, String value, String more) {
        Reply recorded = contributor().post(indicator + "/measurements", measurement(date, value, more));
        assertThat(recorded.status()).as(recorded.text()).isIn(200, 201);
        return recorded;
    }

    /** A measurement of the ERP system, with other fields after it. */
    static String measurement(String date, String value, String more) {
        return """
                {"date": "%s", "value": %s, "source": "erp"%s}""".formatted(date, value, more.isEmpty() ? "" : ", " + more);
    }

    @Override
    public void close() {
        api.close();
    }
}
