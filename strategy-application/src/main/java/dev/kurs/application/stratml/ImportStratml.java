package dev.kurs.application.stratml;

import dev.kurs.application.Actor;
import dev.kurs.application.Ids;
import dev.kurs.application.Ports;
import dev.kurs.application.Stored;
import dev.kurs.application.Transactions;
import dev.kurs.application.stratml.IndicatorIntake.Figure;
import dev.kurs.application.stratml.PlanIntake.GoalIntake;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.IndicatorId;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.indicator.MeasurementId;
import dev.kurs.domain.indicator.Verifier;
import dev.kurs.domain.kernel.Event;
import dev.kurs.domain.organisation.Role;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.GoalId;
import dev.kurs.domain.strategy.GoalTree;
import dev.kurs.domain.strategy.Strategy;
import dev.kurs.domain.strategy.StrategyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a StratML document in as a new strategy: a draft with revision 1 open, its goals, indicators and measurements,
 * all or nothing. Takes an editor; people are only added for an administrator.
 */
public final class ImportStratml {

    /** The source that imported measurements bear. */
    public static final String SOURCE = "stratml";

    private final Transactions transactions;
    private final Ids ids;

    /** The use case over these. */
    public ImportStratml(Transactions transactions, Ids ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** The document, as {@link StratmlReader} read it. */
    public record Command(StratmlReading reading) {}

    /**
     * What came in.
     *
     * @param goals how many goals at the top
     * @param objectives how many goals below another
     * @param repairs everything that was put right, left out or has no place, in the order of the document
     */
    public record Imported(
            Stored<Strategy> strategy,
            int goals,
            int objectives,
            int indicators,
            int measurements,
            List<Repair> repairs) {

        public Imported {
            repairs = List.copyOf(repairs);
        }
    }

    /** Takes it in. */
    public Imported handle(Actor actor, Command command) {
        actor.require(Role.EDITOR);
        return transactions.write(actor, ports -> new Run(ports, actor, command.reading()).all());
    }

    private final class Run {

        private final Ports ports;
        private final Actor actor;
        private final StratmlPlan plan;
        private final IntakeLog log;
        private final PlanIntake intake;
        private final IndicatorIntake indicatorIntake;
        private int indicators;
        private int measurements;

        Run(Ports ports, Actor actor, StratmlReading reading) {
            this.ports = ports;
            this.actor = actor;
            this.plan = reading.plan();
            this.log = new IntakeLog(reading);
            this.intake = new PlanIntake(ports, actor, ids, log);
            this.indicatorIntake = new IndicatorIntake(intake, log, ports.today());
        }

        Imported all() {
            StrategyId id = new StrategyId(ids.next());
            Stored<Strategy> strategy = ports.strategies()
                    .save(0, Strategy.created(id, intake.header(plan), intake.content(plan), ports.now()));
            List<GoalIntake> goals = intake.goals(id, plan);
            Map<GoalId, Goal> parents = new HashMap<>();
            for (GoalIntake one : goals) {
                Goal goal = one.goal();
                parents.put(goal.id(), goal);
                GoalTree above = new GoalTree(
                        goal.parent() == null ? List.of() : List.of(parents.getOrDefault(goal.parent(), goal)));
                ports.goals().save(1, 0, above.added(goal, 1));
                one.indicators().forEach(from -> add(from, goal.id()));
            }
            int objectives = (int)
                    goals.stream().filter(one -> one.goal().parent() != null).count();
            return new Imported(
                    strategy, goals.size() - objectives, objectives, indicators, measurements, log.inOrder());
        }

        private void add(PerformanceIndicator from, GoalId goal) {
            IndicatorIntake.Intake one = indicatorIntake.of(from, goal);
            IndicatorId id = new IndicatorId(ids.next());
            ports.indicators()
                    .save(
                            0,
                            Indicator.added(
                                    id, one.measure(), one.baseline(), one.trajectory(), ports.now(), actor.by()));
            indicators++;
            List<Measurement> measured = one.measured().stream()
                    .map(figure -> measurement(id, figure))
                    .toList();
            if (!measured.isEmpty()) {
                ports.measurements()
                        .save(
                                measured,
                                List.of(Event.of("indicator.measurements-imported", id)
                                        .with("count", measured.size())
                                        .with("measurements", measured)));
                measurements += measured.size();
            }
        }

        private Measurement measurement(IndicatorId indicator, Figure figure) {
            return new Measurement(
                    new MeasurementId(ids.next()),
                    indicator,
                    figure.date(),
                    figure.value(),
                    SOURCE,
                    Verifier.SELF,
                    figure.breakdown(),
                    figure.result().description(),
                    ports.now(),
                    actor.by(),
                    null);
        }
    }
}
